import type { ArticleCapture } from "../capture.ts";
import type { Metadata } from "../article.ts";
import { textToBiz } from "../metadata/address-facts.ts";
import { sha256 } from "../sha256.ts";

/** `/s/` address of an article, the part that WeChat made up for it. */
const shortAddress = /^https?:\/\/mp\.weixin\.qq\.com\/s\/([\w-]{8,})/;
const longAddress = /^https?:\/\/mp\.weixin\.qq\.com\/s\?(.*)$/;

/** `wechat:<biz>/<mid>/<idx>` where the metadata or the address has all three. */
export function messageKey(metadata: Metadata): string | undefined {
  const address = longAddress.exec((metadata.url ?? "").replaceAll("&amp;", "&"))?.[1];
  const query = address === undefined ? undefined : new URLSearchParams(address.replace(/#.*/, ""));
  const biz = metadata.account.biz ?? textToBiz(query?.get("__biz") ?? "");
  const mid = metadata.mid ?? query?.get("mid") ?? query?.get("appmsgid");
  const idx = metadata.idx ?? query?.get("idx") ?? query?.get("itemidx");
  return biz && mid && idx ? `wechat:${biz}/${mid}/${idx}` : undefined;
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
  return [messageKey(capture.metadata), addressKey(capture.metadata), textKey(capture), placeKey(capture)].filter(
    (key) => key !== undefined,
  );
}
