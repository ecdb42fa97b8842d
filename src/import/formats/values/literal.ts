/** A string literal read: its value, the range of what stands between its quotes, and where reading goes on. */
export interface Literal {
  text: string;
  start: number;
  end: number;
  next: number;
}

/** A literal, list or object that cannot be read: where (UTF-16 units), what was expected and what stands there. */
export interface Broken {
  at: number;
  expected: string;
  found: string;
}

/** True for what a reader could not read. */
export function isBroken(value: object): value is Broken {
  return "expected" in value;
}

/** What stands at a place, for a message: up to 20 characters, or the end of the line or file. */
export function brokenAt(text: string, at: number, expected: string): Broken {
  const isLineEnd = text[at] === "\n" || text[at] === "\r";
  const found = at >= text.length ? "the end of the file" : isLineEnd ? "the end of the line" : text.slice(at, at + 20);
  return { at, expected, found };
}
