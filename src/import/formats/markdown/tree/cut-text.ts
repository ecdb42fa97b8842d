import type { Text } from "mdast";

/** The Markdown that a text node was read from. */
export function writtenOf({ position }: Text, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** A part of a text that stands as it is written, with its place. */
export function cutText({ value, position }: Text, start: number, end: number): Text {
  const from = position?.start;
  if (from === undefined) return { type: "text", value: value.slice(start, end) };
  const point = (at: number): typeof from => {
    const lines = value.slice(0, at).split("\n");
    const column = (lines.at(-1) ?? "").length + (lines.length === 1 ? from.column : 1);
    return { line: from.line + lines.length - 1, column, offset: (from.offset ?? 0) + at };
  };
  return { type: "text", value: value.slice(start, end), position: { start: point(start), end: point(end) } };
}
