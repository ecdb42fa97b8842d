import { compactText, type CompactText, type Stretch } from "../../boilerplate/compact-text.ts";
import { lengthOfForm } from "../../boilerplate/take-blocks.ts";
import { scanTokens, type Token } from "../../boilerplate/tokens.ts";
import { outsideCode } from "./code/code-stretches.ts";

/** Printed once above every article up to 2022, on a line of its own. */
const idLabel = /^[ \t\u00a0\u3000]*(?:微信[号號]|WeChat[ \u00a0]ID)[ \t\u00a0\u3000]*\r?$/gmu;
/** Printed once below every article since 2020. */
const spokenBar = /(?:轻点两下取消在看|輕點兩下取消在看)/gu;
const headLines = 12;
/** What may stand between two buttons. */
const counts = /^[\d,.万kw+，。：]{0,12}$/iu;

/** The pages of a text that a scraper wrote several flattened pages to, one below the other; one stretch where it is one page. */
export function cutPages(text: string): Stretch[] {
  const found = [[...text.matchAll(idLabel)], [...text.matchAll(spokenBar)]] as const;
  const [labels, bars] = found.some(({ length }) => length > 1) ? found.map((places) => outsideCode(places, text)) : [];
  if (labels === undefined || bars === undefined || (labels.length < 2 && bars.length < 2)) return [{ start: 0, end: text.length }];
  const compact = compactText(text);
  const tokens = scanTokens(compact.text);
  const ends = [
    ...labels.slice(1).map(({ index }) => endBeforeHead(compact, tokens, index)),
    ...bars.slice(0, -1).map(({ index }) => endOfTail(compact, tokens, index)),
  ].filter((end) => end !== undefined);
  return endsToStretches(
    [...new Set(ends)].sort((a, b) => a - b),
    text,
  );
}

function endsToStretches(ends: readonly number[], text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (text.slice(start, end).trim() === "") continue;
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

/** Where the page above a head ends: behind two words of a page's end that stand just above the title. */
function endBeforeHead({ offsets, breaks }: CompactText, tokens: readonly Token[], label: number): number | undefined {
  const at = tokens.findLastIndex(({ start, end }) => (offsets[end] ?? 0) <= label && isOwnLine(breaks, start, end));
  const [before, last] = [tokens[at - 1], tokens[at]];
  if (before === undefined || last === undefined || !isOwnLine(breaks, before.start, before.end)) return undefined;
  const isTail = before.end === last.start || last.rule.certainty === "frame";
  return isTail && linesBetween(offsets, breaks, last.end, label) <= headLines ? (offsets[last.end - 1] ?? 0) + 1 : undefined;
}

function isOwnLine(breaks: Uint8Array, start: number, end: number): boolean {
  return (breaks[start] ?? 0) >= 2 && (breaks[end] ?? 0) >= 2;
}

function linesBetween(offsets: Uint32Array, breaks: Uint8Array, from: number, label: number): number {
  let lines = 0;
  for (let at = from; at < breaks.length && (offsets[at] ?? 0) < label; at += 1) if ((breaks[at] ?? 0) >= 2) lines += 1;
  return lines;
}

/** Where the row of buttons ends that the spoken bar stands in, counts between its words included. */
function endOfTail({ text, offsets }: CompactText, tokens: readonly Token[], bar: number): number | undefined {
  let at = tokens.findIndex(({ end }) => (offsets[end - 1] ?? 0) >= bar);
  if (at < 0) return undefined;
  while (at + 1 < tokens.length && counts.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start))) at += 1;
  const { end, rule } = tokens[at] as Token;
  const counted = end + (rule.before?.form === undefined ? 0 : lengthOfForm(rule.before.form, text, end));
  return (offsets[counted - 1] ?? 0) + 1;
}
