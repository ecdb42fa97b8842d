import type { Root } from "mdast";
import { markdownToMdast } from "../../../../entry/markdown.ts";
import { blankOut } from "../../../blank-out.ts";
import { openLabelTable } from "../../labels/label-table.ts";
import { blankBrokenLinks } from "./broken-links.ts";
import { blankCodeMarks } from "./coded-values.ts";
import { openPictures } from "./open-pictures.ts";
import { withoutDoctype, withoutOuterFence } from "./outer-fence.ts";
import { blankAttributes } from "./pandoc-attributes.ts";
import { partBlocks } from "./part-blocks.ts";
import { blankProgramWords } from "./program-words.ts";
import { findUnclosed } from "./unclosed-block.ts";

/** One block may open another that nothing closes; a text with more was no article's. */
const mostUnclosed = 4;
/** Fewer blocks are a quotation that an article consists of. */
const fewestBlocks = 4;

/** Markdown as its converter meant it, and its tree; every place stays where it was. */
export function parseSource(written: string): { text: string; root: Root } {
  const whole = blankCodeMarks(openLabelTable(withoutDoctype(withoutOuterFence(written))));
  let text = partBlocks(blankProgramWords(blankBrokenLinks(blankAttributes(openPictures(whole)))));
  let root = markdownToMdast(text);
  for (let count = 0; count < mostUnclosed; count += 1) {
    const opening = findUnclosed(root, text);
    if (opening === undefined) break;
    text = blankOut(text, [opening]);
    root = markdownToMdast(text);
  }
  return { text, root: withoutOuterQuotation(root) };
}

/** The page, where a program quoted it line by line from first to last. */
function withoutOuterQuotation(root: Root): Root {
  const [only, ...more] = root.children;
  return only?.type === "blockquote" && more.length === 0 && only.children.length >= fewestBlocks
    ? { ...root, children: only.children }
    : root;
}
