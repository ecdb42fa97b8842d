import type { Role } from "../../../entry/span.ts";
import type { Metadata } from "../../article.ts";
import { fieldToMeaning, meaningToRole } from "../fields/field-aliases.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";
import { noteTimeToCaptured } from "../fields/note-time.ts";

const labelled =
  /^(?:(?:本文)?(?<plain>\p{Script=Han}{2,6}|[A-Za-z][A-Za-z_ ]{2,20})[ \t]{0,4}[:：]{1,2}|【(?<inBrackets>\p{Script=Han}{2,6})】[:：]?)(?<value>.*)$/u;
const captured = /^\s*(?:本文)?(?:抓取|采集|爬取|保存|下载|导出)(?:时间|日期|于)\s*[:：]\s*\S/u;
/** What a note-taking program writes among them, and no article has. */
const ofNotes = /^(?:tags?|标签|关键词|分类|status|状态|created by|last edited(?: by| time)?)\s*[:：]/i;
const headRows = 12;

/** Lines that a converter wrote above or below the article (发布时间: …, 原文链接: …). */
export interface PageFields {
  metadata: Metadata;
  /** Role of each line that is one, by its number. */
  roles: ReadonlyMap<number, Role>;
  /** The label above the text itself (正文：), or before it on its first line. */
  bodyLabel?: { line: number; length: number };
}

/** Reads the labelled lines of a page; some of the first lines must be such, and name the article's address, its account and day, or its title. */
export function readPageFields(lines: readonly string[]): PageFields {
  const roles = new Map<number, Role>();
  const fields: { field: string; text: string }[] = [];
  let bodyLabel: PageFields["bodyLabel"];
  lines.slice(0, headRows).forEach((line, at) => {
    const { plain, inBrackets, value = "" } = labelled.exec(line.trim())?.groups ?? {};
    const label = plain ?? inBrackets ?? "";
    const text = value.trim();
    const meaning = /^原文/.test(label) ? "url" : label === "" ? undefined : fieldToMeaning(label)?.meaning;
    if (meaning === "body" || meaning === "text") bodyLabel ??= { line: at, length: line.trimEnd().length - value.trimEnd().length };
    if (meaning === "url" && !namesArticle({ field: label, text })) return;
    if (meaning === undefined || text === "" || bodyLabel !== undefined || ["page", "markdown", "comment"].includes(meaning)) return;
    fields.push({ field: meaning === "url" ? "原文链接" : label, text });
    roles.set(at, meaningToRole(meaning));
  });
  const found = [...roles.values()];
  const isBlock =
    fields.some(namesArticle) ||
    (found.includes("date") && found.includes("account-name")) ||
    (found.includes("title") &&
      found.length + (bodyLabel === undefined ? 0 : 1) >= 3 &&
      (found.includes("date") || bodyLabel !== undefined));
  if (!isBlock) roles.clear();
  for (const at of [...roles.keys()])
    for (let next = at + 1; !roles.has(next) && ofNotes.test(lines[next] ?? ""); next += 1) roles.set(next, "unknown-field");
  const settled = sourceIsAccount(fields);
  const metadata = isBlock ? noteTimeToCaptured(fieldsToMetadata(settled)).metadata : { account: {} };
  if (isBlock && settled.some(({ field }, at) => field !== fields[at]?.field))
    for (const [at, role] of roles) if (role === "source-credit") roles.set(at, "account-name");
  const below = lines.findLastIndex((line) => captured.test(line));
  if (below >= 0 && below >= lines.length - 3) roles.set(below, "date");
  return { metadata, roles, ...(isBlock && bodyLabel !== undefined ? { bodyLabel } : {}) };
}

/** True for the article's own address; an author's link has another label or leads elsewhere. */
function namesArticle({ field, text }: { field: string; text: string }): boolean {
  return /^\W{0,2}https?:\/\//.test(text) && (/^原文/.test(field) || /^\W{0,2}https?:\/\/mp\.weixin\.qq\.com\/s/.test(text));
}

/** 来源 beside the article's own address names the account that it was taken from. */
function sourceIsAccount(fields: readonly { field: string; text: string }[]): { field: string; text: string }[] {
  const isWeChat = fields.some(({ text }) => /^\W{0,2}https?:\/\/mp\.weixin\.qq\.com\/s/.test(text));
  const hasAccount = fields.some(({ field }) => fieldToMeaning(field)?.meaning === "account-name");
  return fields.map((one) => (isWeChat && !hasAccount && one.field === "来源" ? { ...one, field: "公众号" } : one));
}
