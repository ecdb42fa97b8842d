import type { DocumentView } from "./document-view.ts";
import { LONGEST_HEADING } from "./heading-features.ts";

const NEVER_FIRST = "，。、；：！？,;:!?”’）》】…%％";
const NEVER_LAST = "，、；：,;:“‘（《【—";

/** Offsets where a heading that begins at `at` may end: never past a full stop or a line break of the dump, never inside a Latin word or number, at least one character long. */
export function listHeadingEnds(view: DocumentView, at: number): number[] {
  const { chars, breaks } = view;
  const ends: number[] = [];
  const limit = Math.min(chars.length, at + LONGEST_HEADING);
  for (let end = at + 1; end <= limit; end++) {
    const last = chars[end - 1] as string;
    const next = chars[end] ?? "";
    const given = (breaks[end] ?? 0) > 0 || end === chars.length;
    if (given || !splitsToken(last, next)) ends.push(end);
    if (given || last === "。" || last === "！" || last === "；" || (last === "？" && !"”’）》".includes(next))) break;
  }
  return ends;
}

function splitsToken(last: string, next: string): boolean {
  if (next === "" || NEVER_FIRST.includes(next) || NEVER_LAST.includes(last)) return true;
  return /[A-Za-z0-9.\-_/@]/.test(last) && /[A-Za-z0-9.\-_/@]/.test(next) && !(/\d/.test(last) && /[A-Z]/.test(next));
}
