import { isAggregator } from "../../metadata/aggregator.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { isSiteName } from "../../metadata/site-name.ts";
import { isDialogWord } from "../../metadata/dialog-words.ts";
import { canonicalUrl } from "../../metadata/canonical-url.ts";
import type { Metadata } from "../../article.ts";
import type { Fault } from "../../fault.ts";
import type { FieldMeaning, NamedField } from "./field-aliases.ts";
import { feedTitleToAccount } from "../../metadata/feed-title.ts";
import { textToAccountName } from "./account-text.ts";
import { cleanValue, textToAccountId, textToAddress, textToAlbum, textToCount, textToNames, textToOriginal } from "./field-values.ts";
import { isStructTime } from "./call-to-published.ts";
import { textToPublished } from "./text-to-published.ts";

/** A field with what its name says. */
export interface ReadField extends NamedField {
  field: string;
  text: string;
}

/** Sets what a field says if nothing better has; true where the field was understood, a fault where its date is none. */
export type Setter = (metadata: Metadata, field: ReadField) => boolean | Fault;

/** What exporters write where no author or account is known. */
const noName =
  /^(?:未署名(?:[（(].*[）)])?|未知(?:作者|公众号|账号|来源)?|无|暂无|不详|默认|其他|unknown(?: (?:author|account))?|default|n\/?a|none|null|undefined|[-—–/?？]{1,4}|\[\]|\{\})$/iu;
const isNoName = (text: string) => noName.test(text) || isDialogWord(text);
/** A number that a database knows one by; only what is called a name may be one of digits. */
const key = /^\d+$/;
const calledName = /name|nick|名称|昵称|公众号名/i;
/** What names a feed, which may be one of many accounts; any other field for an account is right even if its name ends so (老周的RSS). */
const feedField = /feed|source/i;
const feedTitle = /feed_?title$/i;
/** Of authors there are some whose name is a year (1900); shorter and longer numbers are keys. */
const authorKey = /^(?:\d{1,3}|\d{6,})$/;

/** The label that a scraper took along with an account's name. */
export const accountLabel = /^(?:微信)?公众号\s?[:：]\s?/u;

/** Words that a scraper took along with a value. */
const labels: Readonly<Record<string, RegExp>> = {
  author: /^(?:作者|原创作者)\s?[:：]\s?|^原创\s(?=\S)/u,
  ipLocation: /^(?:发表于|IP属地\s?[:：]?)\s?/u,
};

/** What exporters write where no place is known. */
const noPlace = /^(?:未知(?:地区|位置|属地|省份)?|无|暂无|不详|unknown)$/iu;

function textSetter(key: "title" | "digest" | "album" | "ipLocation"): Setter {
  return (metadata, { text }) => {
    const value = key === "album" ? textToAlbum(text) : cleanValue(text).replace(labels[key] ?? "", "");
    if (value === "" || (key === "title" && isSiteName(value)) || (key === "ipLocation" && noPlace.test(value))) return false;
    metadata[key] ??= value;
    return true;
  };
}

const setAuthor: Setter = (metadata, { text }) => {
  const value = textToNames(cleanValue(text)).replace(labels["author"] ?? "", "");
  if (value === "") return false;
  if (!isNoName(value) && !authorKey.test(value)) metadata.author ??= value;
  return true;
};

/** When an article was changed: of the day that another field has, this is not the time. */
const changed = /updat|modif|更新|修改/i;

const setPublished: Setter = (metadata, { field, text }) => {
  const read = textToPublished(text);
  if (read === undefined || (isStructTime(text) && !/parsed$/i.test(field))) return false;
  if ("impossible" in read)
    return { code: "impossible-date", facts: { field, expected: "a day of the calendar", found: text.trim().slice(0, 40) } };
  const day = metadata.published;
  const isDay = day?.length === 10 && read.published.startsWith(day) && !changed.test(field);
  if (day === undefined || isDay) metadata.published = read.published;
  return true;
};

const setAccountId: Setter = ({ account }, { text, meaning }) => {
  const id = textToAccountId(text);
  if (id === undefined || noName.test(text.trim()) || ("biz" in id && /^\d/.test(text.trim()) && meaning !== "account-biz")) return false;
  if ("alias" in id && meaning === "account-biz") return false;
  Object.assign(account, { ...id, ...account });
  return true;
};

const setAddress: Setter = (metadata, { text, field }) => {
  const address = textToAddress(text);
  if (address === undefined)
    return /source$/i.test(field) && /\p{Script=Han}/u.test(text)
      ? setCredit(metadata, { text, field, meaning: "source-credit", rank: 0, depth: 1 })
      : false;
  if (metadata.url === undefined || (!isArticleAddress(metadata.url) && isArticleAddress(address)))
    metadata.url = canonicalUrl(address) ?? address;
  return true;
};

/** Text pipelines name the file that they read a text from. */
const file = /\.(?:html?|mht|mhtml|md|markdown|txt|jsonl?|csv|xml|pdf|docx?|epub)$/i;

/** Where all articles are from, which is no outlet. */
const platform = /^(?:微信)?(?:公众号|公众平台|公众号平台)?(?:文章)?$|^(?:we ?chat|weixin|wx|mp|gzh)$/i;

const setCredit: Setter = (metadata, { text }) => {
  const value = cleanValue(text);
  if (
    value === "" ||
    textToAddress(value) !== undefined ||
    value.length > 60 ||
    file.test(value) ||
    platform.test(value) ||
    isDialogWord(value)
  )
    return false;
  metadata.sourceCredit ??= value;
  return true;
};

const setOriginal: Setter = (metadata, { text }) => {
  const original = textToOriginal(text);
  if (original === undefined) return false;
  if (metadata.original !== true) metadata.original = original;
  return true;
};

const longestPath = 300;

function countSetter(key?: "read" | "like"): Setter {
  return (metadata, { text }) => {
    const count = textToCount(text);
    if (count === undefined) return false;
    if (key !== undefined && count > 0) metadata.counts = { [key]: count, ...metadata.counts };
    return true;
  };
}

function numberSetter(key: "mid" | "idx"): Setter {
  return (metadata, { text }) => {
    if (!/^\d{1,12}$/.test(text.trim())) return false;
    metadata[key] ??= text.trim();
    return true;
  };
}

/** A list or an object that a string holds; readers write signs in brackets (`[强]`). */
const packed = /^\s*(?:\{|\[\s*[[{"'\]])/;

/** One setter for each meaning but the bodies. */
export const setters: Readonly<Partial<Record<FieldMeaning, Setter>>> = {
  title: textSetter("title"),
  author: setAuthor,
  digest: textSetter("digest"),
  album: textSetter("album"),
  "ip-location": textSetter("ipLocation"),
  "account-name": ({ account }, { text, field }) => {
    const { name: value, alias } = textToAccountName(cleanValue(text));
    if (value === "" || value.length > 60 || isNoName(value) || (key.test(value) && !calledName.test(field))) return false;
    if (feedField.test(field) && isAggregator(value)) return false;
    if (feedTitle.test(field) && feedTitleToAccount(value) === undefined) return false;
    account.name ??= value;
    if (alias !== undefined && account.name === value) account.alias ??= alias;
    return true;
  },
  "account-description": ({ account }, { text }) => {
    account.description ??= cleanValue(text);
    return true;
  },
  "account-alias": setAccountId,
  "account-gh": setAccountId,
  "account-biz": setAccountId,
  published: setPublished,
  created: setPublished,
  captured: (metadata, { text }) => {
    const read = textToPublished(text);
    if (read === undefined || "impossible" in read) return false;
    metadata.captured ??= read.published;
    return true;
  },
  original: setOriginal,
  "copyright-stat": setOriginal,
  url: setAddress,
  cover: (metadata, { text }) => {
    const address = textToAddress(text);
    if (address !== undefined) metadata.cover ??= address;
    return address !== undefined;
  },
  "read-count": countSetter("read"),
  "like-count": countSetter("like"),
  count: countSetter(),
  "message-id": numberSetter("mid"),
  "message-index": numberSetter("idx"),
  "message-both": (metadata, { text }) => {
    const found = /^(\d{6,12})_(\d{1,2})$/.exec(text.trim());
    if (found?.[1] === undefined || found[2] === undefined) return false;
    metadata.mid ??= found[1];
    metadata.idx ??= found[2];
    return true;
  },
  "source-credit": setCredit,
  file: (metadata, { text }) => {
    const isName = text.length <= longestPath && !/[\n<>]/.test(text);
    if (isName) metadata.file ??= text.trim();
    return isName;
  },
  comment: (metadata, { text, field }) => {
    const isCount = /^\d+$/.test(text.trim()) && !field.includes(".");
    if (isCount || packed.test(text)) return false;
    (metadata.comments ??= []).push(cleanValue(text));
    return true;
  },
};
