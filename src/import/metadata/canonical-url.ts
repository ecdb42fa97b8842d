import { unwrapAddress } from "./archived-address.ts";
import { textToBiz } from "./address-facts.ts";
import { plainAddress } from "./plain-address.ts";

/** Parameters that make a WeChat article's long address; the others belong to one visit. */
const identifying = ["__biz", "mid", "appmsgid", "idx", "itemidx", "sn", "sign"];

/**
 * The lasting address of an article: https, without what belongs to one visit (`chksm`, `scene`, `key`, `pass_ticket`,
 * `tempkey` …). Undefined for what is no address, and for WeChat addresses that name no article.
 */
export function canonicalUrl(text: string): string | undefined {
  const address = plainAddress(unwrapAddress(plainAddress(text)));
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(address)) return undefined;
  const parsed = URL.parse(address);
  if (parsed === null) return undefined;
  if (parsed.hostname !== "mp.weixin.qq.com") return parsed.href;
  if (/^\/s\/[\w-]{8,}$/.test(parsed.pathname)) return `https://mp.weixin.qq.com${parsed.pathname}`;
  if (parsed.pathname !== "/s" && parsed.pathname !== "/mp/appmsg/show") return undefined;
  const query = identifying.flatMap((name) => {
    const value = parsed.searchParams.get(name);
    return value ? [`${name}=${(name === "__biz" ? textToBiz(value) : undefined) ?? value}`] : [];
  });
  return query.some((part) => /^(?:mid|appmsgid)=/.test(part))
    ? `https://mp.weixin.qq.com${parsed.pathname}?${query.join("&")}`
    : undefined;
}
