import { accountNumber, bizToNumber, textToBiz } from "../../metadata/address-facts.ts";
import { plainAddress } from "../../metadata/plain-address.ts";
import { unescapeEntities } from "../../unescape-entities.ts";
import { dropUnseen } from "../../unseen-characters.ts";

const found = /<!--red_(?:beg|end)-->|<\/?em>/gi;

/** A text without what a search engine, Sogou's among them, puts around the words that it found. */
export function withoutFound(text: string): string {
  return text.replace(found, "");
}

/** A name, title or digest as it is read: entities and highlighting tags undone, unseen characters dropped, white space made single. */
export function cleanValue(text: string): string {
  const plain = unescapeEntities(
    withoutFound(unescapeEntities(text)).replace(/<\/?(?:em|b|strong|span|font|br|p|i|mark)(?:\s[^<>]*)?\/?>/gi, ""),
  );
  return dropUnseen(plain).replace(/\s+/g, " ").trim();
}

/** An album's name; of several (`#湖上 #行走`) the first, as a page names it. */
export function textToAlbum(text: string): string {
  const value = cleanValue(text);
  return /^#([^#]{1,80}?)(?:\s*#[^#]{1,80}){0,20}$/.exec(value)?.[1]?.trim() ?? value;
}

/** What somebody did, before the sign and the name. */
const didWhat = /(?:^|[\s;；|])(?:文|图|文字|图片|图文|作者|撰文|撰稿|编辑|摄影|记者|来源|通讯员|审核|责编)\s{0,3}[|｜:：]/u;

/** Names as a list of a program writes them (`["甲", "乙"]`), or with signs between them that no name has, as one text. */
export function textToNames(text: string): string {
  const listed = /^\[\s*(?:"[^"]{0,100}"|'[^']{0,100}')(?:\s*,\s*(?:"[^"]{0,100}"|'[^']{0,100}')){0,50}\s*\]$/.test(text);
  if (!listed && didWhat.test(text)) return text;
  const names = listed ? Array.from(text.matchAll(/"([^"]*)"|'([^']*)'/g), ([, a = "", b = ""]) => a + b) : text.split(/[;；|]/);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join("、");
}

/** A link that is all that a cell says, as a workbook's formula, Markdown and HTML write it. */
const links = [
  /^\s*=HYPERLINK\(\s{0,9}"(?<address>[^"]{1,4000})"\s{0,9}(?:[,;]\s{0,9}"(?<words>(?:[^"]|""){0,500})"\s{0,9})?\)\s*$/i,
  /^\s*\[(?<words>(?:[^[\]\n]|\[[^[\]\n]{0,100}\]){0,300})\]\(<?(?<address>https?:\/\/[^\s<>]{1,4000}?)>?(?:\s+"[^"\n]{0,300}")?\)\s*$/,
  /^\s*<a\s[^<>]{0,500}?href\s{0,3}=\s{0,3}["']?(?<address>[^"'\s<>]{1,4000})["']?[^<>]{0,500}>(?<words>[^<>]{0,500})<\/a>\s*$/i,
  /^\s*<(?<address>https?:\/\/[^\s<>]{1,4000})>\s*$/,
];

/** A cell that is a link: where it leads, and the words that it shows; undefined for any other text. */
export function textToLink(text: string): { address: string; words: string } | undefined {
  for (const pattern of links) {
    const { address, words = "" } = pattern.exec(text)?.groups ?? {};
    if (address !== undefined) return { address, words: words.replaceAll('""', '"') };
  }
  return undefined;
}

/** An http(s) address, that of a link too, escapes (`\/`, `&amp;`) undone; undefined where the text is none. */
export function textToAddress(text: string): string | undefined {
  const written = textToLink(text)?.address ?? text;
  const plain = plainAddress(written);
  return /^https?:\/\/[^\s<>"]{3,4000}$/i.test(plain) ? plain : undefined;
}

/** A count as shown: `1234`, `1,234`, `1.2万`, `10万+` (read as the least it says). */
export function textToCount(text: string): number | undefined {
  const found = /^(?:\p{Script=Han}{1,3}[:：]?\s?)?(\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,4})?)\s?([万wWkK])?\+?$/u.exec(text.trim());
  if (found === null) return undefined;
  const unit = found[2] === undefined ? 1 : /k/i.test(found[2]) ? 1000 : 10_000;
  return Math.round(Number((found[1] ?? "").replaceAll(",", "")) * unit);
}

/** Whether a field says original (原创); WeChat's `copyright_stat` is 1 or 11 for it. */
export function textToOriginal(text: string): boolean | undefined {
  const value = text.trim().toLowerCase();
  if (/^(?:是|原创|true|1|11|yes|y|original)$/.test(value)) return true;
  return /^(?:否|非原创|转载|false|0|2|100|101|no|n|repost)$/.test(value) ? false : undefined;
}

/** Which of an account's ids a text is: `gh_…`, the biz number (as the address has it), or a 微信号. */
export function textToAccountId(text: string): { gh: string } | { biz: string } | { alias: string } | undefined {
  const id = text.trim().replace(/^MP_WXS_(?=\d{8,10}$)/, "");
  if (/^gh_[0-9a-z]{6,20}$/i.test(id)) return { gh: id };
  const biz = textToBiz(id);
  if (biz !== undefined && isBiz(biz)) return { biz };
  if (accountNumber.test(id)) return { biz: btoa(id) };
  return /^[A-Za-z][\w-]{4,24}$/.test(id) ? { alias: id } : undefined;
}

/** True for base64 that is like most accounts', or that holds a number. */
function isBiz(id: string): boolean {
  if (!/^[MNO][A-Za-z][A-Za-z0-9+/]{8,20}={0,2}$/.test(id) || id.length % 4 !== 0) return false;
  return id.startsWith("M") || bizToNumber(id) !== undefined;
}
