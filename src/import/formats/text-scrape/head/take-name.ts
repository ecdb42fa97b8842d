import { isAlbumCount } from "./album-lines.ts";
import { isCopied, isPlaceOfPage, toHeadItem } from "./head-items.ts";
import type { Walk } from "./head.ts";
import { mark } from "./mark-head.ts";
import type { Segment } from "../scrape.ts";

/** What is certain stands no farther apart than so many phrases. */
export const patience = 7;
const longestName = 110;
/** The article's address among the names, labelled by a converter: no name, however long. */
export const addressLine =
  /^(?:原文|来源|文章|本文)?(?:链接|地址|网址|来源|原文)?[:：]https?:\/\/mp\.weixin\.qq\.com\/s[^\s\p{Script=Han}]{1,2000}$/u;
const shortestTitle = 2;
const mostCopies = 4; // The account's name, thrice and once as the author's; a line that stands there more often is a refrain.

/** True where title and account stand above the day: what follows it is no name, but for those that stand there once more, and no day. */
export function isNamed({ namesAboveDay = 0 }: Walk): boolean {
  return namesAboveDay > 1;
}

function mayRepeat(walk: Walk, text: string): boolean {
  return !isNamed(walk) || walk.names.slice(0, walk.namesAboveDay).some(({ segment }) => segment.text === text);
}

/** A sentence is no name, and the article's first: but for the title, as often as the page has it. */
function isSentence({ names, title }: Walk, text: string): boolean {
  if (!/[。；，][”’」』）)]?$|。/u.test(text) || text === title || text === names[0]?.segment.text) return false;
  return names.length > 0 || title !== undefined;
}

const certain = new Set(["date", "id-label", "original"]);
const idLabel = /^(?:微信[号號]|WeChatID)/;

/**
 * True for a heading of the article's, and a line that says it again; one that says a name again is none, nor is one between title and day, or a line
 * above the day that a heading repeats.
 */
function isSection({ sections, names }: Walk, segments: readonly Segment[], at: number): boolean {
  const text = segments[at]?.text ?? "";
  if (!sections.has(text) || names.some(({ segment }) => segment.text === text)) return false;
  const next = segments[at + 1];
  const isAbove = next !== undefined && (certain.has(toHeadItem(next.text, next.raw).kind) || idLabel.test(next.text));
  const isRepeated = segments.slice(at + 1).some((other) => other.text === text);
  return !isAbove || !(names.length === 1 || isRepeated);
}

const longestPart = 12;
const longestLast = 40;
/** How an account says what it does. */
const does = /^(?:致力|专注|聚焦|立足|坚持|服务|为|以|是|由)/u;

/** Such a verb alone, behind which the sentence goes on. */
const doesAlone = /^(?:致力|专注|聚焦|立足|坚持|服务)于$/u;

/** A name below the day with which a sentence of an account's in several parts begins (青石桥 / 致力于 / 第一时间 / …) is the text's. */
function beginsSlogan(segments: readonly Segment[], at: number): boolean {
  const [first, second] = segments.slice(at + 1, at + 3);
  if (first === undefined || second === undefined || !does.test(first.text) || first.text.length > longestPart) return false;
  const longest = doesAlone.test(first.text) ? longestLast : longestPart;
  return second.text.length <= longest && [first, second].every(({ text, raw }) => toHeadItem(text, raw).kind === "name");
}

/** A name below the day with which the sentence below begins once more (青石桥 / “青石桥”由船工组成 …) is a heading of the text's. */
function headsSentence(segments: readonly Segment[], at: number): boolean {
  const [name = "", below = ""] = segments.slice(at, at + 2).map(({ text }) => text);
  const rest = below.replace(/^[“"「【《]/u, "");
  return rest.startsWith(name) && /[。；，][^。；，]|[。；]$/u.test(rest.slice(name.length));
}

const originalMark = /^(?:原[创創]|Original)[:：]?$/;

/** Reads a phrase that may be title, author or account; the index of the next, or undefined where it is the article's first. */
export function takeName(walk: Walk, segments: readonly Segment[], at: number, accountName: string | undefined): number | undefined {
  const segment = segments[at] as Segment;
  const before = segments[at - 1];
  const isHeading = walk.sections.has(segment.text);
  if (before !== undefined && walk.sure === at && !isHeading && isPlaceOfPage(walk.head, segment, segments[at + 1])) {
    walk.head.ipLocation = segment.text;
    return mark(walk, segment, at, "ip-location");
  }
  const isCount = walk.head.places.at(-1)?.role === "album" && isAlbumCount(segment.text);
  if (isCount) return mark(walk, { ...segment, text: "" }, at, "album");
  if (at - walk.sure < patience && addressLine.test(segment.text)) return at + 1;
  if (segment.text.length > longestName || at - walk.sure >= patience) return undefined;
  const afterOriginal = before !== undefined && originalMark.test(before.text);
  if (!afterOriginal && isSentence(walk, segment.text)) return undefined;
  if (walk.quoted?.has(segment.text) === true && segment.text !== accountName) return at + 1;
  if (isSection(walk, segments, at)) return at + 1;
  if (isNamed(walk) && walk.items?.has(segment.text) === true) return at + 1;
  const isAgain =
    mayRepeat(walk, segment.text) &&
    (walk.names[0]?.segment.text.length ?? 0) >= shortestTitle &&
    isCopied(segments, at) &&
    segments.filter(({ text }) => text === segment.text).length <= mostCopies;
  walk.names.push({ segment, afterOriginal, beforeId: false });
  const mayBe = !isNamed(walk) || (at === walk.sure && !beginsSlogan(segments, at) && !headsSentence(segments, at));
  if (mayBe && (isAgain || segment.text === accountName)) walk.sure = Math.max(walk.sure, at + 1);
  return at + 1;
}
