import type { Root } from "mdast";
import { mdastToText } from "../../../../entry/mdast-to-text.ts";

const reach = 5;
/** A shorter line may be a name. */
const shortest = 8;

/** The lines of the quotations that a page begins with, without white space. */
export function quotedLines(root: Root): Set<string> {
  const quotes = root.children.slice(0, reach).filter(({ type }) => type === "blockquote");
  const lines = quotes.flatMap((quote) => mdastToText({ type: "root", children: [quote] }).split("\n"));
  return new Set(lines.map((line) => line.replace(/\s+/g, "")).filter(({ length }) => length >= shortest));
}
