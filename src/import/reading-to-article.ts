import type { Paragraph, Heading, Root } from "mdast";
import type { RecoveredBoundary } from "../entry/ledger.ts";
import { mdastToText } from "../entry/mdast-to-text.ts";
import type { Article, Picture, Reading } from "./article.ts";
import { recoverStructure, type RecoveredBlock } from "./structure/recover-structure.ts";

/** A reading with a body becomes an article: flat text gets paragraphs and headings, given blocks are kept. */
export function readingToArticle(reading: Reading & { pictures?: Picture[] }): Article {
  const { body, metadata, spans, pictures = [] } = reading;
  if (body === undefined) throw new RangeError("a reading without a body is no article");
  if (body.structure === "given") {
    return { metadata, root: body.root, structure: "given", text: mdastToText(body.root), spans, pictures };
  }
  const blocks = recoverStructure(body.text).filter((block) => block.text.trim() !== "");
  const root: Root = { type: "root", children: blocks.map(blockToNode) };
  return { metadata, root, structure: "recovered", boundaries: blocksToBoundaries(blocks), text: mdastToText(root), spans, pictures };
}

/** A list item stays a paragraph: its own marker (`1.`, `●`) is text, and Markdown would add another. */
function blockToNode(block: RecoveredBlock): Paragraph | Heading {
  const children = [{ type: "text" as const, value: joinLines(block.text) }];
  return block.kind === "heading" ? { type: "heading", depth: block.level ?? 2, children } : { type: "paragraph", children };
}

const latinEnd = /[\p{Script=Latin}\p{N}]$/u;
const latinStart = /^[\p{Script=Latin}\p{N}]/u;

/** Undoes line ends inside a block: nothing between Chinese characters, one space between Latin words. */
function joinLines(text: string): string {
  let joined = "";
  for (const line of text.replaceAll("\0", "").split("\n")) {
    const next = line.trim();
    joined += latinEnd.test(joined.slice(-2)) && latinStart.test(next) ? ` ${next}` : next;
  }
  return joined;
}

function blocksToBoundaries(blocks: readonly RecoveredBlock[]): RecoveredBoundary[] {
  const boundaries: RecoveredBoundary[] = [];
  let offset = 0;
  for (const block of blocks) {
    if (!block.given || block.kind === "heading") {
      boundaries.push({ offset, kind: block.kind, score: Math.round(block.score * 1000) / 1000 });
    }
    offset += block.text.replace(/\s+/g, "").length;
  }
  return boundaries;
}
