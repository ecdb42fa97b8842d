import type { Root } from "hast";
import { ownText } from "../entry/anchor-blocks.ts";
import { eachElement } from "../entry/each-element.ts";

/** A word that may leave half of a line empty before it: an address, a hash, a name of a program. */
const longWord = /[!-~]{20}/;
/** Words of Latin letters, of which a paragraph that is mostly Latin has many. */
const latinWord = /[A-Za-z]{2,}/g;

/** Marks the blocks whose lines would be torn apart if they were set flush right: those with long words and those in Latin script. */
export function loosenLines(root: Root): void {
  eachElement(root, (element) => {
    if (element.tagName !== "p" && element.tagName !== "li") return;
    const text = ownText(element);
    if (longWord.test(text) || (text.match(latinWord)?.join("").length ?? 0) * 4 > text.length)
      element.properties["className"] = ["ragged"];
  });
}
