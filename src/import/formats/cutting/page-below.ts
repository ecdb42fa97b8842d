import { textToKind } from "./text-kind.ts";
import type { PlacedField } from "../fields/field.ts";

/** A line that a generator of sites writes above the page: its title and its account. */
const byline = /^\s*(?<title>[^\n<>]{1,200}) by (?<account>[^\n<>]{1,40})[ \t]*\r?\n-{3,}[ \t]*\r?\n(?=\s*<)/;
/** And the link to the article that it writes below; without that line a link there may be the author's. */
const link =
  /(?:<hr\s*\/?>\s*)?<a\s[^<>]{0,40}href="(?<url>https?:\/\/mp\.weixin\.qq\.com\/s[^"<>]{1,600})"[^<>]{0,200}>\s*(?:原文链接|阅读原文|查看原文|原文)\s*<\/a>\s*$/;
/** What is looked at for the link. */
const reach = 1200;

/** The page that stands below front matter as HTML, and what stands around it; undefined for Markdown. */
export function readPageBelow(text: string): PlacedField[] | undefined {
  const head = byline.exec(text);
  const start = head?.[0].length ?? 0;
  if (!/^\s*<[a-z]/i.test(text.slice(start, start + 200)) || textToKind(text.slice(start)) !== "html") return undefined;
  const from = Math.max(start, text.length - reach);
  const tail = head === null ? null : link.exec(text.slice(from));
  const end = tail === null ? text.length : from + tail.index;
  const { title, account } = head?.groups ?? {};
  const url = tail?.groups?.["url"];
  return [
    ...(title === undefined || account === undefined
      ? []
      : [
          { path: "题目", text: title.trim(), start: text.indexOf(title) },
          { path: "公众号", text: account.trim(), start: text.indexOf(account, text.indexOf(" by ")) },
        ]),
    { path: "content", text: text.slice(start, end), start },
    ...(url === undefined ? [] : [{ path: "原文链接", text: url, start: text.lastIndexOf(url) }]),
  ];
}
