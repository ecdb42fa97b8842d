import { isArticleAddress } from "../../../metadata/address-facts.ts";
import { leafToText, type Leaf } from "../body/leaf.ts";
import { isSentence } from "./prose.ts";

const day = String.raw`(?:20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?`;
/** A line that ends with a day, behind no label and in no sentence (摄于2021年3月5日): 水轮转了半圈 2021年3月5日. */
const dated = new RegExp(String.raw`(?<![:：]\s{0,9})(?<![\d年于摄拍在])${day}$`);
const dayAbove = new RegExp(String.raw`^${day}$`);
const dayBefore = new RegExp(String.raw`^${day}\s*`);
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
  const shown = leaves.filter((leaf) => leafToText(leaf).trim() !== "");
  const lines = shown.map((leaf) => leafToText(leaf).trim());
  if (lines.length < fewest || lines.some((line) => line.length > longestLine)) return false;
  return hasDaysBelow(lines) || hasDaysAbove(shown, lines);
}

function hasDaysBelow(lines: readonly string[]): boolean {
  const days = lines.filter((line) => dated.test(line)).length;
  const said = lines.filter((line) => dated.test(line) && line.replace(dated, "").trimEnd().endsWith("。")).length;
  const below = lines.slice(lines.findLastIndex((line) => dated.test(line)) + 1);
  if (days < fewest || said * 2 > days) return false;
  return days * mostLines >= lines.length && below.length <= linesBelow && !below.some(isSentence);
}

/** True for days that links to articles follow, below them or in their lines; those above whole texts, more than a summary each, are a diary's. */
function hasDaysAbove(leaves: readonly Leaf[], lines: readonly string[]): boolean {
  const heads = new Set(
    leaves.filter((leaf, at) => {
      const words = wordsOfLinks(leaf);
      const isBelow = lines[at] === words && dayAbove.test(lines[at - 1] ?? "");
      return words !== "" && (isBelow || (dayBefore.test(lines[at] ?? "") && lines[at]?.replace(dayBefore, "") === words));
    }),
  );
  const sentences = leaves.filter((leaf) => !heads.has(leaf) && isSentence(leafToText(leaf))).length;
  return heads.size >= fewest && heads.size * mostLines >= lines.length && sentences <= heads.size;
}

function wordsOfLinks({ runs }: Leaf): string {
  const words = runs.map((run) => (run.kind === "text" && isArticleAddress(run.marks.link ?? "") ? run.text : ""));
  return words.join("").trim();
}
