import { toSource } from "../../boilerplate/compact-text.ts";
import { promptRule } from "../../boilerplate/prompt-lexicon.ts";
import { isLabelAlone, lineToCredits, mayBeLabelled } from "../../metadata/credits.ts";
import type { Scrape, Segment } from "./scrape.ts";

const semicolon = /^[；;]$/;
/** A word that may stand alone on its line (来源 / ：从山里来的水) is no label. */
const shortestBroken = 4;

/** The end of a label that a tag tore within a word, and what stands above it. */
const tornEnd = /^源[:：]/u;
const tornWord = /^(?:(?:本文|文章|稿件|资讯|信息|内容|原文|新闻|消息)?来)$/u;
const tornStart = /^(?:本文|文章|稿件|资讯|信息|内容|原文|新闻|消息)$/u;

/** A quotation mark behind a label opens the name on the next line; what a bracket opens there is often a page's title. */
const opened = /[“「]$/u;
const closing: Readonly<Record<string, string>> = { "“": "”", "「": "」", "（": "）", "(": ")", "【": "】" };

/** True for a line that begins with what closes a bracket or a quotation of the line above. */
function closesAbove(above: string, text: string): boolean {
  const open = /[“「（(【](?=[^“”「」（）()【】]*$)/u.exec(above)?.[0];
  return open !== undefined && text.startsWith(closing[open] ?? "\n");
}

/** True where a label stands above its value, or above what a tag broke off with it: the colon, a quotation, the bracket around both. */
function goesOnBelow(above: string, text: string): boolean {
  const trimmed = above.trim();
  if (/^[:：]/.test(text)) return trimmed.length >= shortestBroken && isLabelAlone(`${trimmed}：`);
  if (isLabelAlone(above)) return true;
  if (opened.test(trimmed) && isLabelAlone(trimmed.slice(0, -1))) return true;
  if (semicolon.test(text)) return lineToCredits(above) !== undefined;
  return closesAbove(trimmed, text) && lineToCredits(`${above}${text}`) !== undefined;
}

/** How many of the lines above begin the label that a line ends (原文 / 来 / 源：河桥日报). */
function countTorn(above: readonly Segment[], { text }: Segment): number {
  const [before, last] = [above.at(-2)?.text ?? "", above.at(-1)?.text ?? ""];
  if (!tornEnd.test(text) || !tornWord.test(last)) return 0;
  return last === "来" && tornStart.test(before) ? 2 : 1;
}

/** A label alone and the value on the next line are one line, and so are the parts of either that a tag broke off. */
export function joinCreditLines(lines: readonly Segment[], { source, compact }: Scrape): Segment[] {
  const joined: Segment[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isBelow =
      last !== undefined && goesOnBelow(last.raw, line.text) && mayBeLabelled(line.text) && promptRule(line.text) === undefined;
    const count = isBelow ? 1 : countTorn(joined, line);
    const [first] = count === 0 ? [] : joined.splice(-count);
    if (first === undefined) {
      joined.push({ ...line });
      continue;
    }
    const place = toSource(compact, first.start, line.end);
    joined.push({
      start: first.start,
      end: line.end,
      text: compact.text.slice(first.start, line.end),
      raw: source.slice(place.start, place.end),
    });
  }
  return joined;
}
