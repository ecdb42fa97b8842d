import { leafToText, type Leaf } from "./body/leaf.ts";
import { isSentence } from "./prose.ts";

/** A line that ends with a day, behind no label: 水轮转了半圈 2021年3月5日. */
const dated =
  /(?<![:：]\s{0,9})(?<![\d年])(?:20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const fewest = 4;
/** Lines of an entry at most: title, account, summary, counts, day. */
const mostLines = 5;
const longestLine = 150;
/** Lines below the last entry: 加载更多, 下一页. */
const linesBelow = 2;

/**
 * True for the titles, summaries and days of many articles one below the other: an account's history, an album, what a search found. Days behind
 * whole sentences are a chronicle's.
 */
export function isListOfArticles(leaves: readonly Leaf[]): boolean {
  const lines = leaves.map((leaf) => leafToText(leaf).trim()).filter((line) => line !== "");
  if (lines.length < fewest || lines.some((line) => line.length > longestLine)) return false;
  const days = lines.filter((line) => dated.test(line)).length;
  const said = lines.filter((line) => dated.test(line) && line.replace(dated, "").trimEnd().endsWith("。")).length;
  const below = lines.slice(lines.findLastIndex((line) => dated.test(line)) + 1);
  if (days < fewest || said * 2 > days) return false;
  return days * mostLines >= lines.length && below.length <= linesBelow && !below.some(isSentence);
}
