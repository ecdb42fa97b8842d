import { skipStatement } from "../text-scrape/code/skip-statement.ts";

const longestFrame = 20_000;
const longestWord = 8;
const fewestWords = 5;
const fewestOfMenus = 3;
/** What the menu of a site says beside its sections. */
const ofMenus = /^(?:首页|登录|注册|退出|个人中心|无障碍|邮箱|搜索|网站地图|简|繁|EN|English)$/u;
const declared = /^[ \t]{0,200}function\s+\w{1,40}\s{0,4}\(\w{0,40}\)\s{0,4}\{/gm;
/** What a script does to the page that it stands in. */
const ofBrowser = /\b(?:window|document|event)\./;

/** True for the text of a row that is a site's menu and a script of its, and nothing that a sentence or a title would be. */
export function isSiteFrame(text: string): boolean {
  if (text.length > longestFrame) return false;
  const outside = withoutFunctions(text);
  if (outside === undefined) return false;
  const words = outside.split(/[\n|]/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const menu = words.filter((word) => ofMenus.test(word));
  return words.length >= fewestWords && menu.length >= fewestOfMenus && words.every((word) => word.length <= longestWord);
}

/** The text without the functions that it declares; undefined where none is a page's own. */
function withoutFunctions(text: string): string | undefined {
  const budget = { left: text.length * 4 };
  let rest = "";
  let reached = 0;
  let isOfPage = false;
  for (const { index } of text.matchAll(declared)) {
    if (index < reached) continue;
    const end = skipStatement(text, index, budget);
    if (end === index) continue;
    isOfPage ||= ofBrowser.test(text.slice(index, end));
    rest += text.slice(reached, index);
    reached = end;
  }
  return isOfPage ? rest + text.slice(reached) : undefined;
}
