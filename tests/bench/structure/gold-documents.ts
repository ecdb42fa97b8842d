import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A gold document: its blocks in order without white space, `kind` the first folder below the gold root (`.` at the root). */
export interface GoldDocument {
  file: string;
  kind: string;
  blocks: { heading: boolean; text: string }[];
}

/** Reads every Markdown file below `root`: `#` lines are headings, blank lines part the paragraphs. */
export function readGold(root: string): GoldDocument[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((path) => {
      const file = relative(".", path).split(sep).join("/");
      const kind = file.includes("/") ? (file.split("/")[0] as string) : ".";
      return { file, kind, blocks: markdownToBlocks(readFileSync(join(root, path), "utf8")) };
    })
    .filter((document) => document.blocks.length > 0);
}

/** Cuts gold Markdown into blocks; a heading line is a block of its own even without blank lines around it. */
export function markdownToBlocks(markdown: string): GoldDocument["blocks"] {
  return markdown
    .replace(/^\uFEFF/, "")
    .replace(/^(#{1,6}[ \t].*)$/gm, "\n$1\n")
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.trim())
    .map((block) => ({ heading: /^#{1,6}\s/.test(block), text: block.replace(/^#{1,6}\s+/, "").replace(/\s+/g, "") }))
    .filter((block) => block.text !== "");
}
