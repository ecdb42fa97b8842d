import { addressToBiz } from "../../metadata/address-facts.ts";
import type { XmlToken } from "./read-xml.ts";

/** A field of a feed's item. */
export interface ItemField {
  path: string;
  text: string;
}

const told = ["title", "link", "description", "subtitle"] as const;

/** What a feed says of itself above its items: the first of each element. */
export class FeedHead {
  readonly #said = new Map<string, string>();
  #open = "";

  read({ kind, value }: XmlToken): void {
    if (kind === "open") this.#open = value;
    else if (kind === "close") this.#open = "";
    else if (kind === "text" && told.some((name) => name === this.#open) && !this.#said.has(this.#open) && value.trim() !== "")
      this.#said.set(this.#open, value.trim());
  }

  /** Says what a feed in another writing says of itself. */
  say(name: (typeof told)[number], text: string): void {
    this.#said.set(name, text.trim());
  }

  /**
   * The account that the feed is of: its title, where it says that it is an official account's, leads to one, or names one who stands as the
   * author of every item; or where its items are several and of one account. Any other feed may gather several.
   */
  account(items: readonly (readonly ItemField[])[]): ItemField[] {
    const title = this.#said.get("title") ?? "";
    const name = title.replace(wording, "").trim();
    const about = `${this.#said.get("description") ?? ""} ${this.#said.get("subtitle") ?? ""}`;
    const isNamed = name !== title || (about.includes("公众号") && about.includes(name));
    const isLinked = /mp\.weixin\.qq\.com\/.*__biz=/.test(this.#said.get("link") ?? "");
    const isAuthor =
      items.length > 0 && items.every((fields) => fields.some(({ path, text }) => /author|creator/.test(path) && text === name));
    const isAccount = isLinked || isAuthor || isOfOne(items) || (isNamed && items.every(isOfWeChat));
    return isAccount && name !== "" && name.length <= longest && !gathered.test(name) ? [{ path: "channel.title", text: name }] : [];
  }
}

const longest = 30;
/** `青石桥 - 微信公众号`, `微信公众号：青石桥`. */
const wording = / {0,3}[-–—|·_:：(（【] {0,3}(?:微信)?公众号(?:文章)?[)）】]?$|^(?:微信)?公众号 {0,3}[-–—|·:：] {0,3}/u;
/** Names of what holds the articles of several accounts. */
const gathered = /rss|\bfeeds?\b|全部|所有|聚合|汇总|订阅|精选|^(?:微信|公众号|文章)/iu;

/** True for several items whose addresses tell one account. */
function isOfOne(items: readonly (readonly ItemField[])[]): boolean {
  const accounts = items.map((fields) => fields.flatMap(({ path, text }) => (path === "link" ? [addressToBiz(text)] : []))[0]);
  return accounts.length > 1 && accounts[0] !== undefined && new Set(accounts).size === 1;
}

function isOfWeChat(fields: readonly ItemField[]): boolean {
  return fields.some(({ path, text }) => path === "link" && /^https?:\/\/mp\.weixin\.qq\.com\/s/.test(text));
}
