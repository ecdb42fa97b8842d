import type { AccountMarks } from "../../entry/account-book.ts";
import type { ArticleCapture } from "../capture.ts";
import type { Metadata } from "../article.ts";
import { textToBiz } from "../metadata/address-facts.ts";
import { sha256 } from "../sha256.ts";

/** `/s/` address of an article, the part that WeChat made up for it. */
const shortAddress = /^https?:\/\/mp\.weixin\.qq\.com\/s\/([\w-]{8,})/;
const longAddress = /^https?:\/\/mp\.weixin\.qq\.com\/s\?(.*)$/;

/** WeChat's numbers of an article, from the metadata or from its address. */
function articleNumbers(metadata: Metadata): { biz?: string | undefined; mid?: string | undefined; idx?: string | undefined } {
  const address = longAddress.exec((metadata.url ?? "").replaceAll("&amp;", "&"))?.[1];
  const query = address === undefined ? undefined : new URLSearchParams(address.replace(/#.*/, ""));
  const of = (...names: string[]) => names.map((name) => query?.get(name)).find(Boolean) ?? undefined;
  return {
    biz: metadata.account.biz ?? textToBiz(of("__biz") ?? ""),
    mid: metadata.mid ?? of("mid", "appmsgid"),
    idx: metadata.idx ?? of("idx", "itemidx"),
  };
}

/** What the metadata says of its account; its biz number may stand in the address alone. */
export function accountMarks(metadata: Metadata): AccountMarks {
  const { biz } = articleNumbers(metadata);
  return biz === undefined ? metadata.account : { ...metadata.account, biz };
}

/** True for two that cannot be one article: both have one of WeChat's numbers, or the short address, and they differ. */
export function idsConflict(one: Metadata, other: Metadata): boolean {
  const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  const [a, b] = [articleNumbers(one), articleNumbers(other)];
  return differ(a.biz, b.biz) || differ(a.mid, b.mid) || differ(a.idx, b.idx) || differ(addressKey(one), addressKey(other));
}

/** `wechat:<biz>/<mid>/<idx>` where the metadata or the address has all three. */
export function messageKey(metadata: Metadata): string | undefined {
  const { biz, mid, idx } = articleNumbers(metadata);
  return biz && mid && idx ? `wechat:${biz}/${mid}/${idx}` : undefined;
}

/** Keys of WeChat's own making: what has one of them in common is one article. */
export function wechatKeys(metadata: Metadata): string[] {
  return [messageKey(metadata), addressKey(metadata)].filter((key) => key !== undefined);
}

/** `wechat:/s/<id>` where the address is a short one. */
export function addressKey(metadata: Metadata): string | undefined {
  const id = shortAddress.exec(metadata.url ?? "")?.[1];
  return id === undefined ? undefined : `wechat:/s/${id}`;
}

/** `text:<sha256 of account, day and body>`: what is left to know an article by when WeChat's own numbers are lost. */
export function textKey(capture: ArticleCapture): string {
  const { account, published } = capture.metadata;
  const who = account.biz ?? account.gh ?? account.alias ?? account.name ?? "";
  return `text:${sha256([who, published?.slice(0, 10) ?? "", capture.bodyHash].join("\n")).slice(0, 40)}`;
}

/** As {@link textKey}, with the record's place: apart are two short notices of one day that say the same. */
function placeKey(capture: ArticleCapture): string {
  const { dump, record } = capture.place;
  return `text:${sha256([textKey(capture), dump, record].join("\n")).slice(0, 40)}`;
}

/** Every key that a capture can be known by, strongest first; the last is its own alone. */
export function identityKeys(capture: ArticleCapture): string[] {
  return [...wechatKeys(capture.metadata), textKey(capture), placeKey(capture)];
}
