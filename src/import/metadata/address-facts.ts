import type { Metadata } from "../article.ts";

/** Fills in `__biz`, `mid` and `idx` as the article's own address has them. */
export function addAddressFacts(metadata: Metadata): void {
  const query = /^https?:\/\/mp\.weixin\.qq\.com\/(?:s|mp\/appmsg\/show)\?([^#]*)/.exec(metadata.url ?? "")?.[1];
  if (query === undefined) return;
  const parameters = new URLSearchParams(query);
  const biz = parameters.get("__biz");
  const mid = parameters.get("mid") ?? parameters.get("appmsgid");
  const idx = parameters.get("idx") ?? parameters.get("itemidx");
  if (biz) metadata.account.biz ??= biz;
  if (mid) metadata.mid = mid;
  if (idx) metadata.idx = idx;
}
