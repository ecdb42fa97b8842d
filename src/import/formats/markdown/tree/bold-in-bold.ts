import type { PhrasingContent } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";

/** Digits or letters of a code behind four asterisks are the end of a number that an author hid (`****6037`). */
const opened = /(?:^|\n)(\*{4})(?![\s*\d]|[A-Za-z]{0,4}\d|[A-Za-z]{1,4}$)([^*\n]+)$/u;

/**
 * Bold text that begins with bold text, at the start of a line (`****甲，**乙**`): CommonMark sees asterisks before the first and sets the second alone
 * in bold type.
 */
export function joinBoldInBold(children: readonly PhrasingContent[], source: string): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const child of children) {
    const before = joined.at(-1);
    const found = child.type === "strong" && before?.type === "text" ? opened.exec(before.value) : null;
    if (found === null || child.type !== "strong" || before?.type !== "text" || writtenOf(before, source) !== before.value) {
      joined.push(child);
      continue;
    }
    const [, marks = "", words = ""] = found;
    const from = before.value.length - words.length;
    const above = cutText(before, 0, from - marks.length);
    const own = cutText(before, from, before.value.length);
    const [start, end] = [cutText(before, from - marks.length, from).position?.start, child.position?.end];
    const place = start === undefined || end === undefined ? {} : { position: { start, end } };
    joined.splice(-1, 1, ...(above.value === "" ? [] : [above]), { ...child, ...place, children: [own, ...child.children] });
  }
  return joined;
}
