import type { Role } from "../../../entry/span.ts";
import type { Metadata } from "../../article.ts";
import { fieldToMeaning, meaningToRole } from "../fields/field-aliases.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";

const labelled = /^(?:本文)?(\p{Script=Han}{2,6}|[A-Za-z][A-Za-z_ ]{2,20})[ \t]{0,4}[:：](.+)$/u;
const captured = /^\s*(?:本文)?(?:抓取|采集|爬取|保存|下载|导出)(?:时间|日期|于)\s*[:：]\s*\S/u;
const headRows = 12;

/** Lines that a converter wrote above or below the article (发布时间: …, 原文链接: …). */
export interface PageFields {
  metadata: Metadata;
  /** Role of each line that is one, by its number. */
  roles: ReadonlyMap<number, Role>;
}

/** Reads the labelled lines of a page; two of the first lines must be such, one of them a date or an address. */
export function readPageFields(lines: readonly string[]): PageFields {
  const roles = new Map<number, Role>();
  const fields: { field: string; text: string }[] = [];
  lines.slice(0, headRows).forEach((line, at) => {
    const [, label = "", value = ""] = labelled.exec(line.trim()) ?? [];
    const text = value.trim();
    const meaning = /^原文/.test(label) ? "url" : label === "" || text === "" ? undefined : fieldToMeaning(label)?.meaning;
    if (meaning === "url" && !namesArticle({ field: label, text })) return;
    if (meaning === undefined || ["body", "text", "page", "markdown", "comment"].includes(meaning)) return;
    fields.push({ field: meaning === "url" ? "原文链接" : label, text });
    roles.set(at, meaningToRole(meaning));
  });
  const found = [...roles.values()];
  const isBlock = fields.some(namesArticle) || (found.includes("date") && found.includes("account-name"));
  if (!isBlock) roles.clear();
  const settled = sourceIsAccount(fields);
  const metadata = isBlock ? fieldsToMetadata(settled).metadata : { account: {} };
  if (isBlock && settled.some(({ field }, at) => field !== fields[at]?.field))
    for (const [at, role] of roles) if (role === "source-credit") roles.set(at, "account-name");
  const below = lines.findLastIndex((line) => captured.test(line));
  if (below >= 0 && below >= lines.length - 3) roles.set(below, "date");
  return { metadata, roles };
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
