import type { Role } from "../../../../entry/span.ts";
import { foldText } from "../../../boilerplate/fold-text.ts";
import { promptRule } from "../../../boilerplate/prompt-lexicon.ts";
import { takeBlocks } from "../../../boilerplate/take-blocks.ts";
import { commonLocations, ipLocations } from "../../../metadata/ip-locations.ts";
import type { Head } from "./head.ts";
import { isPlaceholder, placeholderRule } from "../around/picture-placeholders.ts";
import type { Segment } from "../scrape.ts";

/** What a phrase above an article is: `name` = title, author or account, told apart later. */
export type HeadItem =
  | { kind: "name" }
  | { kind: "id-label" | "description-label" | "original" | "relative-date" | "place-label" | "repost" | "note-label" }
  | { kind: "date"; text: string }
  | { kind: "taken"; role: Role; rule?: string };

const written: Readonly<Record<string, HeadItem["kind"]>> = {
  微信号: "id-label",
  微信ID: "id-label",
  WeChatID: "id-label",
  WeixinID: "id-label",
  功能介绍: "description-label",
  Intro: "description-label",
  原创: "original",
  "原创:": "original",
  Original: "original",
  "Original:": "original",
  发表于: "place-label",
  Postedon: "place-label",
  IP属地: "place-label",
  编者荐语: "note-label",
  "编者荐语:": "note-label",
};
const labels = new Map(Object.entries(written).map(([text, kind]) => [foldText(text), kind]));

/** A day as the English page prints it (`Sep 22, 2026, 8:00 AM`); white space does not count. */
export const englishDay =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\s{0,2}\\d{1,2},\\s{0,2}20[012]\\d(?:,?\\s{0,2}\\d{1,2}:\\d{2}(?:\\s{0,2}[AP]M)?)?";
const date = new RegExp(
  `^(?:20[012]\\d-\\d{1,2}-\\d{1,2}(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?|20[012]\\d年\\d{1,2}月\\d{1,2}日(?:(?:星期|周)[一二三四五六日天])?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?|20[012]\\d[./]\\d{1,2}[./]\\d{1,2}(?:\\d{1,2}:\\d{2})?|${englishDay})$`,
  "u",
);
const relative =
  /^(?:昨天|前天|今天|刚刚|(?:\d{1,2})?day\(s\)ago|\d{1,2}(?:天|周|小时|分钟|个?月|年)前|\d{1,2}月\d{1,2}日|(?:星期|周)[一二三四五六日天]|Yesterday|Today|\d{1,2}(?:day|week|hour|month)(?:s|\(s\))?ago)(?:\d{1,2}:\d{2})?$/u;
/** A heading in Markdown, which a text may hold; a tag has its name right behind its sign, or says how many articles it has. */
const heading = /^\s{0,9}#{1,6}\s(?!.{0,40}[个個]\s*$)/u;
/** The label and the first album on one line. */
const albumLine = /^收录于(?:话题|合集|专辑)#{1,2}[^#。！？]{1,30}$/u;
const tag = /^#(?:[^：:。！？!?/]{1,30}[,，]?\d{0,4}个?|[^：:。！？!?]{1,30}[,，]?\d{1,4}[个個])$/u;

/** What a phrase (without white space) above an article is. */
export function toHeadItem(phrase: string, raw: string): HeadItem {
  const text = phrase.replace(/^[*_]{1,4}(?=[^*_])/, "").replace(/(?<=[^*_])[*_]{1,4}$/, "");
  const kind = labels.get(foldText(text));
  if (kind !== undefined) return { kind } as HeadItem;
  if (/^编者荐语[:：]/u.test(text)) return { kind: "note-label" };
  if (date.test(text)) return { kind: "date", text: raw };
  if (relative.test(text)) return { kind: "relative-date" };
  if (text === "听全文" || text === "去阅读") return { kind: "taken", role: "boilerplate", rule: "reader/word" };
  if (isPlaceholder(phrase)) return { kind: "taken", role: "media-residue", rule: placeholderRule };
  if ((tag.test(text) && !heading.test(raw)) || albumLine.test(foldText(text))) return { kind: "taken", role: "album" };
  if (/^(?:转载|轉載|Repost(?:ed)?)$/u.test(text)) return { kind: "taken", role: "original" };
  if (/^以下文章(?:来源于|來源於)|^The ?following ?article ?is ?from/u.test(text)) return { kind: "repost" };
  const hit = promptRule(text) === undefined ? frameOf(text) : { role: "boilerplate" as const, rule: promptRule(text) ?? "" };
  return hit === undefined ? { kind: "name" } : { kind: "taken", ...hit };
}

function frameOf(text: string): { role: Role; rule: string } | undefined {
  const [hit] = takeBlocks([text, "预览时标签不可点"], { isHeading: () => true });
  return hit === undefined || hit.rule.startsWith("repost/") ? undefined : hit;
}

const places = new Set(ipLocations);

/** True for a place as the page prints it behind the date (IP属地). */
export function isIpLocation(text: string): boolean {
  return places.has(text);
}

/** What a sign between names belongs to: that of `原创 | author` to 原创, that of `account · day` to the day. */
export function roleOfSign(sign: Segment | undefined, before: Segment | undefined, next: Segment | undefined): Role | undefined {
  const text = sign?.text ?? "";
  if (/^[|｜丨]$/u.test(text) && labels.get(foldText(before?.text ?? "")) === "original") return "original";
  return /^[·•|｜丨/]$/u.test(text) && date.test(next?.text ?? "") ? "date" : undefined;
}

const common = new Set(commonLocations);

/** True for the one place behind the day, which has no label: a common one (Cuba may be an article's heading); of several below each other none is the page's. */
export function isPlaceOfPage({ date, ipLocation }: Head, { text }: Segment, next: Segment | undefined): boolean {
  return date !== undefined && ipLocation === undefined && common.has(text) && !isIpLocation(next?.text ?? "");
}

const placeLabel = /^(?:发表于|發表於|Posted\s?on)\s{0,3}/iu;

/** Length of the label before a place that stands on one line with it; 0 where there is none, or nothing behind it. */
export function placeLabelLength(text: string): number {
  const length = placeLabel.exec(text)?.[0].length ?? 0;
  const place = /^[a-z]/i.test(text) ? /^(?:\p{Script=Han}{2,6}|[A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,12})?)$/u : /^\p{Script=Han}{2,6}$/u;
  return place.test(text.slice(length)) ? length : 0;
}

/** True for what may stand behind the day of a byline: nothing, a place of the list, a label, any place behind its label. */
export function isPlace(text = ""): boolean {
  return text === "" || isIpLocation(text) || labels.get(foldText(text)) === "place-label" || placeLabelLength(text) > 0;
}

/** True for English words that begin like the page's mark, below its day (Original intention). */
export function isSaidBelowDay(raw: string, above: readonly Segment[]): boolean {
  return /^Original\s[a-z\s]+$/.test(raw) && above.some((one) => toHeadItem(one.text, one.raw).kind === "date");
}

const nearness = 3;

/** True where the same phrase stands just above, with names alone between the two. */
export function isCopied(segments: readonly Segment[], at: number): boolean {
  const above = segments.slice(Math.max(0, at - nearness), at);
  const copy = above.findLastIndex(({ text }) => text === segments[at]?.text);
  return copy >= 0 && !above.slice(copy + 1).some(({ text }) => /[。！？；]$/u.test(text));
}
