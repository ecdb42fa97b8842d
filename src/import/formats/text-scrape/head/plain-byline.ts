import { toSource } from "../../../boilerplate/compact-text.ts";
import { toHeadItem } from "./head-items.ts";
import type { Walk } from "./head.ts";
import type { Scrape, Segment } from "../scrape.ts";

const names = /^[^\s\p{P}\p{S}\d][^\s\p{P}\p{S}]{1,15}(?: [^\s\p{P}\p{S}]{2,15})?$/u;
/** A part's heading, or a word that only a sentence ends with. */
const noName = /^(?:第.{1,4}[章节回篇]|[前引]言|导[语读]|摘要|目录|正文|楔子)|[是在于为到至从的了吗呢吧]$/u;
const fewestLines = 4;
const mostLines = 10;
const prose = 15;

/**
 * True where the second line is the byline of a page without a day, as a browser prints it (`innerText`): names and the blank behind the
 * account's, close below the title, and empty lines between all others.
 */
export function hasPlainByline({ source, compact, layout }: Scrape, lines: readonly Segment[]): boolean {
  const [, byline, ...below] = lines.slice(0, mostLines);
  if (layout !== "lines" || byline === undefined || below.length < fewestLines - 2) return false;
  const gaps = lines.slice(0, mostLines - 1).map((line, at) => {
    const next = lines[at + 1];
    return next === undefined
      ? "\n\n"
      : source.slice(toSource(compact, line.start, line.end).end, toSource(compact, next.start, next.end).start);
  });
  const isApart = gaps.slice(1).every((gap) => gap.split("\n").length > 2);
  const isClose = /^[^\S\n]*\n[^\S\n]*$/.test(gaps[0] ?? "") && /^ \s*\n/.test(gaps[1] ?? "");
  if (!isClose || !isApart || !below.some(({ text }) => text.length >= prose)) return false;
  const raw = byline.raw.trim();
  return names.test(raw) && !noName.test(raw) && toHeadItem(byline.text, raw).kind === "name";
}

const day = /^20[012]\d-\d{2}-\d{2}$/;
const authorAndAccount = 2;

/**
 * How many phrases behind the day are author and account where blanks part everything, as the page of 2014 to 2018 prints them: two names
 * behind 原创, or two that prose follows at once.
 */
export function countNamesBehindDay({ head, namesAboveDay = 0, sure }: Walk, phrases: readonly Segment[], { layout }: Scrape): number {
  if (layout !== "spaces" || namesAboveDay > 1 || head.alias !== undefined || !day.test(phrases[sure - 1]?.text ?? "")) return 0;
  const below = phrases.slice(sure, sure + authorAndAccount);
  const next = phrases[sure + authorAndAccount];
  const areNames = below.every(({ text, raw }) => names.test(text) && !noName.test(text) && toHeadItem(text, raw).kind === "name");
  if (next === undefined || !areNames) return 0;
  return head.original === true || /[，。！？；：]/u.test(next.text) ? authorAndAccount : 0;
}
