import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";

/** A file of `assets/` that pages link. */
export interface PageAsset {
  /** `assets/page.0a1b2c3d.js`: the hash is of the content, so that a file never changes under a name. */
  file: string;
  text: string;
}

/** A script that stands in the page, with the hash that the security policy names. */
export interface InlineScript {
  text: string;
  hash: string;
}

/** Entry points of what a page loads, by the name that routes use. */
const linked: Readonly<Record<string, string>> = {
  "site.css": "src/theme/styles/site.css",
  "article.css": "src/theme/styles/article-page.css",
  "page.js": "src/page-scripts/page.ts",
};
/** What pages import on demand, as modules of their own. */
const imported: Readonly<Record<string, string>> = { "search.js": "src/search/search-ui.ts" };
const inlined: Readonly<Record<string, string>> = { head: "src/page-scripts/head.ts", lost: "src/page-scripts/lost.ts" };
const inlinedStyles: Readonly<Record<string, string>> = { lostStyle: "src/theme/styles/lost.css" };

/** Bundles the site's styles and scripts; scripts become classic ones, which a page opened from disk may run. */
export async function bundlePageAssets(root: string): Promise<{
  assets: Record<string, PageAsset>;
  inline: Record<string, InlineScript>;
  inputs: string[];
}> {
  const assets: Record<string, PageAsset> = {};
  const inline: Record<string, InlineScript> = {};
  const inputs: string[] = [];
  for (const [name, entry] of Object.entries({ ...linked, ...imported, ...inlined, ...inlinedStyles })) {
    const bundle = await bundleFile(root, entry, name in imported ? "esm" : "iife");
    inputs.push(...bundle.inputs);
    if (name in linked || name in imported) assets[name] = { file: hashedName(name, bundle.text), text: bundle.text };
    else inline[name] = { text: bundle.text.trim(), hash: policyHash(bundle.text.trim()) };
  }
  return { assets, inline, inputs };
}

async function bundleFile(root: string, entry: string, format: "esm" | "iife"): Promise<{ text: string; inputs: string[] }> {
  const result = await build({
    entryPoints: [path.join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format,
    target: ["chrome111", "firefox114", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return { text: result.outputFiles[0]?.text ?? "", inputs: Object.keys(result.metafile.inputs).map((input) => path.join(root, input)) };
}

function hashedName(name: string, text: string): string {
  const [stem = "", extension = ""] = name.split(".");
  return `assets/${stem}.${createHash("sha256").update(text).digest("hex").slice(0, 8)}.${extension}`;
}

function policyHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
