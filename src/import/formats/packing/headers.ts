/** Header fields by lower-case name, and the offset behind the blank line that ends them. */
export interface Headers {
  fields: ReadonlyMap<string, string>;
  next: number;
}

const longest = 256 * 1024;

/** Reads `Name: value` lines (folded ones joined) from `at` to the first blank line; bytes are read as UTF-8. */
export function readHeaders(bytes: Uint8Array, at: number): Headers {
  const window = bytes.subarray(at, at + longest);
  const end = blankLine(window);
  const text = new TextDecoder().decode(window.subarray(0, end.start));
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, next: at + end.next };
}

function blankLine(bytes: Uint8Array): { start: number; next: number } {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return { start: at, next: at + 2 };
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { start: at, next: at + 3 };
  }
  return { start: bytes.length, next: bytes.length };
}

/** A parameter of a field, such as `charset` or `boundary`, quotes taken off. */
export function headerParameter(value: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value ?? "");
  return found?.[1] ?? found?.[2];
}
