/** What the rest of a page run together says of the names in its head. */
export interface Evidence {
  /** The title, and where its last copy at the head ends. */
  title?: { text: string; end: number };
  /** Length of the author's name that these names end with; 0 where nothing tells it. */
  authorAtEnd: (names: string) => number;
  /** Author and account out of what stands between 原创 and the date; empty where nothing tells them apart. */
  split: (names: string) => [author: string, account: string] | [];
}

const longestTitle = 100;
const longestAuthor = 20;
/** How far above a text's end its page may begin. */
const longestPage = 3000;
const repeated = /(?:(?:发送|发布)到看一看(?:确定|发送|取消){0,2}|继续滑动看下一个)(.{4,100}?)(?:最多200字|原创|轻触阅读原文)/u;
const transfer = /长按二维码向我转账(.{0,60}?)受苹果公司新规定影响/u;
const rewards = /(?:赞赏|Reward|微信扫一扫赞赏作者|赞赏二维码)$/u;

/** Looks at the page below `limit`, and for titles and bylines that stand twice; `title` is what another part of the dump says. */
export function evidenceOf(text: string, limit: number, title?: string): Evidence {
  const again = repeated.exec(text.slice(Math.max(longestTitle, text.length - longestPage)))?.[1];
  const above = text.slice(0, Math.min(limit, longestTitle * 2));
  const certain = titleAtHead(above, title?.replace(/\s+/g, "")) ?? titleAtHead(above, again) ?? doubledTitle(above);
  const signatures = signaturesOf(text, limit);
  const bylines = text.slice(0, 1000);
  return {
    ...(certain === undefined ? {} : { title: certain }),
    authorAtEnd: (names) => authorAtEnd(names, (name) => signatures.some((one) => one.endsWith(name)) || hasByline(bylines, name)),
    split: (names) => splitNames(names, text),
  };
}

function titleAtHead(text: string, title: string | undefined): Evidence["title"] {
  if (title === undefined || title.length < 4 || !text.startsWith(title)) return undefined;
  return { text: title, end: title.length * (text.startsWith(title, title.length) ? 2 : 1) };
}

/** The title where it stands twice; scrapers write the page's own name above its heading. */
function doubledTitle(text: string): Evidence["title"] {
  for (let length = Math.min(longestTitle, text.length >> 1); length >= 5; length -= 1)
    if (text.startsWith(text.slice(0, length), length)) return { text: text.slice(0, length), end: length * 2 };
  return undefined;
}

/** What stands right above the reward button, with and without the author's message, which the page repeats. */
function signaturesOf(text: string, limit: number): string[] {
  const below = text.slice(limit, limit + 400);
  if (!/^.{0,30}(?:赞赏|Reward|人喜欢)/u.test(below)) return [];
  const message = transfer.exec(below)?.[1] ?? "";
  const above = text.slice(Math.max(0, limit - 100), limit).replace(rewards, "");
  return message !== "" && above.endsWith(message) ? [above.slice(0, -message.length), above] : [above];
}

function hasByline(start: string, name: string): boolean {
  for (let at = start.indexOf(name, name.length); at >= 0; at = start.indexOf(name, at + 1))
    if (/(?:作者|撰文|撰稿|(?<!\p{Script=Han})文)[:：|｜丨/／]?$/u.test(start.slice(Math.max(0, at - 4), at))) return true;
  return false;
}

/** A Chinese person's name: one of the hundred commonest surnames, and one or two characters. */
export const personName =
  /^[李王张刘陈杨赵黄周吴徐孙胡朱郭罗宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕苏卢蒋蔡魏叶潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟钱汤尹黎贺龚]\p{Script=Han}{1,2}$/u;

/** The longest name that the names end with and the page repeats; else a person's name behind the end of the title's sentence. */
function authorAtEnd(names: string, isRepeated: (name: string) => boolean): number {
  for (let length = Math.min(longestAuthor, names.length - 4); length >= 2; length -= 1)
    if (isRepeated(names.slice(-length))) return length;
  const last = /[。！？!?~～…）)”」』】](?=[^。！？!?~～…）)”」』】]{2,3}$)/u.exec(names);
  const behind = last === null ? "" : names.slice(last.index + 1);
  return personName.test(behind) ? behind.length : 0;
}

/** An author who stands twice, or an account that the article names too. */
function splitNames(names: string, text: string): [string, string] | [] {
  for (let length = Math.min(longestAuthor, (names.length - 2) >> 1); length >= 2; length -= 1) {
    const author = names.slice(0, length);
    const account = names.slice(length * 2);
    if (names.startsWith(author, length) && account.length >= 2 && !/^[的之]/.test(account)) return [author, account];
  }
  for (let length = names.length - 2; length >= 4; length -= 1) {
    const account = names.slice(-length);
    if (text.indexOf(account, text.indexOf(names) + names.length) >= 0) return [names.slice(0, -length), account];
  }
  return [];
}
