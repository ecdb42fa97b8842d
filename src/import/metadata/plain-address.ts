import { unescapeEntities } from "../unescape-entities.ts";

/** A character of ASCII as a string of a script has it, in a text that was cut out of one. */
const escape = /\\{1,2}(?:x([2-7][\da-f])|u00([2-7][\da-f]))/gi;

/** WeChat's address of an article whose query, or all of it, was encoded once more. */
const encodedArticle = /^(?:https?(?::|%3A)(?:\/\/|%2F%2F))?mp\.weixin\.qq\.com(?:\/|%2F)s(?:\/|%2F)?%3F/i;

const schemeless = /^mp\.weixin\.qq\.com\/(?:s[/?]|mp\/appmsg\/show\?)/i;

/** WeChat's own spelling of an article's long address has no slash before the query. */
const slashedQuery = /^(https?:\/\/mp\.weixin\.qq\.com\/s)\/(?=\?)/i;

/**
 * An address as a browser would follow it: what a script, markup or another address wrote for its characters (`\x26`, `\u0026`, `\/`,
 * `&amp;amp;`, `%3F` in WeChat's addresses) undone, the scheme added to WeChat's where it lacks. Any other text comes back as it is but for that.
 */
export function plainAddress(text: string): string {
  const written = text.trim().replaceAll("\\/", "/").replace(escape, toCharacter);
  const address = decodeArticle(unescapeEntities(unescapeEntities(written))).replace(/^\/\//, "https://");
  return (schemeless.test(address) ? `https://${address}` : address).replace(slashedQuery, "$1");
}

function toCharacter(_: string, byte: string | undefined, unit: string | undefined): string {
  return String.fromCharCode(Number.parseInt(byte ?? unit ?? "", 16));
}

function decodeArticle(address: string): string {
  if (!encodedArticle.test(address)) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
