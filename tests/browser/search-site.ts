import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { buildIndex, type SearchArticle } from "../../src/search/build-index.ts";
import { serveFolder } from "./serve-folder.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'";

async function bundle(entry: string, outfile: string, format: "iife" | "esm"): Promise<void> {
  const stdin = {
    contents: entry,
    resolveDir: join(import.meta.dirname, "../../src/search"),
    loader: "ts" as const,
  };
  await build({ stdin, bundle: true, outfile, format, target: ["chrome111"], charset: "utf8" });
}

function toPage(root: string, body: string): string {
  const box = `<form role="search" action="${root}search.html" data-search-box data-search-root="${root}" data-search-index="${root}pagefind/"
    data-search-script="${root}assets/search.js"><input type="search" name="q" aria-label="box"></form>`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <title>t</title><link rel="icon" href="data:,"><script defer src="${root}assets/page.js"></script><body>${box}${body}</body></html>`;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Paragraphs far apart, so that one sees whether a link scrolled. */
function toArticlePage({ title, blocks }: SearchArticle): string {
  const gap = "<br>".repeat(60);
  const texts = blocks.map(({ anchor, kind, text }) => {
    const tag = kind === "heading" ? "h2" : "p";
    return `<${tag} id="${anchor}">${escape(text)}</${tag}>${gap}`;
  });
  return toPage("../", `<h1>${escape(title)}</h1>${gap}${texts.join("")}`);
}

/** A served site of these articles with the hooks of src/search/README.md, under a prefix, with the site's security policy. */
export async function serveSearchSite(articles: readonly SearchArticle[]): Promise<{ address: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "search-site-"));
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  await write("index.html", toPage("./", "<p>home</p>"));
  await write("search.html", toPage("./", "<div data-search-page></div>"));
  for (const article of articles) await write(article.address, toArticlePage(article));
  await bundle(`import { setUpSearch } from "./start-search.ts"; setUpSearch();`, join(folder, "assets/page.js"), "iife");
  await bundle(
    `export { default } from "./search-ui.ts"; export { openSearch } from "./search-client.ts";`,
    join(folder, "assets/search.js"),
    "esm",
  );
  await buildIndex(articles, join(folder, "pagefind"));
  const server = await serveFolder(folder, "/archive/");
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
