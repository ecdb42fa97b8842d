import type { Root } from "mdast";
import { breakAtTags } from "./break-tags.ts";
import { takePlusOutOfLists } from "./lone-plus.ts";
import { takeTextOutOfUnderlines } from "./lone-underlines.ts";
import { linkCards } from "./link-cards.ts";
import { mendEmphasis } from "./mend-emphasis.ts";
import { readNoteMarks } from "./note-marks.ts";
import { keepOwnNumbers } from "./own-numbers.ts";
import { nameEmptyLinks } from "../page-links.ts";
import { takePicturesOutOfHtml } from "./pictures-in-html.ts";
import { takeProseOutOfCode } from "./prose-out-of-code.ts";
import { takeTextOutOfMarks } from "./unmask-marks.ts";
import { takeWordsOutOfTags } from "./words-in-tags.ts";
import { widenTables } from "./widen-tables.ts";

/** What CommonMark makes of a page otherwise than its converter meant, in the order in which it is mended. */
const steps: readonly ((root: Root, source: string) => void)[] = [
  keepOwnNumbers,
  widenTables,
  takeWordsOutOfTags,
  takePicturesOutOfHtml,
  nameEmptyLinks,
  takeProseOutOfCode,
  takeTextOutOfUnderlines,
  takePlusOutOfLists,
  linkCards,
  readNoteMarks,
  mendEmphasis,
  takeTextOutOfMarks,
  breakAtTags,
];

/** Mends a page's tree in place: no character goes but white space and marks. */
export function mendTree(root: Root, source: string): void {
  for (const step of steps) step(root, source);
}
