import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { EntryFile } from "../entry/entry-file.ts";
import { markdownToHast } from "../entry/markdown-to-hast.ts";
import { bare } from "./page-to-facts.ts";

/** The text that a page must show for an entry, without white space: what its sanitised markup holds. */
export function entryToBareText(entry: EntryFile): string {
  const texts: string[] = [];
  const root: Root = markdownToHast(entry.markdown);
  visit(root, "text", (node) => void texts.push(node.value));
  return bare(texts.join(""));
}
