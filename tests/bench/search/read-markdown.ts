import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SearchArticle, SearchBlock } from "../../../src/search/build-index.ts";

/** Front matter's plain `key: value` lines; anything deeper is of no use to a benchmark. */
function splitFrontMatter(markdown: string): { keys: Map<string, string>; body: string } {
  const head = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(markdown);
  if (!head) return { keys: new Map(), body: markdown };
  const lines = (head[1] ?? "").split(/\r?\n/).map((line) => /^(\w+):\s*(.*)$/.exec(line));
  const keys = lines.flatMap((line): [string, string][] => (line ? [[line[1] ?? "", (line[2] ?? "").replace(/^["']|["']$/g, "")]] : []));
  return { keys: new Map(keys), body: markdown.slice(head[0].length) };
}

/** Readable text of a Markdown paragraph, near enough for a benchmark: pictures, addresses, tags and emphasis marks go. */
function toPlainText(markdown: string): string {
  return markdown
    .replace(/!\[[^\]\n]{0,400}\]\([^()\n]{0,2000}\)/g, "")
    .replace(/\[([^[\]\n]{0,400})\]\([^()\n]{0,2000}\)/g, "$1")
    .replace(/<[^<>\n]{0,2000}>/g, "")
    .replace(/\*{1,4}|`+|^[>#\s]+/gm, "")
    .trim();
}

function toBlock(paragraph: string, at: number): SearchBlock {
  const text = toPlainText(paragraph);
  const anchor = `p-${createHash("sha256").update(`${at}${text}`).digest("hex").slice(0, 8)}`;
  return { anchor, kind: /^#{1,6}\s/.test(paragraph) ? "heading" : "paragraph", text };
}

function toArticle(name: string, markdown: string): SearchArticle {
  const { keys, body } = splitFrontMatter(markdown.replace(/^\uFEFF/, ""));
  const paragraphs = body.split(/\r?\n[ \t]*\r?\n/).filter((one) => /\S/.test(one));
  const blocks = paragraphs.map(toBlock).filter((block) => block.text !== "");
  const published = keys.get("published") ?? keys.get("date") ?? /\b(?:19|20)\d\d-\d\d-\d\d\b/.exec(body.slice(0, 600))?.[0];
  const account = keys.get("account");
  const title = keys.get("title") ?? blocks.find(({ kind }) => kind === "heading")?.text ?? blocks[0]?.text.slice(0, 60) ?? name;
  return {
    id: name,
    address: `articles/${encodeURIComponent(name.replace(/\.md$/, ""))}.html`,
    title,
    ...(account ? { account } : {}),
    ...(published ? { published } : {}),
    blocks,
  };
}

/** Every Markdown file below a folder, in the order of their paths, as search would see it. */
export async function* readMarkdown(folder: string): AsyncGenerator<SearchArticle> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => one.endsWith(".md")).sort()) {
    yield toArticle(name, await readFile(join(folder, name), "utf8"));
  }
}
