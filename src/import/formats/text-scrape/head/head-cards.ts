import { toHeadItem } from "./head-items.ts";
import type { Walk } from "./head.ts";
import { mark } from "./mark-head.ts";
import { isRepostAuthor, longestAuthor, splitRepost } from "./repost-line.ts";
import type { Segment } from "../scrape.ts";

const cardCount = /^\d{1,5}篇原[创創][内內]容$/u;
const cardLines = 3;
const longestDescription = 200;

/**
 * What a browser shows of the account's card right below its name: who runs it, its description, how many articles it wrote itself. A card
 * that the article shows ends in 公众号.
 */
export function takeCard(walk: Walk, segments: readonly Segment[], at: number): number | undefined {
  const count = segments.slice(at, at + cardLines).findIndex(({ text }) => cardCount.test(text)) + at;
  if (count < at || /^(?:公[众眾][号號]|OfficialAccount)/u.test(segments[count + 1]?.text ?? "")) return undefined;
  if (segments.slice(at, count).some(({ text }) => text.length > longestDescription)) return undefined;
  for (let line = at; line < count; line += 1) {
    const isDescription = line === count - 1;
    if (isDescription) walk.head.description ??= (segments[line] as Segment).raw;
    mark(
      walk,
      segments[line] as Segment,
      line,
      isDescription ? "account-description" : "boilerplate",
      isDescription ? undefined : "card/account",
    );
  }
  return mark(walk, segments[count] as Segment, count, "boilerplate", "card/account");
}

const longestNote = 6;
const longestCard = 120;

/** 编者荐语 and what it says, above the card of a repeated article; without that card below it is the article's. */
export function takeNote(walk: Walk, segments: readonly Segment[], at: number): number {
  const card = segments.slice(at, at + longestNote).findIndex(({ text, raw }) => toHeadItem(text, raw).kind === "repost");
  for (let line = at; line < at + card; line += 1) mark(walk, segments[line] as Segment, line, "boilerplate", "repost/card");
  return card < 0 ? at + 2 : at + card;
}

/** 以下文章来源于X ，作者Y (The following article is from X Author Y), the name again, a full stop, and the other account's description. */
export function takeRepost(walk: Walk, segments: readonly Segment[], at: number): number {
  const segment = segments[at] as Segment;
  const { name: own, author } = splitRepost(segment.raw);
  const credit = own === "" ? (segments[at + 1]?.raw.trim() ?? "") : own;
  const name = credit.replace(/\s+/g, "");
  walk.head.repostedFrom ??= credit;
  takeAuthor(walk, author);
  takeCardAbove(walk, segments, at, name);
  let next = mark(walk, segment, at, "boilerplate", "repost/card");
  for (let line = segments[next]; line !== undefined && (line.text === name || isRepostAuthor(line.raw)); line = segments[next]) {
    takeAuthor(walk, splitRepost(line.raw).author);
    next = mark(walk, line, next, "boilerplate", "repost/card");
  }
  const dot = segments[next];
  if (dot === undefined || (dot.text !== "." && !(dot.text.length <= longestCard && dot.text.startsWith(`${name}.`)))) return next;
  next = mark(walk, dot, next, "boilerplate", "repost/card");
  if (dot.text.length > name.length + 1) return next;
  const description = segments[next];
  return description !== undefined && description.text.length <= longestCard
    ? mark(walk, description, next, "boilerplate", "repost/card")
    : next;
}

/** The card's link, which an editor set above it below the page's own day: the name, a full stop, and the description. */
function takeCardAbove(walk: Walk, segments: readonly Segment[], at: number, name: string): void {
  const above = segments[at - 1];
  if (walk.head.date === undefined || above === undefined || name === "" || above.text.length > longestCard) return;
  if (!above.text.startsWith(`${name}.`)) return;
  walk.names = walk.names.filter(({ segment }) => segment !== above);
  mark(walk, above, at - 1, "boilerplate", "repost/card");
}

function takeAuthor({ head }: Walk, author: string): void {
  if (author !== "" && author.length <= longestAuthor) head.author ??= author;
}

const sharedMark = /^(?:原[创創]|Original|[阅閱][读讀]全文)$/u;

/**
 * The card of another account's article, which is all that a page shows that shares it: its name, the title once more, 原创. Undefined where
 * anything else stands below, or no account above.
 */
export function takeShared(walk: Walk, segments: readonly Segment[], at: number): number | undefined {
  const title = walk.title ?? walk.names[0]?.segment.text;
  const [name, copy, ...below] = segments.slice(at, at + cardLines + 1);
  const hasAccount = walk.names.some(({ segment }) => segment.text !== title);
  if (!hasAccount || name === undefined || copy === undefined || name.text === title || copy.text !== title) return undefined;
  const isCard = below.length > 0 && below.every(({ text }) => sharedMark.test(text));
  if (at + 2 + below.length < segments.length || !isCard) return undefined;
  walk.head.repostedFrom ??= name.raw.trim();
  mark(walk, name, at, "boilerplate", "repost/name");
  let next = mark(walk, copy, at + 1, "title");
  for (const line of below) next = mark(walk, line, next, "boilerplate", "repost/card");
  return next;
}
