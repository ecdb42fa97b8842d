import type { Nodes } from "mdast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { htmlToText } from "../../../entry/html-to-text.ts";
import { readPlainHtml } from "../../../entry/plain-html.ts";
import { PlainNesting } from "../../../entry/plain-nesting.ts";

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();
/** A picture that a script would have loaded has its address elsewhere than the schema looks for it. */
const lazyPicture = /<img\b(?![^>]*\ssrc=)/i;
const blankLine = /\n[ \t]*\n/;

/** Leaves nothing of a table's HTML but what a page shows of it: dumps carry WeChat's styles in every cell. */
export function cleanTables(node: Nodes): void {
  if (node.type === "html") node.value = cleanTable(node.value) ?? node.value;
  else if ("children" in node) for (const child of node.children) cleanTables(child);
}

function cleanTable(html: string): string | undefined {
  if (!/^<table\b/i.test(html) || lazyPicture.test(html)) return undefined;
  const nesting = new PlainNesting(true, false);
  if (!readPlainHtml(html, nesting) || !nesting.isClosed) return undefined;
  const clean = writer.stringify({ type: "root", children: nesting.children });
  return !blankLine.test(clean) && htmlToText(clean) === htmlToText(html) ? clean : undefined;
}
