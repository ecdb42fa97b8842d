/** What a republisher says of where an article first stood. */
export interface RepostStatement {
  /** The account, without quotes and id. */
  name: string;
  gh?: string;
  alias?: string;
  author?: string;
  /** True for the words of a site that shares articles of many accounts, which no author writes. */
  isTemplate: boolean;
}

const mark = "^[\\s>＞*_·•▲▼■●◆【（(\\[-]{0,8}";
const what = "(?:本篇?|原|此|该)?(?:文章?|稿件|内容)?";
const verbs =
  "(?:(?:首发|首次发表|首次发布|最初发表|最早发表|始发|发表|发布|刊发|载)于|(?:来自|来源|来源于|分享自|转载自|转载|转自|摘自|源自|出自|选自|授权转载自|经授权转载自))";
const channel = "(?:微信)?(?:公众号|公众帐号|公众账号|公众平台|订阅号|服务号)";
const opening = new RegExp(`${mark}${what}(?:原文)?${verbs}\\s{0,4}[:：]?\\s{0,4}(?:于|自)?${channel}`, "u");
const template = /^[\s>*_]{0,8}(?:本文分享自|原文始发于)/u;

const latin = "[A-Za-z][\\w-]{2,40}";
const id = "(?:(?:微信|公众号|微信公众号)?\\s{0,2}(?:微信号|ID|id|Id)\\s{0,2}[:：]?\\s{0,2})?";
const behind = `(?:\\s{0,4}[（(]\\s{0,2}${id}(?<id>${latin})\\s{0,2}[）)])?`;
const within = behind.replace("<id>", "<inner>");
const name = '[^\\s。！？!?；;，,：:“”"「」『』【】《》（）()\\[\\]][^。！？!?；;，,：:“”"「」『』【】《》（）()\\[\\]]{0,29}';

/** How the account's name is written behind the opening: in brackets before the title, in quotes, or behind a colon, a dash or a blank. */
const writings: readonly RegExp[] = [
  new RegExp(`^\\s{0,4}[（(]\\s{0,2}(?<name>${name})\\s{0,2}[）)]\\s{0,4}(?:[:：]|$)`, "u"),
  new RegExp(`^\\s{0,4}(?:[:：—-]{1,2}\\s{0,4})?[“"「『【《](?<name>${name})${within}[”"」』】》]${behind}(?=$|[\\s。，,、；;）)])`, "u"),
  new RegExp(`^\\s{0,4}[:：—|｜丨·-]{1,2}\\s{0,4}(?<name>${name}?)${behind}(?=\\s{0,4}(?:$|[。，,；;）)\\]】]))`, "u"),
  new RegExp(`^\\s{1,4}(?<name>${name}?)${behind}(?=\\s{0,4}[。）)\\]】]?\\s{0,4}$)`, "u"),
];

const author = /[,，、；;]?\s{0,4}(?:原文)?作者\s{0,2}(?:[:：]\s{0,4}|为)(?<author>[^\s。！？；;，,：:（）()|]{1,20})/u;
const longest = 200;
/** A longer rest is a paragraph that goes on. */
const longestRest = 100;

/**
 * Reads a line that says in which account an article first stood (`原文始发于微信公众号（青石桥）：题`, `本文来自微信公众号：青石桥（ID：qsq），作者：…`);
 * undefined for any other line, and for a sentence that goes on about the account.
 */
export function lineToRepostStatement(line: string): RepostStatement | undefined {
  if (line.length > longest) return undefined;
  const begun = opening.exec(line);
  if (begun === null) return undefined;
  const rest = line.slice(begun[0].length);
  const found = writings.map((writing) => writing.exec(rest)).find((one) => one !== null);
  const groups = found?.groups;
  const account = groups?.["name"]?.trim();
  if (found === undefined || groups === undefined || account === undefined) return undefined;
  const after = rest.slice(found[0].length);
  if (account === "" || after.length > longestRest) return undefined;
  const known = groups["id"] ?? groups["inner"];
  const by = author.exec(after)?.groups?.["author"];
  return {
    name: account,
    ...(known === undefined ? {} : /^gh_/.test(known) ? { gh: known } : { alias: known }),
    ...(by === undefined ? {} : { author: by }),
    isTemplate: template.test(line),
  };
}
