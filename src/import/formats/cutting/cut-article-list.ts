import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { Stretch } from "../../boilerplate/compact-text.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { Field } from "../fields/field.ts";
import { textToAddress } from "../fields/field-values.ts";
import { drawnRule } from "../labels/drawn-rule.ts";
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

/** The articles that a file lists or holds one below the other, and what stands above the first. */
export interface ArticleItems {
  above: readonly Line[];
  items: readonly Item[];
}

const marker = /^[\s>]*(?:[-*+]\s+)?/u;
const number = /^(?:#{1,6}\s+)?(?:\[\d{1,4}\]|\d{1,4}[.、)）])?\s*/u;
const link = /^\[([^[\]]{1,300})\]\((https?:\/\/[^()\s]{1,2000})\)$/u;
const prose = /[。！？…][”’」』）)]?$/u;
/** How many articles a program took, which its report says above the list. */
const counted = /^(?:成功|失败)(?:数量?|篇数)?\s?[:：]\s?\d+/u;
const announcing = /[:：]$|共\s?\d+\s?[条篇个]/u;
/** What only an article has above its text: a picture, a link, a day, the script behind its account's name. */
const ofPage = /\]\(|<img|(?<!\d)20[012]\d\s?[-/.年]\s?\d/u;
const frontMatter = /^\s*(?:---|\+\+\+)[ \t]*\r?\n/;
/** Labels of an article's address; 报名 and 视频 are the author's. */
const ofAddress =
  /^(?:(?:微信|公众号|文章|原文|本文|推文|来源|永久|原始|阅读|查看)?(?:链接|直链|地址|网址|原文|url|link)|(?:source|article|page|original)[ _]?(?:url|link))$/iu;
/** Headings of an article's own sections. */
const section = /^(?:往期|相关|推荐|延伸|参考|更多|精彩|精选|热门|历史)/u;
const mostAbove = 6;
const mostLabels = 30;
const longestTitle = 120;
const longestDigest = 100;
/** What a list says of each article besides its address. */
const telling = new Set(["account-name", "published", "created", "author"]);

/**
 * Cuts a list of articles (title, 公众号：… 链接：…, perhaps a line of summary) into a row for each; undefined for any other text, and so for an
 * article about several, which has a head of its own above them or sentences below.
 */
export function cutArticleList(found: ArticleItems | undefined): CutText | undefined {
  if (found === undefined || !isListHead(found.above) || !isSummed(found.items)) return undefined;
  const cuts = found.items.map(({ lines, fields, rest }) => ({
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    record: fieldsToRecord([...fields, ...rest.map(({ words }) => ({ path: "摘要", text: words }))]),
  }));
  return { format: "article-list", cuts };
}

/** True for nothing but a heading and a line that announces the list, or for a program's report of how many it took. */
function isListHead(above: readonly Line[]): boolean {
  const isHeading = ({ form }: Line) => form.startsWith("#");
  if (above.some(({ words }) => counted.test(words))) return above.every((line) => isHeading(line) || line.fields.length > 0);
  const others = above.filter((line) => !isHeading(line));
  const isTitled = others.length < above.length;
  return (
    above.length - others.length <= 1 &&
    others.length <= 1 &&
    others.every(({ words, fields }) => fields.length === 0 && !ofPage.test(words) && (!isTitled || announcing.test(words)))
  );
}

/** True where no item has more below its labels than a line of summary, and not the last one alone has that. */
function isSummed(items: readonly Item[]): boolean {
  const isDigest = ({ words, form }: Line) =>
    words.length <= longestDigest && !form.startsWith("#") && !ofPage.test(words) && !/[。！？…].*[。！？…]/u.test(words);
  const summed = items.filter(({ rest }) => rest.length > 0);
  const isClosing = summed.length === 1 && summed[0] === items.at(-1);
  return !isClosing && summed.every(({ rest }) => rest.length === 1 && rest.every(isDigest));
}

/**
 * The articles of a file that several were written to, each below a heading and lines that label its address and its day, all in the same way, with
 * at most a heading of all above them; one stretch where it is anything else.
 */
export function cutHeadedArticles(text: string, found: ArticleItems | undefined): Stretch[] {
  const { above = [], items = [] } = found ?? {};
  const depth = items[0]?.lines[0]?.form.length ?? 0;
  const isHead = above.length === 0 || (above.length === 1 && above.every(({ form }) => form === "#" && depth > 1));
  const isWhole = ({ lines, fields, rest }: Item) =>
    /^#/.test(lines[0]?.form ?? "") &&
    !section.test(fields[0]?.text ?? "") &&
    fields.some(({ path }) => /^(?:published|created)$/.test(fieldToMeaning(path)?.meaning ?? "")) &&
    rest.length > 1 &&
    rest.some(({ words }) => prose.test(words));
  const isAlike = new Set(items.map(({ fields }) => fields.map(({ path }) => path).join(" "))).size === 1;
  const starts = isHead && isAlike && items.length > 1 && items.every(isWhole) ? items.map(({ lines }) => lines[0]?.start ?? 0) : [0];
  return starts.map((start, at) => ({ start, end: withoutRule(text, start, starts[at + 1] ?? text.length) }));
}

/** A line of nothing but signs parts two articles and is neither's. */
function withoutRule(text: string, start: number, end: number): number {
  const found = end === text.length ? null : /\n[ \t]*[=\-*_#~—]{3,}[ \t]*\r?\n\s*$/u.exec(text.slice(Math.max(start, end - 200), end));
  return found === null ? end : end - found[0].length;
}

/** The items of a list, alike and of different addresses, and what stands above; undefined where it is none, or the file has front matter. */
export function findArticleItems(text: string): ArticleItems | undefined {
  if (!text.includes("mp.weixin.qq.com") || text.includes("](javascript:") || frontMatter.test(text)) return undefined;
  const lines = toLines(text);
  const starts = [...lines.keys()].filter((at) => beginsItem(lines, at));
  const items = starts.map((start, at) => toItem(lines.slice(start, starts[at + 1])));
  const above = lines.slice(0, starts[0] ?? 0);
  if (above.length > mostAbove || above.some(({ words, fields }) => prose.test(words) || addressOf(fields) !== undefined)) return undefined;
  const addresses = items.map(({ fields }) => addressOf(fields));
  const forms = new Set(
    items.map(
      ({ lines: own, fields }) =>
        `${own[0]?.form} ${fields.map(({ path }) => path).find((path) => fieldToMeaning(path)?.meaning === "url")}`,
    ),
  );
  const isSeveral = items.length > 1 || (items.length === 1 && above.some(({ words }) => counted.test(words)));
  return isSeveral && forms.size === 1 && new Set(addresses).size === items.length ? { above, items } : undefined;
}

const addressOf = (fields: readonly Field[]) =>
  fields.find(({ path, text }) => isArticleAddress(text) && /^(?:原文链接|url)$/.test(path))?.text;

/** True for a title with labelled lines below it that name an article's address and more; the title may be labelled. */
function beginsItem(lines: readonly Line[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined || second === undefined || (isTitle(second) && first.fields.length === 0)) return false;
  if (first.fields.length > 0 ? !isTitle(first) : first.words.length > longestTitle || /^!\[|[。：:]$/.test(first.words)) return false;
  const { fields } = toItem(lines.slice(at, at + mostLabels));
  const meanings = fields.map(({ path }) => fieldToMeaning(path)?.meaning ?? "");
  return addressOf(fields) !== undefined && meanings.some((meaning) => telling.has(meaning));
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
    if (written.trim() === "" || drawnRule.test(written)) return [];
    const words = written
      .replace(marker, "")
      .replace(/\*\*|__|`/g, "")
      .trim();
    const fields = lineToParts(words).flatMap(({ label, value }) => toField(label.trim(), value.trim()));
    const form = /^[\s>]*(#{1,6}|[-*+](?=\s)|\[(?=\d)|\d(?=\d{0,3}[.、)）]))?/u.exec(written)?.[1] ?? "";
    return [{ start: index, end: index + written.length, words, fields, form: /\d/.test(form) ? "1" : form }];
  });
}

/** What a label says; an article's address by any label of one, a text by none. */
function toField(label: string, value: string): Field[] {
  const address = textToAddress(value);
  const meaning = fieldToMeaning(label)?.meaning;
  if (value === "" || (meaning !== undefined && isBodyMeaning(meaning))) return [];
  const isOwn = address !== undefined && isArticleAddress(address) && ofAddress.test(label);
  return isOwn ? [{ path: "原文链接", text: address }] : [{ path: label, text: value }];
}
