import type { Nodes, Parent, PhrasingContent, Root, Text } from "mdast";
import { joinBoldInBold } from "./bold-in-bold.ts";
import { closeBold } from "./close-bold.ts";
import { cutText, writtenOf } from "./cut-text.ts";
import type { Stretch } from "../../../boilerplate/compact-text.ts";
import { isPadded, isParted } from "./padded.ts";
import { pairBold } from "./pair-bold.ts";

/** Where bold text goes on with bold text, or with empty one, a converter writes the marks of both, which CommonMark reads as asterisks. */
const seam = /(?<![\s*])\*{4}(?![\s*])/g;
/** Empty bold text at the end of a line, behind a sentence's end or words that no hidden name or number follows. */
const emptyBehind = /(?:(?<=[。！？；…）”’】》」])|(?<=\p{Script=Han}{4})(?<![码号名令证话址为是叫称给]))\*{4}(?=\s*(?:\n|$))/gu;
/** Digits of a telephone number that an author hid. */
const hidden = /\d{3}\*{4}\d{4}/;
/**
 * Bold text whose marks stand beside punctuation, with blanks inside them, or behind empty bold text at the start of a line, so that CommonMark takes
 * them for asterisks.
 */
const bold = /((?<=^|\n)\*{4}(?!\d)|(?<!\*)\*\*)(?!\*)([^*\n]{1,204})\*\*(?!\*)/g;

/** Makes emphasis of what a converter wrote as such and CommonMark reads as text; escaped asterisks are the author's. */
export function mendEmphasis(root: Root, source: string): void {
  if (source.includes("**")) mend(root, source, false);
}

const blocks = new Set(["paragraph", "heading", "tableCell"]);

function mend(parent: Parent, source: string, inStrong: boolean): void {
  if (!inStrong && blocks.has(parent.type)) {
    const children = joinBoldInBold(parent.children as PhrasingContent[], source);
    parent.children = closeBold(children, source) ?? pairBold(children, source) ?? children;
  }
  parent.children = parent.children.flatMap((child: Nodes, at, all: Nodes[]): Nodes[] => {
    if ("children" in child) mend(child, source, inStrong || child.type === "strong");
    if (inStrong && child.type === "strong") return child.children;
    if (child.type !== "text" || !child.value.includes("**") || writtenOf(child, source).includes("\\*")) return [child];
    const [before, behind] = [all[at - 1], all[at + 1]];
    if (!inStrong) return splitAtBold(dropEmpty(child, before, behind), source);
    if (!hidden.test(child.value)) child.value = joinSeams(child.value, before, behind);
    return [child];
  }) as Parent["children"];
}

/** Inside bold text: without the marks where it goes on, be it with text or with bold text that CommonMark sees in it. */
function joinSeams(value: string, before: Nodes | undefined, behind: Nodes | undefined): string {
  const start = before?.type === "strong" && /^\*\*[^\s*]/.test(value) ? 2 : 0;
  const end = behind?.type === "strong" && /[^\s*]\*\*$/.test(value) ? 2 : 0;
  return withoutMarks(value.slice(start, value.length - end).replace(seam, ""), before === undefined, behind === undefined);
}

/** Takes empty bold text away that touches bold text, or stands behind a sentence's end at the end of a line. */
function dropEmpty(text: Text, before: Nodes | undefined, behind: Nodes | undefined): Text {
  const value = withoutMarks(text.value, before?.type === "strong", behind?.type === "strong");
  const isLast = behind === undefined || behind.type === "break";
  text.value = value.replace(emptyBehind, (marks, at: number) => (isLast || value.slice(at).includes("\n") ? "" : marks));
  return text;
}

/** The text without four asterisks at its start or its end. */
function withoutMarks(value: string, atStart: boolean, atEnd: boolean): string {
  const start = atStart && /^\*{4}[^\s*]/.test(value) ? 4 : 0;
  const end = atEnd && /[^\s*]\*{4}$/.test(value) ? 4 : 0;
  return value.slice(start, value.length - end);
}

/** Only where the text stands as it is written: places are counted in it. */
function splitAtBold(text: Text, source: string): PhrasingContent[] {
  if (writtenOf(text, source) !== text.value) return [text];
  const parts: PhrasingContent[] = [];
  let reached = 0;
  for (let found = nextBold(text.value, 0); found !== undefined; found = nextBold(text.value, found.end)) {
    const { start, end, words } = found;
    if (start > reached) parts.push(cutText(text, reached, start));
    const { position } = cutText(text, start, end);
    parts.push({ type: "strong", children: [cutText(text, words.start, words.end)], ...(position && { position }) });
    reached = end;
  }
  if (reached < text.value.length) parts.push(cutText(text, reached, text.value.length));
  return parts;
}

/** The next bold text from a place on: its marks, and the words between them without the blanks that a converter put there. */
function nextBold(value: string, from: number): (Stretch & { words: Stretch }) | undefined {
  bold.lastIndex = from;
  for (let found = bold.exec(value); found !== null; found = bold.exec(value)) {
    const [marked, marks = "", inside = ""] = found;
    const start = found.index + marks.length + inside.length - inside.trimStart().length;
    const words = { start, end: start + inside.trim().length };
    const end = found.index + marked.length;
    const isTight = inside === inside.trim();
    if (!isTight && isPadded(inside) && isParted(value, found.index, end)) return undefined;
    if (isTight || isPadded(inside)) return { start: found.index, end, words };
    bold.lastIndex = found.index + marks.length;
  }
  return undefined;
}
