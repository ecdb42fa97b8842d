import type { Metadata } from "../article.ts";

const article = /^https?:\/\/mp\.weixin\.qq\.com\/(?:s[/?]|mp\/appmsg\/show)/;

/** True for the address of an article of WeChat's, the one that it had until 2014 included. */
export function isArticleAddress(address: string): boolean {
  return article.test(address);
}

/** Fills in `__biz`, `mid` and `idx` as the article's own address has them. */
export function addAddressFacts(metadata: Metadata): void {
  const parameters = articleParameters(metadata.url ?? "");
  if (parameters === undefined) return;
  const biz = parameters.get("__biz");
  const mid = parameters.get("mid") ?? parameters.get("appmsgid");
  const idx = parameters.get("idx") ?? parameters.get("itemidx");
  if (biz) metadata.account.biz ??= biz;
  if (mid) metadata.mid = mid;
  if (idx) metadata.idx = idx;
}

/** `__biz` of an article's address. */
export function addressToBiz(url: string): string | undefined {
  return articleParameters(url)?.get("__biz") ?? undefined;
}

function articleParameters(url: string): URLSearchParams | undefined {
  const query = /^https?:\/\/mp\.weixin\.qq\.com\/(?:s|mp\/appmsg\/show)\?([^#]*)/.exec(url)?.[1];
  return query === undefined ? undefined : new URLSearchParams(query);
}
