import type { Stretch } from "../../boilerplate/compact-text.ts";
import type { Mark } from "../../mark-spans.ts";
import { creditsAtTail, creditToRole, lineToCredits, type CreditPart } from "../../metadata/credits.ts";
import { toCreditLine } from "../../metadata/credit-line.ts";
import { aboveEndMark } from "../../metadata/end-mark.ts";
import { statedSources } from "../../metadata/stated-sources.ts";

/** What the article's text says of where it comes from, and who edited it. */
export interface BodyCredits {
  sourceCredit?: string;
  editorCredits: string[];
}

/** A line of the text, or what is left of one, in places of the source. */
export type Piece = Stretch & { text: string };

/** So many of the first lines may name author or source. */
const headBlocks = 6;
/** Lines so short, above the first that is longer, are the head's too; and so is a subtitle. */
const shortLine = 30;
const mostHeadBlocks = 18;
const subtitle = /^\s*(?:—|–|--)/u;
const tailBlocks = 10;

const isLong = ({ text }: Piece) => text.trim().length > shortLine && !subtitle.test(text);

/**
 * Credits in the first and the last lines, above the mark that ends the article, and glued to the end of the last. A source that a line elsewhere
 * names stays in the text.
 */
export function readCredits(pieces: readonly Piece[], reading: BodyCredits, add: (mark: Mark) => boolean): void {
  let isTail = true;
  const head = Math.max(headBlocks, pieces.slice(0, mostHeadBlocks).findIndex(isLong));
  const lines = pieces.map(({ text }) => text);
  const isAboveMark = aboveEndMark(lines);
  const { sole, isItems } = statedSources(lines);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at] as Piece;
    const fromEnd = pieces.length - 1 - at;
    const isNear: boolean = isTail && fromEnd < tailBlocks;
    if (!isNear && !isAboveMark(at) && at >= head) continue;
    const blank = piece.text.length - piece.text.trimStart().length;
    const own = piece.text.trim();
    const glued: CreditPart[] | undefined = isNear && (fromEnd < 3 || reading.editorCredits.length > 0) ? creditsAtTail(own) : undefined;
    const parts: CreditPart[] | undefined = lineToCredits(own) ?? glued;
    isTail = isTail && (parts !== undefined || own.length <= 60);
    const isOfItem = isItems(at) && parts?.some(({ kind }) => kind === "source") === true;
    if (parts !== undefined && !isOfItem) takeCredits(parts, { text: own, start: piece.start + blank }, reading, add);
  }
  if (sole !== undefined) reading.sourceCredit ??= sole;
}

function takeCredits(
  parts: readonly CreditPart[],
  { text, start }: { text: string; start: number },
  reading: BodyCredits,
  add: (mark: Mark) => boolean,
): void {
  for (const { kind, value, ...place } of parts) {
    const role = creditToRole(kind);
    if (role === "body" || !add({ start: place.start + start, end: place.end + start, role })) continue;
    if (kind === "source") reading.sourceCredit ??= value;
  }
  const editors = parts.filter(({ kind }) => kind === "editor");
  reading.editorCredits.unshift(...editors.map((part) => toCreditLine(text.slice(part.start, part.end))));
}
