import { mendSurrogates } from "../charset/mend-surrogates.ts";
import { brokenAt, type Broken, type Literal } from "./literal.ts";

const plain = /[^"\\\n]*/y;
const badEscape = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/g;
const control = /[\0-\x1f]/g;

/** Reads the JSON string at `at`; tabs (and line breaks where `openLines`) that its writer did not escape are read as they stand. */
export function readJsonString(text: string, at: number, openLines = false): Literal | Broken {
  if (text[at] !== '"') return brokenAt(text, at, 'a string in "…"');
  let place = at + 1;
  while (text[place] !== '"') {
    plain.lastIndex = place;
    place += plain.exec(text)?.[0].length ?? 0;
    if (text[place] === "\\") place += 2;
    else if (text[place] === "\n" && openLines) place += 1;
    if (text[place] === "\n" && !openLines) return brokenAt(text, place, 'the closing "');
    if (place >= text.length) return brokenAt(text, text.length, 'the closing "');
  }
  const inside = text.slice(at + 1, place);
  const value = evaluate(inside);
  if (value !== undefined) return { text: value, start: at + 1, end: place, next: place + 1 };
  return brokenAt(text, at + 1 + wrongEscape(inside), "an escape that JSON knows");
}

function evaluate(inside: string): string | undefined {
  if (!inside.includes("\\")) return mendSurrogates(inside);
  try {
    const quoted = `"${inside.replace(control, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
    return mendSurrogates(JSON.parse(quoted) as string);
  } catch {
    return undefined;
  }
}

function wrongEscape(inside: string): number {
  const masked = inside.replaceAll("\\\\", "__");
  badEscape.lastIndex = 0;
  return badEscape.exec(masked)?.index ?? 0;
}
