import { toHeadItem } from "./head-items.ts";
import { addressLine } from "./take-name.ts";
import type { Segment } from "../scrape.ts";

/** 原创 run together with a pen name in Latin letters, and the account's name (原创laozhou 青石桥). */
const gluedAuthor =
  /^原[创創]([A-Za-z][\w.-]{1,19})[ \u00a0\u3000]{1,4}(?=[^\s，。！？；：:、]*\p{Script=Han})[^\s，。！？；：:、]{2,20}$/u;
/** What an author may call a work of his own, or of whom it tells: no name. */
const work =
  /^(?:MV|MTV|PV|AMV|BGM|EP|V-?log|B-?log|Plog|rap|hip-?hop|rock|pop|R-?B|DJ|remix|demo|live|cover|DIY|OC|IP|AI|AIGC|APP|H5|PPT|PDF|GIF|VR|AR|UI|3D|CG|Cosplay|cos|podcast|radio|show|talk|Vol\.?\d{0,4}|No\.?\d{0,4}|video|music|song|poem|story|original)$/iu;
/** The line stands as high, or is the article's. */
const lowest = 3;

/**
 * Length of the pen name in Latin letters between 原创 and the account's name, below the title; 0 where neither the article's address stands above the
 * line nor a day below it, and for a heading: a title or a line of the text may begin so too (原创MV 守坝人的歌).
 */
export function gluedAuthorLength(segments: readonly Segment[], at: number, headings?: ReadonlyMap<string, number>): number {
  const [above, segment, below] = [segments[at - 1], segments[at], segments[at + 1]];
  if (above === undefined || segment === undefined || at > lowest || headings?.has(segment.text) === true) return 0;
  const author = gluedAuthor.exec(segment.raw.trim())?.[1];
  if (author === undefined || work.test(author)) return 0;
  const isDated = below !== undefined && ["date", "relative-date"].includes(toHeadItem(below.text, below.raw).kind);
  return isDated || addressLine.test(above.text) ? author.length : 0;
}
