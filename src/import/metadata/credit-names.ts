import { promptRule } from "../boilerplate/prompt-lexicon.ts";
import { isRepositoryName } from "./repository-name.ts";

const longestValue = 60;
const accountWord = /^(?:微信)?公众号\s*[:：“"「【《]\s*/;

const pairs: Readonly<Record<string, string>> = {
  "“": "”",
  '"': '"',
  "「": "」",
  "【": "】",
  "《": "》",
  "（": "）",
  "(": ")",
  "[": "]",
  "‘": "’",
};

/** The account's id behind its name. */
const wechatId =
  /\s{0,4}[（(]\s{0,2}(?:微信|公众号|微信公众号)?\s{0,2}(?:微信号|ID|id)\s{0,2}[:：]?\s{0,2}[A-Za-z][\w-]{2,40}\s{0,2}[）)]$/u;

/** What a line says of the outlet behind its name: the day, a note, that it is an account. */
const remark =
  /\s{0,4}(?:[·|｜]\s{0,4}(?:(?:发布)?(?:时间|日期)\s?[:：]\s?)?20\d\d[-年/.][^·|｜]{1,30}|（[^（）]{1,80}[，,][^（）]{1,80}）)$/u;

/** What else a line says behind the outlet: that the article goes where the outlet wants it gone. */
const onRequest = /[\s，,；;。（(]{1,4}(?:如有|若有?)?侵[权權]?(?:请?(?:及时)?联系)?(?:我们|本号|作者)?[即必立]?[删刪]除?[）)]?$/u;

/** Signs and the word for the end that stand behind a name. */
const ornament = /\s{1,9}(?:[-—–\s]{0,4}END[-—–\s]{0,4}|[\p{So}\s]{1,6})$/u;

/** A name without white space, ornaments, quotes around the whole, unmatched brackets, and the word 公众号 before or behind a quoted one. */
export function cleanName(text: string): string {
  const bare = text
    .trim()
    .replace(ornament, "")
    .replace(onRequest, "")
    .replace(accountWord, "")
    .replace(remark, "")
    .replace(wechatId, "")
    .replace(/(?<=[^\s名])\s(?:微信)?公众号$/u, "")
    .replace(/^[“"「【]([^”"」】]{1,40})[”"」】](?:微信)?公众号$/u, "$1");
  const trimmed = bare.replace(/[\s*_。；;，,、|｜丨/·]{1,6}$/u, "").replace(/^[\s*_]{1,4}/u, "");
  return withoutUnmatched(withoutWrapping(trimmed))
    .replace(/(?<!\s)\s{1,9}(?=[）」】”])/gu, "")
    .replace(/\s+/g, " ");
}

function withoutWrapping(name: string): string {
  const close = pairs[name.charAt(0)];
  const inner = name.slice(1, -1);
  const isWrapped = close !== undefined && name !== "《" && name.endsWith(close) && !inner.includes(close) && name.charAt(0) !== "《";
  return isWrapped ? inner.trim() : name;
}

function withoutUnmatched(name: string): string {
  for (const [open, close] of Object.entries(pairs)) {
    if (open === close) continue;
    if (name.endsWith(close) && !name.includes(open)) return name.slice(0, -1).trim();
    if (name.startsWith(open) && !name.includes(close)) return name.slice(1).trim();
  }
  return name;
}

/** What says that an article stood somewhere on WeChat, and not where; signs alone. */
const noName = /^(?:本|微信)?(?:微信)?公众号(?:文章|推文)?$|^微信(?:文章|推文)$|^[^\p{L}\p{N}]*$/u;
/** What says that an article is the account's own, or where its source is told; a label in place of a name. */
const noOutlet = /^(?:原创|文章|本文|作者|如下|见文末|待补充)$|投稿$|[:：]$/u;
/** Where all and nobody publishes. */
const anywhere = /^(?:网络|互联网)$/u;
/** The first character of a name that a tag tore; one site is called by a letter. */
const letter = /^(?:[A-WYZ]|\p{Script=Han})$/iu;
/** Several outlets. */
const severalNames = /^[^\s、，,]{2,20}(?:[\s、]{1,3}[^\s、，,]{1,20}){2,40}$/u;
/** How a browser names a link: the page's title, and its site in brackets. */
const linked = /^(?<title>.{1,200})\s\((?:www\.)?(?<site>(?:[a-z\d-]{1,60}\.){1,4}[a-z]{2,12})\)$/iu;

/** True for a name that is short enough for one, is no sentence and holds no address. */
export function isName(value: string): boolean {
  const isShort = value.length <= longestValue || severalNames.test(value);
  return isShort && !noName.test(value) && !/[。！？；]|https?:/u.test(value);
}

/** True for a name that may be an outlet's: what a prompt says is none, nor is a page's title. */
export function isOutlet(value: string): boolean {
  if (!isName(value) || noOutlet.test(value) || isAnywhere(value) || isRepositoryName(value) || letter.test(value) || isTitleOfPage(value))
    return false;
  return promptRule(value.replace(/\s+/g, "")) === undefined;
}

/** True for what is told in place of an outlet: the article is from somewhere on the net. */
export function isAnywhere(value: string): boolean {
  return anywhere.test(value);
}

/** True for a title of several words and a site that is not called so. */
function isTitleOfPage(value: string): boolean {
  const { title = "", site = "" } = linked.exec(value)?.groups ?? {};
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return /\S\s\S/.test(title) && !lettersOf(site).startsWith(lettersOf(title));
}
