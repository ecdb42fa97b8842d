import type { Mark } from "../../mark-spans.ts";
import type { ClipLine } from "./clip-lines.ts";
import { lettersOf } from "./letters-of.ts";

const heading = /^(?:Highlights|划线|高亮)$/u;
const textHeading = /^(?:(?:Full )?(?:Content|Document)|正文|全文)$/u;
/** Behind what a reader marked, a link to where. */
const place = /[ \t]?\(View Highlight\)$/u;
const anyPlace = /[ \t]?(?:\(View Highlight\)|⤴\ufe0f?)$/u;
const headLines = 8;
/** With more of them nobody looks whether each is a copy. */
const most = 200;

/**
 * What a reader marked in the text, which a program repeats above it, or below it: the heading, the lines, and the heading of the text itself. Where the
 * marked passages are all there is, only what the program wrote behind each.
 */
export function findHighlights(lines: readonly ClipLine[]): Mark[] {
  const at = lines.findIndex(({ words }) => heading.test(words));
  const text = at < headLines ? lines.findIndex(({ words }, line) => line > at && textHeading.test(words)) : -1;
  const places = lines.flatMap(({ words, end }): Mark[] => {
    const length = place.exec(words)?.[0].length ?? 0;
    return length > 0 && length < words.length ? [{ start: end - length, end, role: "label" }] : [];
  });
  if (at < 0 || (text < 0 && places.length === 0)) return places;
  const [marked, whole] = text < 0 ? [lines.slice(at + 1), lines.slice(0, at)] : [lines.slice(at + 1, text), lines.slice(text + 1)];
  if (!areCopies(marked, whole)) return places;
  const labels = lines.filter((_, line) => line === at || line === text);
  return [...labels.map((line) => markOf(line, "label")), ...marked.map((line) => markOf(line, "unknown-field"))];
}

function areCopies(marked: readonly ClipLine[], whole: readonly ClipLine[]): boolean {
  const letters = lettersOf(whole.map(({ words }) => words).join(""));
  return (
    marked.length > 0 && marked.length <= most && marked.every(({ words }) => letters.includes(lettersOf(words.replace(anyPlace, ""))))
  );
}

function markOf({ start, end }: ClipLine, role: Mark["role"]): Mark {
  return { start, end, role };
}
