import type { Role } from "../../../../entry/span.ts";
import type { Mark } from "../../../mark-spans.ts";
import type { FlatReading } from "../../text-scrape/read-flat.ts";
import { isLeftover, isPageButton, isStyleSheet, type FlatPage, type FlatPiece } from "./flatten.ts";
import { isAvatar } from "./named-accounts.ts";
import type { Piece } from "./pieces.ts";

/** What became of a stretch of a piece, in places of the Markdown source. */
export interface Judged {
  piece: Piece;
  /** What a reader sees of the stretch. */
  text: string;
  start: number;
  end: number;
  role: Role;
  rule?: string;
}

/** Tells what each piece is, by the marks of the flat text that it shows; pictures and leftovers by what stands around them. */
export function judgePieces(pieces: readonly Piece[], page: FlatPage, reading: FlatReading): Judged[] {
  const byPiece = new Map<Piece, Judged[]>();
  const marks = reading.marks.toSorted((a, b) => a.start - b.start);
  for (const stretch of page.stretches)
    byPiece.set(stretch.piece, [...(byPiece.get(stretch.piece) ?? []), ...judgeStretch(stretch, marks, page.text, reading.start)]);
  const places = placesOfPieces(pieces, page);
  return pieces.flatMap(
    (piece, at) => byPiece.get(piece) ?? [judgeSilent(piece, { place: places[at] ?? 0, next: pieces[at + 1] }, reading)],
  );
}

function judgeStretch(stretch: FlatPiece, marks: readonly Mark[], text: string, bodyStart: number): Judged[] {
  const within = marks.filter((mark) => mark.start < stretch.end && mark.end > stretch.start);
  const whole = sourceOf(stretch, stretch.start, stretch.end);
  const { piece } = stretch;
  if (within.length === 0 && stretch.end <= bodyStart && isMarksOnly(text.slice(stretch.start, stretch.end), whole.text))
    return [{ piece, ...whole, role: "boilerplate", rule: "page/leftover-mark" }];
  if (within.length === 0) return [{ piece, ...whole, role: "body" }];
  const left = leftOver(stretch, within, text);
  const isOne = within.every(({ role }) => role === within[0]?.role) || within.some(({ role }) => role === "source-credit");
  if (left === "" && (isOne || piece.offsets === undefined)) return [{ piece, ...whole, ...what(within[0] as Mark) }];
  if (piece.offsets === undefined) return [{ piece, ...whole, role: "body" }];
  return cut(stretch, within, left === "");
}

/** True for marks of emphasis that emphasise nothing, which the flat text has as blanks. */
function isMarksOnly(flat: string, shown: string): boolean {
  return flat.trim() === "" && shown.trim() !== "" && /^[\s_*]+$/.test(shown);
}

function what({ role, rule }: Mark): Pick<Judged, "role" | "rule"> {
  return rule === undefined ? { role } : { role, rule };
}

function leftOver(stretch: FlatPiece, within: readonly Mark[], text: string): string {
  let left = "";
  let reached = stretch.start;
  for (const mark of within) {
    left += text.slice(reached, Math.max(reached, mark.start));
    reached = Math.max(reached, mark.end);
  }
  return (left + text.slice(Math.min(reached, stretch.end), stretch.end)).trim();
}

function sourceOf({ piece, from, start }: FlatPiece, first: number, last: number): Pick<Judged, "start" | "end" | "text"> {
  const { offsets, text } = piece;
  if (offsets === undefined) return { start: piece.start, end: piece.end, text };
  const [begin, end] = [from + (first - start), from + (last - start)];
  const shown = text.slice(begin, end);
  if (offsets === "as written") return { start: piece.start + begin, end: piece.start + end, text: shown };
  return { start: offsets[begin] ?? piece.start, end: offsets[end] ?? piece.end, text: shown };
}

/** The parts of a stretch; where marks cover all that it shows, what parts them is no text. */
function cut(stretch: FlatPiece, within: readonly Mark[], isOver: boolean): Judged[] {
  const judged: Judged[] = [];
  let reached = stretch.start;
  const { piece } = stretch;
  for (const mark of within) {
    const [start, end] = [Math.max(mark.start, stretch.start), Math.min(mark.end, stretch.end)];
    if (start > reached && !isOver) judged.push({ piece, ...sourceOf(stretch, reached, start), role: "body" });
    judged.push({ piece, ...sourceOf(stretch, start, end), ...what(mark) });
    reached = end;
  }
  if (reached < stretch.end && !isOver) judged.push({ piece, ...sourceOf(stretch, reached, stretch.end), role: "body" });
  return judged;
}

/** For each piece, the place in the flat text where it stands or, if it shows nothing, where the text behind it begins. */
function placesOfPieces(pieces: readonly Piece[], page: FlatPage): number[] {
  const shown = page.stretches.filter(({ start, end }) => !/^[\s\u200b-\u200f\ufeff]*$/.test(page.text.slice(start, end)));
  const starts = new Map(
    shown
      .toReversed()
      .map(({ piece, start, end }) => [piece, end - page.text.slice(start, end).replace(/^[\s\u200b-\u200f\ufeff]+/, "").length]),
  );
  let next = page.text.length;
  return pieces
    .toReversed()
    .map((piece) => (next = starts.get(piece) ?? next))
    .toReversed();
}

/** The account's code, which the page draws. */
const code = /^https?:\/\/mp\.weixin\.qq\.com\/mp\/qrcode\?/;
/** What the platform's own pages show, such as the code of its app for authors; its emoji lie elsewhere. */
const ofPlatform = /^https?:\/\/res\.wx\.qq\.com\/mpres\/(?:[a-z]{2}_[A-Z]{2}\/)?htmledition\/pages\//;
const emptyPicture = /^$|^blob:|^data:image\/svg|\/www\.w3\.org\/|^javascript:|^https?:\/\/mp\.weixin\.qq\.com\/s(?:[/?]|$)/;

/** The picture of an account, as its card shows it: a text's own pictures are as large (0) in old articles alone, and photographs there. */
const avatar = /[?&]wxfrom=19(?:&|$)|^https?:\/\/mmbiz\.qpic\.cn\/[^?]*\/300\?|^http:\/\/mmbiz\.qpic\.cn\/mmbiz_png\/[^?]*\/0\?wx_fmt=png$/;

/** The picture of an author, as the reward box shows it: of articles before 2016 it has another path. */
const rewarded = /^https?:\/\/(?:mmbiz|wx)\.qlogo\.cn\/(?:mmbiz_[a-z]{3,4}|mmhead)\//;
const longestThanks = 60;

/** True for a place with at most the author's thanks between it and the button of a reward, with which the page below the article begins. */
function isAboveReward(place: number, { marks, end }: FlatReading): boolean {
  const isButton = ({ rule = "", start }: Mark) => start === end && /^(?:reward\/|english\/reward$)/.test(rule);
  return place <= end && end - place <= longestThanks && marks.some(isButton);
}

/** Where in the flat text a piece stands that shows none, and the piece behind it. */
interface Beside {
  place: number;
  next: Piece | undefined;
}

/** A picture, or marks left by an icon: above the article, below it, or its own. */
function judgeSilent(piece: Piece, { place, next }: Beside, reading: FlatReading): Judged {
  const { node } = piece;
  const whole = { piece, start: piece.start, end: piece.end, text: piece.text };
  const taken = (rule: string): Judged => ({ ...whole, role: "boilerplate", rule });
  if (isPageButton(piece)) return taken("page/button");
  if (isStyleSheet(piece)) return { ...whole, role: "style" };
  if (node.type !== "image") return isLeftover(piece) ? taken("page/leftover-mark") : { ...whole, role: "white-space" };
  if (/^(?:cover_image|rw-book-cover)$/.test(node.alt ?? "") && node.url !== "") return { ...whole, role: "cover" };
  if (emptyPicture.test(node.url.trim())) return taken("page/empty-picture");
  if (ofPlatform.test(node.url)) return taken("page/empty-picture");
  if (code.test(node.url)) return taken(place < reading.start ? "page/head-picture" : "page/after-content");
  if (avatar.test(node.url) && reading.marks.some(({ rule, start }) => rule === "card/account" && start === place))
    return taken("card/account");
  if (isAvatar(piece, next) && reading.marks.some(({ role, start }) => role === "account-name" && start === place))
    return taken("card/account");
  if (rewarded.test(node.url) && isAboveReward(place, reading)) return taken("reward/message");
  if (reading.isFrame && place > reading.end) return taken("page/after-content");
  const isOfHead = place < reading.start && !standsAboveCopy(place, reading);
  return isOfHead ? taken("page/head-picture") : { ...whole, role: "body" };
}

/** True below the day, where nothing but the title once more follows: what an article begins with. */
function standsAboveCopy(place: number, { marks, start }: FlatReading): boolean {
  const ofHead = marks.filter((mark) => mark.start < start && mark.end > mark.start);
  const below = ofHead.filter((mark) => mark.start >= place);
  return below.length > 0 && below.every(({ role }) => role === "title") && ofHead.some(({ role, end }) => role === "date" && end <= place);
}
