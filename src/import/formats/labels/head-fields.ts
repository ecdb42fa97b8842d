import type { Role } from "../../../entry/span.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { lineToCredits } from "../../metadata/credits.ts";
import { fieldToMeaning, meaningToRole, type FieldMeaning } from "../fields/field-aliases.ts";
import { wikiLink } from "../markdown/front-matter-fields.ts";
import { lineToParts, type LabelledPart } from "./line-to-parts.ts";

/** A labelled value: the line's number, places in the line, what the value is. */
export interface FieldPlace {
  line: number;
  start: number;
  end: number;
  role: Role;
}

/** The label above the text itself (正文：), or before it on its first line. */
export interface BodyLabel {
  line: number;
  length: number;
}

/** A label that the table of names knows, and what stands behind it. */
export interface HeadField {
  field: string;
  text: string;
  place: FieldPlace;
  /** True where it shares its line with others. */
  isBeside: boolean;
  /** True for the source that is linked to its article. */
  isLinked?: boolean;
}

/** The labelled lines of a head, and where it ends. */
export interface HeadFields {
  fields: HeadField[];
  /** Labels of what an article has one of, with nothing behind them, and labelled values beside known ones that nobody knows. */
  unread: FieldPlace[];
  bodyLabel?: BodyLabel;
}

const headRows = 12;
const simpRead = /^[ \t]*本文由[ \t]*简悦[ \t]*SimpRead[ \t]*转码[，,]?[ \t]*原文地址/iu;
/** Where a line of the article begins, no converter's stands below. */
export const sentence = /^[^{}]{10,2000}。[”’」』）)]?\s*$/u;
/** Labels of the article's own address; 直播链接 and 上一篇 are the author's. */
const ofArticle =
  /^(?:原文|(?:本文|文章|原始|微信|公众号|微信文章|推文|永久)?(?:链接|地址|网址|来源|出处|url|link)|来源(?:链接|地址|网址)|(?:source|original|page|article)[ _]?(?:url|link)?|作者|公众号|发布|转自|转载自|摘自|来自)/iu;

/** A label of Yuque's, before a link that shows the title. */
const ofClipper = "来自";

/** What an article has one of: another line that says so is the author's. */
const single = new Set<Role>(["author", "account-name", "date", "title", "url"]);
const canBeEmpty = new Set<Role>([...single, "source-credit"]);
/** What stands behind such a label is the article, or what readers wrote below it. */
const notOfHead = new Set<Role>(["body", "comment"]);
/** Beside such a label 时间 says when something takes place. */
const ofEvent = /^\s*(?:活动|会议|集合)?(?:地点|地址|主持人|参会人员|出席|主讲人?|嘉宾|主办)\s?[:：]/u;
/** Fewer words behind an address say what it is (点击查看). */
const shortestGlued = 12;

/** Reads the labelled values among the first lines; `links` = where those of each line lead. Below a sentence of the article none is a converter's. */
export function readHeadFields(lines: readonly string[], links: ReadonlyMap<number, string>): HeadFields {
  const found: HeadFields = { fields: [], unread: [] };
  const first = lines.findIndex((text) => text.trim() !== "");
  const head = lines.slice(0, headRows);
  const isEvent = head.some((text) => ofEvent.test(text));
  const account = labelledAccount(head);
  const hasAuthor = head.some((text) => authorLabel.test(text));
  for (const [line, text] of head.entries()) {
    const parts = simpRead.test(text) ? [{ label: "原文地址", value: "", start: 0, end: text.length }] : lineToParts(text);
    if (line > first && parts.every(({ label }) => fieldToMeaning(label) === undefined) && sentence.test(text)) break;
    for (const part of parts.map(withoutGlued)) {
      const ofSource = readNamedSource(part, { linked: links.get(line), account, isDated: clip.test(text) && parts.some(isDay) }, line);
      const named = [...ofSource, ...(hasAuthor ? [] : readOriginal(part, line, parts.length > 1))];
      found.fields.push(...named.filter((field) => !isSecond(field, found.fields)));
      if (named.length > 0) continue;
      const { meaning, stated } = readPart(part, links.get(line), head[first] ?? "");
      if (isUnknownBeside(part, parts)) found.unread.push({ line, start: part.start, end: part.end, role: "unknown-field" });
      if (meaning === undefined) continue;
      if (meaning === "body" || meaning === "text")
        return { ...found, bodyLabel: { line, length: text.trimEnd().length - part.value.trimEnd().length } };
      const place = { line, start: part.start, end: part.end, role: meaningToRole(meaning) };
      if (stated === "" && canBeEmpty.has(place.role)) found.unread.push({ ...place, role: "label" });
      const field = { field: part.label, text: stated, place, isBeside: parts.length > 1 };
      if (!isOfHead(field, meaning, isEvent) || isSecond(field, found.fields)) continue;
      found.fields.push(meaning === "url" ? { ...field, field: "原文链接" } : field);
    }
  }
  return found;
}

/** True for what nobody knows among several labelled values of a line; a credit is read as one. */
function isUnknownBeside({ label, value }: LabelledPart, { length }: readonly LabelledPart[]): boolean {
  return length > 1 && fieldToMeaning(label) === undefined && lineToCredits(`${label}：${value.trim()}`) === undefined;
}

const namedSource =
  /^\s*([^\s。，！？；：、][^。，！？；：、\n]{0,29}?)\s*(?:微信)?公众号(?:\s*[·•|｜,，（(]\s*(20[012]\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?)\s*发布[）)]?)?\s*$/u;

/** The sign before an article's source that a clipper writes. */
const clip = /^[>\s]{0,8}📎/u;
const sourceName = /^[^\s。，！？；：、][^。，！？；：、\n]{0,29}$/u;

/** True for a labelled day. */
function isDay({ label, value }: LabelledPart): boolean {
  return /^20[012]\d\s?[-/年.]/u.test(value.trim()) && /^(?:published|created)$/.test(fieldToMeaning(label)?.meaning ?? "");
}

/** The account that a label among these lines names. */
function labelledAccount(lines: readonly string[]): string | undefined {
  const account = lines
    .flatMap(lineToParts)
    .find(({ label, value }) => value.trim() !== "" && fieldToMeaning(label)?.meaning === "account-name");
  return account?.value.trim();
}

/** What stands beside a part: where its line's link leads, the account that another label names, whether the line has a labelled day. */
interface BesidePart {
  linked: string | undefined;
  account: string | undefined;
  isDated: boolean;
}

/**
 * An account that is linked to its article (`来源：[青石桥 微信公众号](address)`), with the day perhaps, behind the name or beside it
 * (`来源：[青石桥](address) | 时间：…`); none where the label says anything else. Where `account` is another, it is whom the page credits, and the
 * article there is none of the page's.
 */
function readNamedSource({ label, value, start, end }: LabelledPart, { linked, account, isDated }: BesidePart, line: number): HeadField[] {
  const isSource = label === "来源" && linked !== undefined && isArticle(linked);
  const bare = isDated && sourceName.test(value.trim()) ? [value, value.trim()] : [];
  const [, name, day] = isSource ? (namedSource.exec(value) ?? bare) : [];
  if (name === undefined) return [];
  if (account !== undefined && account !== name)
    return [{ field: label, text: name, place: { line, start, end, role: "source-credit" }, isBeside: false, isLinked: true }];
  const stated: readonly [string, Role, string | undefined][] = [
    ["原文链接", "url", linked],
    ["发布时间", "date", day],
    ["公众号", "account-name", name],
  ];
  return stated.flatMap(([field, role, text]) =>
    text === undefined ? [] : [{ field, text, place: { line, start, end, role }, isBeside: false }],
  );
}

const authorLabel = /^[\s>*-]{0,6}(?:文章)?作者\s?[:：]/u;
/** What is no name behind 原创： an answer, what the article may be used for, and more than a name. */
const answer = /^(?:[是否有无]|true|false|yes|no|\d)?$|原创|转载|授权|声明|首发|投稿|来源|[。，！？；：（(]|\S{25}/iu;

/** The author whom 原创： names, and that the article is original. */
function readOriginal({ label, value, start, end }: LabelledPart, line: number, isBeside: boolean): HeadField[] {
  const name = value.trim();
  if (label !== "原创" || answer.test(name)) return [];
  const place = { line, start, end };
  return [
    { field: "原创", text: "是", place: { ...place, role: "original" }, isBeside },
    { field: "作者", text: name, place: { ...place, role: "author" }, isBeside },
  ];
}

/** What a label means, and what it states: where its link leads, or the words behind it. */
function readPart(
  { label, value }: LabelledPart,
  linked: string | undefined,
  title: string,
): { meaning: FieldMeaning | undefined; stated: string } {
  const known = fieldToMeaning(label)?.meaning;
  const isOfClipper = label === ofClipper && value.trim() === title.trim();
  const isLink = (known !== undefined || isOfClipper) && isArticle(isOfClipper ? (linked ?? value) : value.trim() || (linked ?? ""));
  const meaning = /^原文/.test(label) || isLink ? "url" : known;
  return { meaning, stated: meaning === "url" && linked !== undefined ? linked : value.trim().replace(wikiLink, "$1") };
}

/** False for what such a label says in an article's own words: another address, when an event takes place, a number. */
function isOfHead({ field, text, place: { role } }: HeadField, meaning: FieldMeaning, isEvent: boolean): boolean {
  if (text === "" || notOfHead.has(role)) return false;
  if (meaning === "url") return ofArticle.test(field) && namesArticle({ field, text });
  if (role === "date") return !(isEvent && /^(?:时间|日期)$/u.test(field));
  return role !== "account-name" || !/^[\d\s*-]+$/.test(text);
}

/** True for another value of what an article has one of; another site's address does not stand in its own's place, nor when a program took it in its day's. */
function isSecond({ field, text, place: { role } }: HeadField, others: readonly HeadField[]): boolean {
  const isOwn = role === "url" && isArticle(text);
  const isAlike = (one: HeadField) => one.place.role === role && !isCaptured(one.field);
  return (
    single.has(role) && !isCaptured(field) && others.some((one) => isAlike(one) && one.text !== text && (!isOwn || isArticle(one.text)))
  );
}

function isCaptured(field: string): boolean {
  return fieldToMeaning(field)?.meaning === "captured";
}

/** True for the article's own address; an author's link has another label or leads elsewhere. */
export function namesArticle({ field, text }: Pick<HeadField, "field" | "text">): boolean {
  return /^\W{0,2}https?:\/\//.test(text) && (/^原文/.test(field) || isArticle(text));
}

/** True for an article's address, in brackets or not. */
export const isArticle = (text: string) => isArticleAddress(text.replace(/^[^a-z]{0,2}/i, ""));

/** An address that the article's first sentence is glued to ends where that begins. */
function withoutGlued(part: LabelledPart): LabelledPart {
  const address = /^\s*https?:\/\/[!-~]+(?=\p{Script=Han})/u.exec(part.value)?.[0];
  if (address === undefined || part.value.length - address.length < shortestGlued) return part;
  return { ...part, value: address, end: part.end - part.value.length + address.length };
}
