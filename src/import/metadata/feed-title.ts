const longest = 30;
/** `青石桥 - 微信公众号`, `微信公众号：青石桥`. */
const wording = / {0,3}[-–—|·_:：(（【] {0,3}(?:微信)?公众号(?:文章)?[)）】]?$|^(?:微信)?公众号 {0,3}[-–—|·:：] {0,3}/u;
/** Names of what holds the articles of several accounts. */
const gathered = /rss|\bfeeds?\b|全部|所有|聚合|汇总|订阅|精选|^(?:微信|公众号|文章)/iu;

/** A feed's title without what says that it is of an official account. */
export function titleToName(title: string): string {
  return title.replace(wording, "").trim();
}

/** True for a name that an account may have, and none of what gathers several. */
export function isAccountName(name: string): boolean {
  return name !== "" && name.length <= longest && !gathered.test(name);
}

/** The account that a feed of an official account is called after; undefined where the feed gathers several. */
export function feedTitleToAccount(title: string): string | undefined {
  const name = titleToName(title.trim());
  return isAccountName(name) ? name : undefined;
}
