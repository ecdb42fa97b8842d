import type { Nodes, Parent, PhrasingContent, Root, Text } from "mdast";

/** Where bold text goes on with bold text a converter writes the marks of both, which CommonMark reads as asterisks. */
const seam = /(?<![\s*])\*{4}(?![\s*])/g;
/** Bold text whose marks stand beside punctuation, so that CommonMark takes them for asterisks. */
const bold = /(?<!\*)\*\*(?![\s*])([^*\n]{1,200})(?<!\s)\*\*(?!\*)/g;

/** Makes emphasis of what a converter wrote as such and CommonMark reads as text; escaped asterisks are the author's. */
export function mendEmphasis(root: Root, source: string): void {
  if (source.includes("**")) mend(root, source, false);
}

function mend(parent: Parent, source: string, inStrong: boolean): void {
  parent.children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if ("children" in child) mend(child, source, inStrong || child.type === "strong");
    if (inStrong && child.type === "strong") return child.children;
    if (child.type !== "text" || !child.value.includes("**") || writtenOf(child, source).includes("\\*")) return [child];
    if (!inStrong) return splitAtBold(child, source);
    child.value = child.value.replace(seam, "");
    return [child];
  }) as Parent["children"];
}

function writtenOf({ position }: Text, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Only where the text stands as it is written: places are counted in it. */
function splitAtBold(text: Text, source: string): PhrasingContent[] {
  if (writtenOf(text, source) !== text.value) return [text];
  const parts: PhrasingContent[] = [];
  let reached = 0;
  for (const { 0: marked, index } of text.value.matchAll(bold)) {
    const end = index + marked.length;
    if (index > reached) parts.push(cut(text, reached, index));
    const { position } = cut(text, index, end);
    parts.push({ type: "strong", children: [cut(text, index + 2, end - 2)], ...(position && { position }) });
    reached = end;
  }
  if (reached < text.value.length) parts.push(cut(text, reached, text.value.length));
  return parts;
}

/** A part of a text with its place. */
function cut({ value, position }: Text, start: number, end: number): Text {
  const from = position?.start;
  if (from === undefined) return { type: "text", value: value.slice(start, end) };
  const point = (at: number): typeof from => {
    const lines = value.slice(0, at).split("\n");
    const column = (lines.at(-1) ?? "").length + (lines.length === 1 ? from.column : 1);
    return { line: from.line + lines.length - 1, column, offset: (from.offset ?? 0) + at };
  };
  return { type: "text", value: value.slice(start, end), position: { start: point(start), end: point(end) } };
}
