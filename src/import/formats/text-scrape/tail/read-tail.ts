import { toSource } from "../../../boilerplate/compact-text.ts";
import { albumAbove } from "../head/album-lines.ts";
import { albumOfTail } from "./album-of-tail.ts";
import { isArticleBelow, isArticleBelowComments } from "./article-below.ts";
import { commentSection } from "./comment-section.ts";
import { buttonRow, countRow } from "./count-row.ts";
import { lengthOfForm } from "../../../boilerplate/take-blocks.ts";
import { runBack, type IsAuthors } from "../../../boilerplate/tail-run.ts";
import { tokenAt, type Token } from "../../../boilerplate/tokens.ts";
import { isPlaceholder } from "../around/picture-placeholders.ts";
import { lengthOfMessage } from "./reward-message.ts";
import type { Head, HeadHints } from "../head/head.ts";
import { toSegments, type Place, type Scrape } from "../scrape.ts";

/** The page below an article: where it begins, what it is made of, the account's name if it stands there. */
export interface Tail {
  start: number;
  places: Place[];
  /** Without white space, and as it is written. */
  accountName?: string;
  writtenName?: string;
  comments: string[];
  /** The album that the page names last. */
  album?: string;
  /** The day, and the place before it, that the page's script filled in at the end. */
  date?: string;
  /** Where the article was posted from. */
  ipLocation?: string;
  /** The account that the page names as the one it repeats. */
  repostedFrom?: string;
  /** True where the page's own words stand there. */
  isFrame: boolean;
}

/** What nothing of the article stands behind: words of the page, or a place. */
type Anchor = Token | (Pick<Token, "start" | "end"> & { isRow?: boolean });

/** Reads the page below the article; behind the script that follows every article's text nothing is the author's. */
export function readTail(scrape: Scrape, hints: Pick<HeadHints, "endsInBlock" | "headings" | "hasArticleAddress" | "endsInPicture">): Tail {
  const end = scrape.compact.text.length;
  const anchor = findAnchor(scrape, hints);
  const isAuthors: IsAuthors = (gap, from, to) =>
    gap.role === "comment" ? isArticleBelowComments(scrape, from, to, hints) : isArticleBelow(scrape, from, to, hints);
  const run = runBack(scrape.compact, scrape.tokens, end, { isAuthors });
  const runStart = run[0]?.start ?? end;
  const isAnchored = anchor !== undefined && anchor.start < runStart;
  const below = isAnchored ? [...upTo(scrape, anchor, isAuthors), ...placesFrom(scrape, anchor)] : run;
  const first = below[0]?.start ?? Math.min(runStart, anchor?.start ?? end);
  const places = [...albumAbove(scrape, first, below[0], hints), ...below];
  const start = places[0]?.start ?? first;
  const name = places.map((place) => nameIn(scrape, place)).find((place) => place !== undefined && place.end > place.start);
  const album = albumOfTail(scrape, places);
  const day = places.findLast(({ role }) => role === "date");
  const reposted = places.find(({ rule }) => rule === "repost/name");
  const posted = places.find(({ role }) => role === "ip-location");
  return {
    start,
    places,
    comments: places
      .filter(({ role }) => role === "comment")
      .flatMap((place) => toSegments(scrape, place.start, place.end).filter(({ text }) => !isOfPanel(text) && !isPlaceholder(text)))
      .map(({ raw }) => raw.trim()),
    isFrame: places.length > 0,
    ...(name === undefined ? {} : { accountName: scrape.compact.text.slice(name.start, name.end), writtenName: rawOf(scrape, name) }),
    ...(album === undefined ? {} : { album }),
    ...(day === undefined ? {} : { date: scrape.compact.text.slice(day.start, day.end) + timeBehind(scrape, day.end) }),
    ...(posted === undefined ? {} : { ipLocation: rawOf(scrape, posted).replace(/^(?:[发發]表[于於]|IP属地[:：]?)\s*/u, "") }),
    ...(reposted === undefined ? {} : { repostedFrom: rawOf(scrape, reposted) }),
  };
}

/** The first that nothing of the article stands behind. */
function findAnchor(scrape: Scrape, hints: Pick<HeadHints, "endsInBlock" | "headings">): Anchor | undefined {
  const { tokens, compact } = scrape;
  const toComments = (from: number) =>
    tokens.find(({ start, rule }) => start >= from && rule.before?.role === "comment")?.start ?? compact.text.length;
  const ofPage = [contentEnd, previewToast, spokenBar, transferBox].map((find) => find(scrape));
  const isLast = (anchor: Anchor | undefined) => anchor !== undefined && !isArticleBelow(scrape, anchor.end, toComments(anchor.end), hints);
  const [script, toast, bar, box] = ofPage.map((anchor) => (isLast(anchor) ? anchor : undefined));
  const heading = commentHeading(scrape);
  const isOfComments = heading !== undefined && !isArticleBelowComments(scrape, heading.end, compact.text.length, hints);
  const counts = hints.endsInBlock === true ? undefined : countRow(scrape);
  const buttons = hints.endsInBlock === undefined ? buttonRow(scrape) : undefined;
  const row = counts ?? buttons;
  const known = script ?? toast ?? (isOfComments ? heading : undefined) ?? bar ?? box ?? commentSection(scrape, hints);
  return known ?? (row === undefined ? undefined : { ...row, isRow: true });
}

function timeBehind({ compact: { text } }: Scrape, end: number): string {
  return /^\d{1,2}:\d{2}(?!\d)/.exec(text.slice(end, end + 6))?.[0] ?? "";
}

/** The page's words up to the end of an anchor, which are the page's whatever stands before them. */
function upTo({ compact, tokens }: Scrape, anchor: Anchor, isAuthors: IsAuthors): Place[] {
  const run = "rule" in anchor ? runBack(compact, tokens, anchor.end, { isAuthors }) : [];
  if (run.length > 0) return run;
  const own: Place[] = "rule" in anchor ? [{ start: anchor.start, end: anchor.end, role: "boilerplate", rule: anchor.rule.id }] : [];
  const isCertain = "isRow" in anchor && anchor.isRow;
  return [...runBack(compact, tokens, anchor.start, { isAuthors, isCertain }), ...own];
}

/** 预览时标签不可点 stands right behind the article's text: as a phrase of its own, or run together with the page's next words. */
function previewToast({ tokens, compact, layout }: Scrape): Token | undefined {
  const apart = layout === "spaces" ? 1 : 2;
  const stands = ({ start, end }: Token, at: number) =>
    layout === "glued"
      ? tokens[at + 1]?.start === end && tokens[at + 2]?.start === tokens[at + 1]?.end
      : (compact.breaks[start] ?? 0) >= apart && (compact.breaks[end] ?? 0) >= apart;
  return tokens.findLast((token, at) => token.rule.id === "end/preview-tags" && stands(token, at));
}

/** Nothing is the article's behind the script that ends it. */
function contentEnd({ contentEnd: end }: Scrape): Anchor | undefined {
  return end === undefined ? undefined : { start: end, end };
}

/** The number of readers' comments, below the button to write one: both on lines of their own, or run together. */
function commentHeading({ tokens, compact: { breaks }, layout }: Scrape): Token | undefined {
  const least = layout === "glued" ? 0 : 1;
  return tokens.find(
    ({ rule, start, end }) => rule.id === "comment/heading" && (breaks[start] ?? 0) >= least && (breaks[end] ?? 0) >= least,
  );
}

/**
 * What screen readers are told of the buttons is the last of an article's page; what a browser's panels print behind it is none of the
 * article. A post of pictures has its text there: more than stands above.
 */
function spokenBar({ tokens, compact: { text, breaks }, layout }: Scrape): Token | undefined {
  const least = layout === "glued" ? 0 : 1;
  const at = tokens.findIndex(({ rule, start }) => rule.id === "share/spoken" && (breaks[start] ?? 0) >= least);
  const bar = tokens[at];
  const lengthOf = (words: readonly Token[]) => words.reduce((length, { start, end }) => length + end - start, 0);
  if (bar === undefined) return undefined;
  const above = bar.start - lengthOf(tokens.slice(0, at));
  return above > text.length - bar.start - lengthOf(tokens.slice(at)) ? bar : undefined;
}

/** The box of a reward by transfer, which the page prints below the article: its two phrases and a button of the page in a row. */
function transferBox({ tokens, compact: { text } }: Scrape): Token | undefined {
  return tokens.find(
    ({ rule, start, end }, at) =>
      rule.id === "reward/transfer" &&
      wholeBox.test(text.slice(start, end)) &&
      tokens[at + 1]?.start === end &&
      /^阅读|^赞赏/u.test(text.slice(end)),
  );
}

const wholeBox = /^长按二维码向我转账.*支持公众号。?$/su;

/** Every stretch behind `anchor`: the page's words by their rules, what no rule knows as the page's too. */
function placesFrom({ tokens, compact: { text, breaks } }: Scrape, anchor: Anchor): Place[] {
  const places: Place[] = [];
  let reached = anchor.end;
  let last = "rule" in anchor ? anchor : undefined;
  const fill = (end: number) => {
    if (end > reached) places.push({ start: reached, end, ...unknownAfter(last, text.slice(reached, end)) });
  };
  for (const [at, token] of tokens.entries()) {
    if (token.start < reached || !standsApart(token, tokens[at + 1], reached, breaks)) continue;
    fill(token.start);
    const { id, role = "boilerplate" } = token.rule;
    places.push({ start: token.start, end: token.end, role, rule: id });
    reached = token.end;
    if (token.rule.certainty !== "word" || (token.rule.before !== undefined && last?.rule.before?.role !== "comment")) last = token;
  }
  fill(text.length);
  return places;
}

/** A plain word is the page's where nothing unknown touches it. */
function standsApart({ start, end, rule }: Token, next: Token | undefined, reached: number, breaks: Uint8Array): boolean {
  if (rule.certainty !== "word") return true;
  return ((breaks[start] ?? 0) > 0 || start === reached) && ((breaks[end] ?? 0) > 0 || next?.start === end);
}

/** The titles of an album's articles before and behind this one. */
const namesNeighbours = /^[上下]一篇/u;

function unknownAfter(last: Token | undefined, unknown: string): Pick<Place, "role" | "rule"> {
  const before = last?.rule.before;
  const fits =
    before !== undefined &&
    unknown.length <= before.longest &&
    !(before.role === "album" && namesNeighbours.test(unknown)) &&
    (before.role !== "comment" || /[\p{L}\p{N}]/u.test(unknown)) &&
    (before.form === undefined || lengthOfForm(before.form, unknown, 0) === unknown.length);
  if (!fits) return { role: "boilerplate", rule: "page/after-content" };
  return { role: before.role, ...(before.rule === undefined ? {} : { rule: before.rule }) };
}

const most = 3;
const rewardMessage = { role: "boilerplate", rule: "reward/message" } as const;
const transfer = /长按二维码向我转账(.{2,60}?)受苹果公司新规定影响/u;

/**
 * Lengthens the tail by what stands above the reward button: the author's words that the page repeats in the transfer box, and the
 * author's name.
 */
export function withRewardHead(scrape: Scrape, tail: Tail, head: Pick<Head, "author" | "accountName" | "end">): Tail {
  const { text, breaks } = scrape.compact;
  if (!tail.places.some(({ rule }) => rule?.startsWith("reward/") === true || rule === "english/reward")) return tail;
  const message = transfer.exec(text.slice(tail.start))?.[1];
  const known = [message, head.author, head.accountName].filter((name) => name !== undefined).map((name) => name.replace(/\s+/g, ""));
  const places: Place[] = [];
  let start = tail.start;
  const put = (length: number, what: Pick<Place, "role" | "rule">) => {
    places.unshift({ start: start - length, end: start, ...what });
    start -= length;
  };
  const stands = (name: string) => name === message || scrape.layout === "glued" || (breaks[start - name.length] ?? 0) > 0;
  while (places.length < most) {
    const before = text.slice(0, start);
    const found = known.find((name) => name.length >= 2 && start - name.length >= head.end && before.endsWith(name) && stands(name));
    if (found === undefined) break;
    put(found.length, found === message ? rewardMessage : { role: "author" });
  }
  if (places[0]?.role === "author") put(lengthOfMessage(scrape, head.end, start), rewardMessage);
  return { ...tail, start, places: [...places.filter((place) => place.end > place.start), ...tail.places] };
}

function rawOf({ source, compact }: Scrape, { start, end }: Pick<Place, "start" | "end">): string {
  const place = toSource(compact, start, end);
  return source.slice(place.start, place.end);
}

/** A word of the page's panels; readers write none of these alone. */
function isOfPanel(text: string): boolean {
  const token = tokenAt(text, 0);
  return token?.end === text.length && ["end/tool-word", "end/commas", "comment/word"].includes(token.rule.id);
}

const swipe = /^轻触(?:阅读|查看)原文(.{1,40}?)向上滑动看下一个$/u;

/** Where the page below the article prints the account's name. */
function nameIn({ compact: { text } }: Scrape, { start, end, role, rule }: Place): Pick<Place, "start" | "end"> | undefined {
  const own = text.slice(start, end);
  if (role === "account-name") return { start, end: start + own.replace(/(?:已关注|关注)$/, "").length };
  const name = rule === "end/swipe-next" ? swipe.exec(own)?.[1] : undefined;
  const from = start + own.indexOf("原文") + 2;
  return name === undefined ? undefined : { start: from, end: from + name.length };
}
