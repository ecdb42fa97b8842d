import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { Stretch } from "../../boilerplate/compact-text.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { Field } from "../fields/field.ts";
import { textToAddress } from "../fields/field-values.ts";
import { lineToParts } from "../labels/line-to-parts.ts";
import type { CutText } from "./cut.ts";

/** A line that is neither blank nor drawn: its words, what it labels, how it is set apart. */
interface Line extends Stretch {
  words: string;
  fields: Field[];
  form: string;
}

/** An article of a list: its title, the lines that label what is known of it, and those below. */
interface Item {
  lines: Line[];
  fields: Field[];
  rest: Line[];
}

const rule = /^\s*([=\-*_#~—])\1{2,}\s*$/u;
const marker = /^[\s>]*(?:[-*+]\s+)?/u;
const number = /^(?:#{1,6}\s+)?(?:\[\d{1,4}\]|\d{1,4}[.、)）])?\s*/u;
const link = /^\[([^[\]]{1,300})\]\((https?:\/\/[^()\s]{1,2000})\)$/u;
const prose = /[。！？…][”’」』）)]?$/u;
/** How many articles a program took, which its report says above the list. */
const counted = /^(?:成功|失败)(?:数量?|篇数)?\s?[:：]\s?\d+/u;
const mostAbove = 6;
const longestDigest = 200;
/** What a list says of each article besides its address. */
const telling = new Set(["account-name", "published", "created", "author"]);

/** Cuts a list of articles (title, 公众号：… 链接：…, perhaps a line of summary) into a row for each; undefined for any other text. */
export function cutArticleList(text: string): CutText | undefined {
  const items = findItems(text);
  const isList =
    items !== undefined && items.every(({ rest }) => rest.length <= 1 && rest.every(({ words }) => words.length <= longestDigest));
  if (!isList) return undefined;
  const cuts = items.map(({ lines, fields, rest }) => ({
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    record: fieldsToRecord([...fields, ...rest.map(({ words }) => ({ path: "摘要", text: words }))]),
  }));
  return { format: "article-list", cuts };
}

/** The articles of a file that several were written to, each below a heading and lines that label its address and more; one stretch where it is anything else. */
export function cutHeadedArticles(text: string): Stretch[] {
  const items = findItems(text);
  const isWhole = items?.every(
    ({ lines, rest }) => /^#/.test(lines[0]?.form ?? "") && rest.length > 1 && rest.some(({ words }) => prose.test(words)),
  );
  const starts = isWhole === true ? (items ?? []).map(({ lines }) => lines[0]?.start ?? 0) : [0];
  return starts.map((start, at) => ({ start, end: withoutRule(text, start, starts[at + 1] ?? text.length) }));
}

/** A line of nothing but signs parts two articles and is neither's. */
function withoutRule(text: string, start: number, end: number): number {
  const found = end === text.length ? null : /\n[ \t]*[=\-*_#~—]{3,}[ \t]*\r?\n\s*$/u.exec(text.slice(Math.max(start, end - 200), end));
  return found === null ? end : end - found[0].length;
}

/** The items of a list: alike, of different addresses, with hardly a word above; undefined where it is none. */
function findItems(text: string): Item[] | undefined {
  if (!text.includes("mp.weixin.qq.com") || /^\s*---[ \t]*\r?\n\s*[\p{L}_]+\s*[:：]/u.test(text)) return undefined;
  const lines = toLines(text);
  const starts = [...lines.keys()].filter((at) => beginsItem(lines, at));
  const items = starts.map((start, at) => toItem(lines.slice(start, starts[at + 1])));
  const above = lines.slice(0, starts[0] ?? 0);
  const addresses = items.map(({ fields }) => fields.find(({ text: value }) => isArticleAddress(value))?.text);
  const forms = new Set(
    items.map(
      ({ lines: own, fields }) =>
        `${own[0]?.form} ${fields.map(({ path }) => path).find((path) => fieldToMeaning(path)?.meaning === "url")}`,
    ),
  );
  const isOther =
    above.length > mostAbove ||
    above.some(({ words, fields }) => prose.test(words) || fields.some(({ text: value }) => isArticleAddress(value)));
  const isSeveral = items.length > 1 || (items.length === 1 && above.some(({ words }) => counted.test(words)));
  return isSeveral && !isOther && forms.size === 1 && new Set(addresses).size === items.length ? items : undefined;
}

/** True for a title with labelled lines below it that name an article's address and more; the title may be labelled. */
function beginsItem(lines: readonly Line[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined || second === undefined || (isTitle(second) && first.fields.length === 0)) return false;
  if (first.fields.length > 0 && !isTitle(first)) return false;
  const { fields } = toItem(lines.slice(at));
  const meanings = fields.map(({ path }) => fieldToMeaning(path)?.meaning ?? "");
  return fields.some(({ text }) => isArticleAddress(text)) && meanings.some((meaning) => telling.has(meaning));
}

const isTitle = ({ fields }: Line) => fields.some(({ path }) => fieldToMeaning(path)?.meaning === "title");

/** The first line with the labelled ones below it, up to another title's, and what is left. */
function toItem(lines: readonly Line[]): Item {
  const [first] = lines;
  const end = lines.findIndex((line, at) => at > 0 && (line.fields.length === 0 || isTitle(line)));
  const head = lines.slice(0, end < 0 ? lines.length : end);
  const named = first === undefined || first.fields.length > 0 ? [] : titleOf(first.words);
  return { lines: [...lines], fields: [...named, ...head.flatMap(({ fields }) => fields)], rest: lines.slice(head.length) };
}

function titleOf(words: string): Field[] {
  const plain = words.replace(number, "").trim();
  const [, shown = plain, address] = link.exec(plain) ?? [];
  return [{ path: "title", text: shown }, ...(address !== undefined && isArticleAddress(address) ? [{ path: "url", text: address }] : [])];
}

function toLines(text: string): Line[] {
  return Array.from(text.matchAll(/[^\r\n]+/g)).flatMap(({ index, 0: written }): Line[] => {
    if (written.trim() === "" || rule.test(written)) return [];
    const words = written
      .replace(marker, "")
      .replace(/\*\*|__|`/g, "")
      .trim();
    const fields = lineToParts(words).flatMap(({ label, value }) => toField(label.trim(), value.trim()));
    const form = /^[\s>]*(#{1,6}|[-*+](?=\s)|\[(?=\d)|\d(?=\d{0,3}[.、)）]))?/u.exec(written)?.[1] ?? "";
    return [{ start: index, end: index + written.length, words, fields, form: /\d/.test(form) ? "1" : form }];
  });
}

/** What a label says; an article's address by whatever label, a text by none. */
function toField(label: string, value: string): Field[] {
  const address = textToAddress(value);
  const meaning = fieldToMeaning(label)?.meaning;
  if (value === "" || (meaning !== undefined && isBodyMeaning(meaning))) return [];
  return address !== undefined && isArticleAddress(address) ? [{ path: "原文链接", text: address }] : [{ path: label, text: value }];
}
