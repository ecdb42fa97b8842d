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
  const biz = textToBiz(parameters.get("__biz") ?? "");
  const mid = parameters.get("mid") ?? parameters.get("appmsgid");
  const idx = parameters.get("idx") ?? parameters.get("itemidx");
  if (biz) metadata.account.biz ??= biz;
  if (mid) metadata.mid = mid;
  if (idx) metadata.idx = idx;
}

/** `__biz` of an article's address. */
export function addressToBiz(url: string): string | undefined {
  return textToBiz(articleParameters(url)?.get("__biz") ?? "");
}

function articleParameters(url: string): URLSearchParams | undefined {
  const query = /^https?:\/\/mp\.weixin\.qq\.com\/(?:s|mp\/appmsg\/show)\?([^#]*)/.exec(url)?.[1];
  return query === undefined ? undefined : new URLSearchParams(query);
}

const base64 = /^[A-Za-z\d+/]{6,24}={0,2}$/;
/** Digits of an account's number, which biz has in base64. */
export const accountNumber = /^\d{8,10}$/;

/** An account's `biz` as WeChat writes it: `%3D` undone, the `=` at its end that a writer dropped; undefined for what cannot be one. */
export function textToBiz(text: string): string | undefined {
  const biz = text.trim().replace(/(?:%3D){1,2}$/i, (found) => "=".repeat(found.length / 3));
  if (!base64.test(biz)) return undefined;
  const bare = biz.replace(/={1,2}$/, "");
  const full = bare.padEnd(Math.ceil(bare.length / 4) * 4, "=");
  return bare.length % 4 !== 1 && full !== biz && bizToNumber(full) !== undefined ? full : biz;
}

/** The account's number that a `biz` has in base64; undefined where it has none. */
export function bizToNumber(biz: string): string | undefined {
  if (biz.length % 4 !== 0 || !base64.test(biz)) return undefined;
  const digits = atob(biz);
  return accountNumber.test(digits) ? digits : undefined;
}
