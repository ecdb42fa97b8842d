/** Address as web archives write it into the pages that they keep: `web.archive.org/web/20180913000500im_/https://…`, `archive.ph/2018.09.13-000500/https://…`. */
const archived =
  /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{1,14}(?:[a-z]{2}_)?\/(?=https?:)|^https?:\/\/archive\.(?:today|ph|is|li|md|vn|fo)\/(?:o\/\w{1,20}|\d[\d.-]{3,20})\/(?=https?:)/i;
/** A picture of WeChat's behind the address of somebody who hands it on, plain or percent-encoded. */
const handedOn = /[/=](https?(?::\/\/|%3A%2F%2F)[\w-]{1,40}\.(?:qpic|qlogo)\.cn(?:\/|%2F).*)$/i;
/** Where Wechat2RSS leads links of an article: `…/link-proxy/?k=…&r=1&u=https%3A%2F%2F…`. */
const ledOn = /^https?:\/\/[^/?#]{1,100}\/(?:link|img)-proxy\/?\?(?:[^#]{0,200}&(?:amp;)?)?u=(https?%3A%2F%2F[^&#]+)/i;
const own = /^https?:\/\/[\w-]{1,40}\.(?:qpic|qlogo)\.cn\//i;

/** What an archive's or a proxy's address leads to; any other address as it is. */
export function unwrapAddress(address: string): string {
  if (!/[/=]http/i.test(address) || own.test(address)) return address;
  const inner = address.replace(archived, "");
  if (inner !== address) return inner;
  const whole = (ledOn.exec(address) ?? handedOn.exec(address))?.[1];
  return whole === undefined ? address : decode(whole);
}

function decode(address: string): string {
  if (!/%2F/i.test(address)) return address;
  try {
    return decodeURIComponent(address.split("&", 1)[0] ?? address);
  } catch {
    return address;
  }
}
