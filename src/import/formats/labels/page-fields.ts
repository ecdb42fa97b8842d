import type { Role } from "../../../entry/span.ts";
import type { Metadata } from "../../article.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldToMeaning, meaningToRole } from "../fields/field-aliases.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";
import { wikiLink } from "../markdown/front-matter-fields.ts";
import { noteTimeToCaptured } from "../fields/note-time.ts";
import { findLoneAccount } from "./lone-account.ts";
import { lineToParts, type LabelledPart } from "./line-to-parts.ts";

const captured = /^\s*(?:本文)?(?:抓取|采集|爬取|保存|下载|导出|导入|剪藏|归档)(?:(?:时间|日期|于)\s*[:：]\s*\S|\s*[:：]\s*20\d\d)/u;
/** What a note-taking program writes among them, and no article has. */
const ofNotes =
  /^(?:tags?|标签|关键词|分类|status|状态|(?:更新|修改)(?:时间|日期)|created(?: by| time)|updated|reviewed|last edited(?: by| time)?|full title|category|document (?:tags|note))\s*[:：]/i;
/** Headings that Readwise writes above such lines, and below them above the text. */
const noteHeading = /^\s*(?:Metadata|Full Document|Highlights)\s*$/;
const ofMetadata = /^\s*Metadata\s*$/;
const simpRead = /^[ \t]*本文由[ \t]*简悦[ \t]*SimpRead[ \t]*转码[，,]?[ \t]*原文地址/iu;
/** Where a line of the article begins, no converter's stands below. */
const sentence = /^[^{}]{10,2000}。[”’」』）)]?\s*$/u;
/** Labels of the article's own address; 直播链接 and 上一篇 are the author's. */
const ofArticle =
  /^(?:原文|(?:本文|文章|原始|微信|公众号|微信文章|推文|永久)?(?:链接|地址|网址|来源|出处|url|link)|来源(?:链接|地址|网址)|(?:source|original|page|article)[ _]?(?:url|link)?|作者|公众号|发布|转自|转载自|摘自|来自)/iu;

/** A label of Yuque's, before a link that shows the title. */
const ofClipper = "来自";

/** What an article has one of: another line that says so is the author's. */
const single = new Set<Role>(["author", "account-name", "date", "title", "url"]);
const canBeEmpty = new Set<Role>([...single, "source-credit"]);
const headRows = 12;
/** Beside such a label 时间 says when something takes place. */
const ofEvent = /^\s*(?:活动|会议|集合)?(?:地点|地址|主持人|参会人员|出席|主讲人?|嘉宾|主办)\s?[:：]/u;
/** Fewer words behind an address say what it is (点击查看). */
const shortestGlued = 12;
/** An author and an account, or the day of publishing, alone are a converter's only at the very top. */
const topRows = 4;

/** A labelled value: the line's number, places in the line, what the value is. */
export interface FieldPlace {
  line: number;
  start: number;
  end: number;
  role: Role;
}

/** Lines that a converter wrote above or below the article (发布时间: …, 原文链接: …). */
export interface PageFields {
  metadata: Metadata;
  /** What is one of them, line by line; a line may hold several. */
  places: readonly FieldPlace[];
  /** The label above the text itself (正文：), or before it on its first line. */
  bodyLabel?: BodyLabel;
}

interface BodyLabel {
  line: number;
  length: number;
}

/** The labelled lines of a head, and where it ends. */
interface HeadFields {
  fields: Field[];
  /** Labels of what an article has one of, with nothing behind them. */
  empty: FieldPlace[];
  bodyLabel?: BodyLabel;
}

interface Field {
  field: string;
  text: string;
  place: FieldPlace;
  /** True where it shares its line with others. */
  isBeside: boolean;
}

/**
 * Reads the labelled lines of a page; some of the first lines must be such, and name the article's address, its account and day, its title, or,
 * where nothing else does, its account alone.
 */
export function readPageFields(lines: readonly string[], links: ReadonlyMap<number, string> = new Map(), hasAccount = false): PageFields {
  const found = readBlock(lines, links);
  const lone = hasAccount || found.places.length > 0 ? undefined : findLoneAccount(lines);
  if (lone === undefined) return found;
  const { line, name } = lone;
  return { metadata: { account: { name } }, places: [{ line, start: 0, end: lines[line]?.length ?? 0, role: "account-name" }] };
}

function readBlock(lines: readonly string[], links: ReadonlyMap<number, string>): PageFields {
  const { fields, empty, bodyLabel } = readFields(lines, links);
  const isBlock = isFieldBlock(fields, bodyLabel !== undefined) || isTitled(fields[0], lines);
  const settled = isBlock ? sourceIsAccount(fields) : [];
  const places = isBlock ? [...settled.map(({ place }) => place), ...empty.filter(({ line }) => isAmong(fields, line))] : [];
  const taken = new Set(places.map(({ line }) => line));
  const whole = (line: number, role: Role): FieldPlace => ({ line, start: 0, end: lines[line]?.length ?? 0, role });
  for (const { line } of [...places])
    for (let next = line + 1; !taken.has(next) && ofNotes.test(lines[next] ?? ""); next += 1) {
      taken.add(next);
      places.push(whole(next, "unknown-field"));
    }
  places.push(...rulesAround(lines, places).map((line) => whole(line, "label")));
  places.push(...noteHeadings(lines, taken).map((line) => whole(line, "label")));
  const below = lines.findLastIndex((line) => captured.test(line));
  if (below >= 0 && below >= lines.length - 3 && !taken.has(below)) places.push(whole(below, "date"));
  const metadata = isBlock ? noteTimeToCaptured(fieldsToMetadata(settled)).metadata : { account: {} };
  return { metadata, places, ...(isBlock && bodyLabel !== undefined ? { bodyLabel } : {}) };
}

/** The headings that Readwise writes above its lines and below them. */
function noteHeadings(lines: readonly string[], taken: ReadonlySet<number>): number[] {
  const [first, last] = [Math.min(...taken) - 1, Math.max(...taken) + 1];
  return ofMetadata.test(lines[first] ?? "") ? [first, last].filter((line) => noteHeading.test(lines[line] ?? "")) : [];
}

const rule = /^\s*([=\-*_#~—])\1{4,}\s*$/u;

/** Lines of nothing but one sign that a program drew above and below the labels, and the same once more at the end. */
function rulesAround(lines: readonly string[], places: readonly FieldPlace[]): number[] {
  const labels = places.map(({ line }) => line);
  const [first, last] = [Math.min(...labels), Math.max(...labels)];
  const around = [first - 1, last + 1].filter((line) => rule.test(lines[line] ?? ""));
  const end = lines.findLastIndex((line) => line.trim() !== "");
  const isFrame = end > last + 1 && around.some((line) => lines[line]?.trim() === lines[end]?.trim());
  return isFrame ? [...around, end] : around;
}

function readFields(lines: readonly string[], links: ReadonlyMap<number, string>): HeadFields {
  const fields: Field[] = [];
  const empty: FieldPlace[] = [];
  const first = lines.findIndex((text) => text.trim() !== "");
  const isEvent = lines.slice(0, headRows).some((text) => ofEvent.test(text));
  for (const [line, text] of lines.slice(0, headRows).entries()) {
    const parts = simpRead.test(text) ? [{ label: "原文地址", value: "", start: 0, end: text.length }] : lineToParts(text);
    if (line > first && parts.every(({ label }) => fieldToMeaning(label) === undefined) && sentence.test(text)) break;
    for (const { label, value, start, end } of parts.map(withoutGlued)) {
      const linked = links.get(line);
      const known = fieldToMeaning(label)?.meaning;
      const isNamed = known !== undefined || label === ofClipper;
      const isLink = isNamed && isArticle(label === ofClipper ? (linked ?? value) : value.trim() || (linked ?? ""));
      const meaning = /^原文/.test(label) || isLink ? "url" : known;
      const stated = meaning === "url" && linked !== undefined ? linked : value.trim().replace(wikiLink, "$1");
      if (meaning === "body" || meaning === "text") {
        return { fields, empty, bodyLabel: { line, length: text.trimEnd().length - value.trimEnd().length } };
      }
      if (stated === "" && meaning !== undefined && canBeEmpty.has(meaningToRole(meaning))) empty.push({ line, start, end, role: "label" });
      if (meaning === "url" && (!ofArticle.test(label) || !namesArticle({ field: label, text: stated }))) continue;
      if (meaning === undefined || stated === "" || ["page", "markdown", "comment"].includes(meaning)) continue;
      const role = meaningToRole(meaning);
      if (role === "date" && /^(?:时间|日期)$/u.test(label) && isEvent) continue;
      if (role === "account-name" && /^[\d\s*-]+$/.test(stated)) continue;
      if (fields.some(({ place, text: said }) => place.role === role && single.has(role) && said !== stated)) continue;
      fields.push({
        field: meaning === "url" ? "原文链接" : label,
        text: stated,
        place: { line, start, end, role },
        isBeside: parts.length > 1,
      });
    }
  }
  return { fields, empty };
}

/** True for an article's address, in brackets or not. */
const isArticle = (text: string) => isArticleAddress(text.replace(/^[^a-z]{0,2}/i, ""));
/** An address that the article's first sentence is glued to ends where that begins. */
function withoutGlued(part: LabelledPart): LabelledPart {
  const address = /^\s*https?:\/\/[!-~]+(?=\p{Script=Han})/u.exec(part.value)?.[0];
  if (address === undefined || part.value.length - address.length < shortestGlued) return part;
  return { ...part, value: address, end: part.end - part.value.length + address.length };
}

function isFieldBlock(fields: readonly Field[], hasBody: boolean): boolean {
  const found = new Set(fields.map(({ place: { role } }) => role));
  return (
    fields.some(namesArticle) ||
    (fields.some(({ isBeside, place }) => isBeside && place.role === "date") && !found.has("title")) ||
    (found.has("date") && found.has("account-name")) ||
    (found.has("author") &&
      (found.has("account-name") || fields.some(saysPublished)) &&
      fields.every(({ place: { line } }) => line < topRows)) ||
    (found.has("title") && fields.length + (hasBody ? 1 : 0) >= 3 && (found.has("date") || hasBody)) ||
    (found.has("title") && hasBody && fields.every(({ place: { line } }) => line === 0))
  );
}

/** True for the day of publishing on WeChat, which a label calls so; an older day, or one of an edition (发表时间), is the author's note. */
function saysPublished({ field, text, place: { role } }: Field): boolean {
  return role === "date" && /^(?:发布|publish)/iu.test(field) && /^20(?:1[2-9]|[2-9]\d)\D/.test(text.trim());
}

const titleLabel = /^(?:文章)?(?:标题|title)$/iu;
const longestTitle = 64; // WeChat's own limit.

/** True where the text's first line is nothing but its title, labelled. */
function isTitled(first: Field | undefined, lines: readonly string[]): boolean {
  if (first === undefined || !titleLabel.test(first.field) || first.text.length > longestTitle || sentence.test(first.text)) return false;
  return lines.findIndex((line) => line.trim() !== "") === first.place.line;
}

/** True for a line between labelled ones, or right above or below one at the head's end. */
function isAmong(fields: readonly Field[], line: number): boolean {
  const beside = (next: number) => fields.some(({ place }) => place.line === next);
  return beside(line + 1) || (beside(line - 1) && fields.every(({ place }) => place.line < line));
}

/** True for the article's own address; an author's link has another label or leads elsewhere. */
function namesArticle({ field, text }: { field: string; text: string }): boolean {
  return /^\W{0,2}https?:\/\//.test(text) && (/^原文/.test(field) || isArticle(text));
}

const ofPlatform = /^(?:微信)?公众号[ \t]{0,4}[（(「『《“【:：]?([^）)」』》”】，,、|｜]{0,60})/u;

/** 来源 beside the article's own address names the account that it was taken from; the platform alone is none. */
function sourceIsAccount(fields: readonly Field[]): Field[] {
  const isWeChat = fields.some(({ text }) => isArticle(text));
  const hasAccount = fields.some(({ field }) => fieldToMeaning(field)?.meaning === "account-name");
  return fields.map((one) => {
    const named = one.field === "来源" ? ofPlatform.exec(one.text)?.[1]?.trim() : undefined;
    if (named === "") return { ...one, field: "", text: "", place: { ...one.place, role: "label" } };
    return (named !== undefined || (isWeChat && one.field === "来源")) && !hasAccount
      ? { ...one, field: "公众号", text: named ?? one.text, place: { ...one.place, role: "account-name" } }
      : one;
  });
}
