import { Taken, outside } from "../../boilerplate/overlaps.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { canonicalUrl } from "../saved-page/metadata/canonical-url.ts";
import type { FlatReading } from "../text-scrape/read-flat.ts";

const closing =
  /(?<=\n)[ \t]{0,20}(?:原文|(?:原文|本文|文章|原始|微信|公众号|微信文章|推文|永久)(?:链接|地址|网址|url)|(?:source|original|article)[ _]?(?:url|link))[ \t]{0,4}[:：][ \t]{0,4}<?(https?:\/\/mp\.weixin\.qq\.com\/\S{1,2000}?)>?\s{0,20}$/iu;
const reach = 3000;
/** Beside such words the address is that of another's article, which the author names. */
const ofAnother =
  /转载|转自|转发|来源|摘自|摘编|节选|选自|授权|首发|原载|刊于|编译|翻译|译者|译自|出处|参考|引用|延伸阅读|推荐阅读|https?:\/\//u;
const linesAbove = 4;

/**
 * Takes the labelled line that a scraper wrote as the text's last (原文链接：…) for the article's address, where it is one of WeChat's, nothing else
 * states another, and the text credits nobody else; `address` = what the row beside the text states.
 */
export function withClosingAddress(reading: FlatReading, text: string, address: string | undefined): FlatReading {
  const from = Math.max(0, text.length - reach);
  const found = closing.exec(text.slice(from));
  const url = canonicalUrl(found?.[1] ?? "");
  if (found === null || url === undefined || !isArticleAddress(url)) return reading;
  const { metadata } = reading;
  const isOther = [address, metadata.url].some((stated) => stated !== undefined && canonicalUrl(stated) !== url);
  const above = text.slice(from, from + found.index).split("\n");
  const isCredited =
    metadata.sourceCredit !== undefined || metadata.original === false || lastOf(above).some((line) => ofAnother.test(line));
  if (reading.gone !== undefined || isOther || isCredited) return reading;
  const start = from + found.index + (found[0].length - found[0].trimStart().length);
  const line = { start, end: from + found.index + found[0].trimEnd().length, role: "url" as const };
  const marks = [...reading.marks.flatMap((mark) => outside(mark, new Taken([line]))), line];
  return { ...reading, marks, metadata: { ...metadata, url } };
}

function lastOf(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== "").slice(-linesAbove);
}
