import type { Nodes, Paragraph, Parent, PhrasingContent, Root } from "mdast";
import { toString } from "mdast-util-to-string";

/** Converters wrap lines at blanks, at 60 to 80 characters; where the next word would have had room, nobody wrapped. */
const narrowest = 56;
const fewestLines = 3;
/** Notes below an article, a line each, that no list of Markdown holds. */
const ownNumber = /^(?:[[【［]\d{1,3}[\]】］]|[①-⑳])\s*\S/u;
const sentenceEnd = /[。！？…!?][”’」』）)]?$/u;

/**
 * Keeps the line ends of a paragraph that writes its blocks, or verses, on lines of their own: CommonMark would run them together. Wrapped
 * lines stay as they are, and so do paragraphs that write line breaks as CommonMark does.
 */
export function breakLines(parent: Root | Parent): void {
  for (const child of parent.children) {
    if (child.type === "paragraph") breakParagraph(child);
    else if ("children" in child && child.type !== "table") breakLines(child);
  }
}

function breakParagraph(paragraph: Paragraph): void {
  const isSoft = (node: Nodes) => node.type === "text" && node.value.includes("\n");
  if (!paragraph.children.some(isSoft) || paragraph.children.some(({ type }) => type === "break")) return;
  const lines = toString(paragraph)
    .split("\n")
    .map((line) => line.trim());
  const isInside =
    lines.length - 1 > paragraph.children.filter(isSoft).reduce((count, node) => count + toString(node).split("\n").length - 1, 0);
  const isList = lines.every((line) => ownNumber.test(line));
  if (isInside || !(isList || (lines.length >= fewestLines && isChinese(lines) && !lines.some(isWrapped)))) return;
  paragraph.children = paragraph.children.flatMap((child): PhrasingContent[] => (child.type === "text" ? toLines(child.value) : [child]));
}

function isChinese(lines: readonly string[]): boolean {
  return lines.filter((line) => /\p{Script=Han}/u.test(line)).length * 4 >= lines.length * 3;
}

function isWrapped(line: string, at: number, lines: readonly string[]): boolean {
  const next = lines[at + 1];
  if (next === undefined || sentenceEnd.test(line)) return false;
  return line.length + 1 + (/^\S*/.exec(next)?.[0].length ?? 0) >= narrowest;
}

function toLines(text: string): PhrasingContent[] {
  return text
    .split("\n")
    .flatMap((value, at): PhrasingContent[] => [
      ...(at === 0 ? [] : [{ type: "break" as const }]),
      ...(value === "" ? [] : [{ type: "text" as const, value }]),
    ]);
}
