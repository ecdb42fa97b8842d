/** A line of a text without its end. */
export interface Line {
  text: string;
  /** Place of its first unit in the text. */
  offset: number;
  /** False where the text has what may be a definition, which brackets anywhere may name. */
  isFree: boolean;
}

/** What every definition has. */
export const definition = "]:";

/** Cuts a text at its line feeds. */
export function toLines(markdown: string): Line[] {
  let offset = 0;
  const isFree = !markdown.includes(definition);
  return markdown.split("\n").map((text) => {
    const line = { text, offset, isFree };
    offset += text.length + 1;
    return line;
  });
}

/** True for a line of spaces alone, and beyond the last. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || /^ *$/.test(line.text);
}

/** The lines from one to before another, as one text. */
export function textOf(lines: readonly Line[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map(({ text }) => text)
    .join("\n");
}

/** Index of the line that an offset of the text lies in, by halving. */
export function lineOf(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line that closes the fence which a line opens with this mark; undefined where none does. */
export function closingFence(lines: readonly Line[], from: number, mark: string): number | undefined {
  const closes = new RegExp(`^ {0,3}${mark}${mark.charAt(0)}*[ \\t]*$`);
  for (let at = from + 1; at < lines.length; at += 1) if (closes.test((lines[at] as Line).text)) return at;
  return undefined;
}
