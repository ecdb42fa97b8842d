import type { Role } from "../../../../entry/span.ts";
import type { Metadata } from "../../../article.ts";
import type { Mark } from "../../../mark-spans.ts";
import { isArticleAddress, textToBiz } from "../../../metadata/address-facts.ts";
import { unwrapAddress } from "../../../metadata/archived-address.ts";
import { canonicalUrl } from "../../../metadata/canonical-url.ts";
import { unescapeEntities } from "../../../unescape-entities.ts";
import { unescapeScript } from "./js-value.ts";
import { extractors, type Datum } from "./extractors.ts";
import { collapse, type Found } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";
import { textToMoment, textToPublished } from "./published.ts";

/** Metadata of a page, and the marks of every place that states what was taken. */
export interface PageMetadata {
  metadata: Metadata;
  marks: Mark[];
}

type Read = (text: string) => string | undefined;

const plain: Read = (text) => collapse(text) || undefined;
const within =
  (longest: number): Read =>
  (text) => {
    const value = collapse(text);
    return value === "" || value.length > longest ? undefined : value;
  };
const matching =
  (pattern: RegExp): Read =>
  (text) =>
    pattern.test(text.trim()) ? text.trim() : undefined;

const toCover: Read = (text) => {
  const address = unwrapAddress(text.trim());
  return /^https?:\/\//.test(address) ? address.replace(/^http:/, "https:") : undefined;
};

const toArticleAddress: Read = (text) => {
  const address = canonicalUrl(text);
  return address !== undefined && isArticleAddress(address) ? address : undefined;
};

/** A script's escapes undone, and the character references whose `&` was one of them. */
function unescapeDigest(text: string): string {
  return /\\x26/.test(text) ? unescapeEntities(unescapeScript(text)) : unescapeScript(text);
}

/** How each datum's text is read, and the role of the places that state it. */
const reads: Readonly<Record<Datum, { read: Read; role: Role }>> = {
  title: { read: plain, role: "title" },
  accountName: { read: within(60), role: "account-name" },
  alias: { read: matching(/^(?!gh_[\da-f]{4,20}$)[\w-]{2,40}$/i), role: "account-id" },
  gh: { read: matching(/^gh_[\da-f]{4,20}$/i), role: "account-id" },
  biz: { read: textToBiz, role: "account-id" },
  accountDescription: { read: plain, role: "account-description" },
  author: { read: within(60), role: "author" },
  original: { read: matching(/^\d+$/), role: "original" },
  published: { read: textToPublished, role: "date" },
  url: { read: canonicalUrl, role: "url" },
  digest: { read: (text) => plain(unescapeDigest(text).replace(/<[^<>]{0,500}>/g, "")), role: "digest" },
  cover: { read: toCover, role: "cover" },
  album: { read: within(80), role: "album" },
  ipLocation: { read: (text) => within(20)(text.replace(/^\s*(?:发表于|来自|IP属地[:：]?)/, "")), role: "ip-location" },
  read: { read: matching(/^[1-9]\d*\+?$/), role: "counts" },
  like: { read: matching(/^[1-9]\d*\+?$/), role: "counts" },
  mid: { read: matching(/^[1-9]\d*$/), role: "url" },
  idx: { read: matching(/^[1-9]\d?$/), role: "url" },
  captured: { read: textToMoment, role: "date" },
  repostedFrom: { read: within(60), role: "original" },
  originalUrl: { read: toArticleAddress, role: "url" },
};

/** An archive or a program that keeps pages may name its own copy first. */
const isArticle = /^https:\/\/mp\.weixin\.qq\.com\//;

/** What a program writes for a value that it does not have. */
const nothing = /^\s*(?:undefined|null|NaN)\s*$/;

/** Reads every datum from the first place that states it; other places that say the same are marked too. */
export function pageToMetadata(page: Page): PageMetadata {
  const marks: Mark[] = [];
  const get = (datum: Datum): string | undefined => {
    const { read, role } = reads[datum];
    const values = extractors[datum]
      .flatMap((extractor) => extractor(page))
      .map((found) => ({ found, value: nothing.test(found.text) ? undefined : read(found.text) }))
      .filter(({ value }) => value !== undefined);
    const taken = (datum === "url" ? values.find(({ value = "" }) => isArticle.test(value)) : undefined) ?? values[0];
    for (const { found, value } of values) if (value === taken?.value) marks.push(...foundToMark(found, role));
    return taken?.value;
  };
  return { metadata: assemble(get), marks };
}

function assemble(get: (datum: Datum) => string | undefined): Metadata {
  const original = get("original");
  const [read, like] = [get("read"), get("like")];
  const account = defined({
    name: get("accountName"),
    alias: get("alias"),
    gh: get("gh"),
    biz: get("biz"),
    description: get("accountDescription"),
  });
  const counts = defined({
    read: read === undefined ? undefined : Number.parseInt(read, 10),
    like: like === undefined ? undefined : Number.parseInt(like, 10),
  });
  return defined({
    title: get("title"),
    account,
    author: get("author"),
    original: original === undefined ? undefined : original === "1" || original === "11",
    published: get("published"),
    sourceCredit: get("repostedFrom"),
    sourceUrl: get("originalUrl"),
    url: get("url"),
    digest: get("digest"),
    cover: get("cover"),
    album: get("album"),
    ipLocation: get("ipLocation"),
    counts: Object.keys(counts).length === 0 ? undefined : counts,
    mid: get("mid"),
    idx: get("idx"),
    captured: get("captured"),
  }) as Metadata;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function foundToMark({ start, end }: Found, role: Role): Mark[] {
  return start === undefined || end === undefined || start >= end ? [] : [{ start, end, role }];
}
