import type { Role } from "../../../entry/span.ts";
import { fieldToMeaning } from "../fields/field-aliases.ts";
import { standsOnceAtHead } from "./head-once.ts";
import { isArticle, namesArticle, sentence, type HeadField } from "./head-fields.ts";

/** An author and an account, or the day of publishing, alone are a converter's only at the very top, how often it was read and liked below them. */
const topRows = 4;

/**
 * True where labelled values are such as a converter writes: they name the article's address, its account and day or source, or its title and more.
 * Another site's address (原文：https://…) is what an author calls the original of a translation or a copy, unless an account or the day of publishing stands
 * beside it.
 */
export function isFieldBlock(fields: readonly HeadField[], hasBody: boolean): boolean {
  const found = new Set(fields.map(({ place: { role } }) => role));
  return (
    fields.some(({ text }) => isArticle(text)) ||
    (found.has("account-name") && fields.some((field) => field.isLinked === true || namesArticle(field))) ||
    (fields.some(({ isBeside, place }) => isBeside && place.role === "date") && !found.has("title")) ||
    (found.has("date") && found.has("account-name")) ||
    (fields.some(saysPublished) && fields.some(namesArticle)) ||
    fields.some((field) => isDayBelowSource(field, fields)) ||
    (found.has("author") &&
      (found.has("account-name") || fields.some(saysPublished)) &&
      fields.every(({ place: { line, role } }) => line < topRows || role === "counts")) ||
    (found.has("title") && fields.length + (hasBody ? 1 : 0) >= 3 && (found.has("date") || hasBody)) ||
    (found.has("title") && hasBody && fields.every(({ place: { line } }) => line === 0))
  );
}

const wholeDay = /^20[012]\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s{1,4}\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** True for a whole day right below the outlet that a site took the article from (来源：… 时间：…). */
function isDayBelowSource(field: HeadField, fields: readonly HeadField[]): boolean {
  return isDayBelow(field, "source-credit", fields);
}

/**
 * True where the author and the day, or the account and a summary, stand at the very head of a text and once, and nothing else does that a converter
 * writes: where something beside the text says whose it is (`isStated`), these are its own words.
 */
export function isBareHead(fields: readonly HeadField[], lines: readonly string[], isStated: boolean): boolean {
  const isHead = (field: HeadField) => isDayBelowAuthor(field, fields) || isDigestBelowAccount(field, fields);
  return !isStated && fields.some(isHead) && standsOnceAtHead(lines, fields);
}

/** True for a day since WeChat's articles began right below the author, at the very top; an older one, or one of an edition, is the author's note. */
function isDayBelowAuthor(field: HeadField, fields: readonly HeadField[]): boolean {
  const isPlain = /^(?:时间|日期|date|time)$/iu.test(field.field) && sinceWeChat.test(field.text.trim());
  return isPlain && isDayBelow(field, "author", fields) && fields.every(({ place: { line } }) => line < topRows);
}

function isDayBelow({ text, place: { role, line } }: HeadField, above: Role, fields: readonly HeadField[]): boolean {
  return role === "date" && wholeDay.test(text.trim()) && fields.some(({ place }) => place.role === above && isRightAbove(place, line));
}

const isRightAbove = ({ line }: HeadField["place"], below: number) => line < below && line >= below - 2;

/** True for a summary right below the account, at the very top. */
function isDigestBelowAccount({ place: { role, line } }: HeadField, fields: readonly HeadField[]): boolean {
  const isBelow = fields.some(({ place }) => place.role === "account-name" && isRightAbove(place, line));
  return role === "digest" && line <= topRows && isBelow;
}

const sinceWeChat = /^20(?:1[2-9]|[2-9]\d)\D/;

/** True for the day of publishing on WeChat, which a label calls so; an older day, or one of an edition (发表时间), is the author's note. */
function saysPublished({ field, text, place: { role } }: HeadField): boolean {
  return role === "date" && /^(?:发布|publish)/iu.test(field) && sinceWeChat.test(text.trim());
}

const titleLabel = /^(?:文章)?(?:标题|title)$/iu;
const longestTitle = 64; // WeChat's own limit.

/** True where the text's first line is nothing but its title, labelled. */
export function isTitled(first: HeadField | undefined, lines: readonly string[]): boolean {
  if (first === undefined || !titleLabel.test(first.field) || first.text.length > longestTitle || sentence.test(first.text)) return false;
  return lines.findIndex((line) => line.trim() !== "") === first.place.line;
}

const ofPlatform = /^(?:微信)?公众号[ \t]{0,4}[（(「『《“【:：/·-]?[ \t]{0,4}([^（）)」』》”】，,、|｜]{0,60})/u;

const behindName =
  /[」』》”】）)\s]\s?[（(]作者[:：]\s?([^（）()，。！？；\n]{1,30})[）)](?:[,，]\s?(20[012]\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?))?([,，]\s?原创)?\s*$/u;

/** The account that a label names, and what may stand behind it: author, day, and that the article is original (`「青石桥」（作者：老周），2026-09-09，原创`). */
function readAccount(one: HeadField, name: string): HeadField[] {
  const [, author, day, original] = behindName.exec(one.text) ?? [];
  const stated: readonly (readonly [string, string | undefined])[] = [
    ["公众号", name],
    ["作者", author],
    ["发布时间", day],
    ["原创", original === undefined ? undefined : "是"],
  ];
  const place = { ...one.place, role: "account-name" as const };
  return stated.flatMap(([field, text]) => (text === undefined ? [] : [{ ...one, field, text, place }]));
}

/** 来源 beside the article's own address names the account that it was taken from; the platform alone is none. */
export function sourceIsAccount(fields: readonly HeadField[]): HeadField[] {
  const isWeChat = fields.some(({ text }) => isArticle(text));
  const hasAccount = fields.some(({ field }) => fieldToMeaning(field)?.meaning === "account-name");
  return fields.flatMap((one): HeadField[] => {
    const named = one.field === "来源" ? ofPlatform.exec(one.text)?.[1]?.trim() : undefined;
    if (named === "") return [{ ...one, field: "", text: "", place: { ...one.place, role: "label" } }];
    return (named !== undefined || (isWeChat && one.field === "来源")) && !hasAccount ? readAccount(one, named ?? one.text) : [one];
  });
}
