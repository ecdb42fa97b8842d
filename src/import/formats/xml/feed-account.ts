import { isAccountName, titleToName } from "../../metadata/feed-title.ts";
import { addressToBiz, isArticleAddress } from "../../metadata/address-facts.ts";
import { xmlAttribute, type XmlToken } from "./read-xml.ts";
import type { Field } from "../fields/field.ts";

const told = ["title", "link", "id", "description", "subtitle"] as const;

/** What a feed says of itself above its items: the first of each element, and every address. */
export class FeedHead {
  readonly #said = new Map<string, string>();
  readonly #addresses: string[] = [];
  #open = "";

  read({ kind, value, attributes }: XmlToken): void {
    if (kind === "open") this.#open = value;
    else if (kind === "close") this.#open = "";
    else if (kind === "text" && told.some((name) => name === this.#open) && !this.#said.has(this.#open) && value.trim() !== "")
      this.#said.set(this.#open, value.trim());
    if (/(?:^|:)link$/.test(value)) this.sayAddress(xmlAttribute(attributes, "href") ?? "");
  }

  /** Says what a feed in another writing says of itself. */
  say(name: (typeof told)[number], text: string): void {
    this.#said.set(name, text.trim());
  }

  /** Says where a feed is. */
  sayAddress(address: string): void {
    this.#addresses.push(address);
  }

  /**
   * The account that the feed is of: its title, where it says that it is an official account's, leads to one, or names one who stands as the
   * author of every item; or where its items are several and of one account; or where a program that makes feeds of accounts has the
   * account's in its address. Any other feed may gather several.
   */
  account(items: readonly (readonly Field[])[]): Field[] {
    const title = this.#said.get("title") ?? "";
    const name = titleToName(title);
    const about = `${this.#said.get("description") ?? ""} ${this.#said.get("subtitle") ?? ""}`;
    const isNamed = name !== title || (about.includes("公众号") && about.includes(name));
    const isLinked = /mp\.weixin\.qq\.com\/.*__biz=/.test(this.#said.get("link") ?? "");
    const isAuthor =
      items.length > 0 && items.every((fields) => fields.some(({ path, text }) => /author|creator/.test(path) && text === name));
    const addresses = [...this.#addresses, this.#said.get("link") ?? "", this.#said.get("id") ?? ""];
    const isMade = addresses.some((address) => maker.test(address)) && bizOf(items).size < 2;
    const isAccount = isLinked || isAuthor || isOfOne(items) || ((isNamed || isMade) && items.every(isOfWeChat));
    if (!isAccount || !isAccountName(name)) return [];
    const biz = isMade ? addresses.flatMap((address) => numbered.exec(address)?.[0] ?? [])[0] : undefined;
    return [{ path: "channel.title", text: name }, ...(biz === undefined ? [] : [{ path: "channel.biz", text: biz }])];
  }
}

/** WeRead's number of an account, by which wewe-rss and we-mp-rss call its feed, and the address of Wechat2RSS. */
const numbered = /MP_WXS_\d{8,10}(?!\d)/;
const maker = new RegExp(`^https?://[^/]{0,100}wechat2rss[^/]*/feed/|^https?://.{0,300}/${numbered.source}`, "i");

/** True for several items whose addresses tell one account. */
function isOfOne(items: readonly (readonly Field[])[]): boolean {
  const accounts = bizOf(items);
  return items.length > 1 && accounts.size === 1 && !accounts.has(undefined);
}

function bizOf(items: readonly (readonly Field[])[]): Set<string | undefined> {
  return new Set(items.map((fields) => fields.flatMap(({ path, text }) => (isLink(path) ? [addressToBiz(text)] : []))[0]));
}

function isLink(path: string): boolean {
  return path === "link" || path === "url";
}

function isOfWeChat(fields: readonly Field[]): boolean {
  return fields.some(({ path, text }) => isLink(path) && isArticleAddress(text));
}
