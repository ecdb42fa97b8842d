import { lengthOfForm } from "../../boilerplate/take-blocks.ts";
import { runBack } from "../../boilerplate/tail-run.ts";
import type { Token } from "../../boilerplate/tokens.ts";
import { toSegments, type Place, type Scrape } from "./scrape.ts";

/** The page below an article: where it begins, what it is made of, the account's name if it stands there. */
export interface Tail {
  start: number;
  places: Place[];
  accountName?: string;
  comments: string[];
  /** True where the page's own words stand there. */
  isFrame: boolean;
}

/** Reads the page below the article; behind the script that follows every article's text nothing is the author's. */
export function readTail(scrape: Scrape): Tail {
  const end = scrape.compact.text.length;
  const anchor = scrape.contentEnd ?? previewToast(scrape);
  const run = runBack(scrape.compact, scrape.tokens, end);
  const runStart = run[0]?.start ?? end;
  const places = anchor !== undefined && anchor < runStart ? placesFrom(scrape, anchor) : run;
  const start = Math.min(runStart, anchor ?? end);
  const message = rewardMessage(scrape, places, start);
  const all = [...message, ...places];
  const name = all.map((place) => textOf(scrape, place)).find((text) => text !== undefined);
  return {
    start: Math.min(start, ...message.map((place) => place.start)),
    places: all,
    comments: all.filter(({ role }) => role === "comment").flatMap((place) => toSegments(scrape, place.start, place.end).map(({ raw }) => raw.trim())),
    isFrame: all.length > 0,
    ...(name === undefined ? {} : { accountName: name }),
  };
}

/** 预览时标签不可点 on a line of its own stands right behind the article's text. */
function previewToast({ tokens, compact }: Scrape): number | undefined {
  return tokens.findLast(({ rule, start, end }) => rule.id === "end/preview-tags" && (compact.breaks[start] ?? 0) >= 2 && (compact.breaks[end] ?? 0) >= 2)?.start;
}

/** Every stretch behind `anchor`: the page's words by their rules, what no rule knows as the page's too. */
function placesFrom({ tokens, compact: { text } }: Scrape, anchor: number): Place[] {
  const places: Place[] = [];
  let reached = anchor;
  let last: Token | undefined;
  const fill = (end: number) => {
    if (end > reached) places.push({ start: reached, end, ...unknownAfter(last, text.slice(reached, end)) });
  };
  for (const token of tokens) {
    if (token.start < reached) continue;
    fill(token.start);
    const { id, role = "boilerplate" } = token.rule;
    places.push({ start: token.start, end: token.end, role, rule: id });
    [reached, last] = [token.end, token];
  }
  fill(text.length);
  return places;
}

function unknownAfter(last: Token | undefined, unknown: string): Pick<Place, "role" | "rule"> {
  const before = last?.rule.before;
  const fits = before !== undefined && unknown.length <= before.longest && (before.form === undefined || lengthOfForm(before.form, unknown, 0) === unknown.length);
  if (!fits) return { role: "boilerplate", rule: "page/after-content" };
  return { role: before.role, ...(before.rule === undefined ? {} : { rule: before.rule }) };
}

const transfer = /长按二维码向我转账(.{2,60}?)受苹果公司新规定影响/u;

/** The author's words above the reward button, which the page repeats in the transfer box, and the name above them. */
function rewardMessage({ compact: { text } }: Scrape, places: readonly Place[], start: number): Place[] {
  const box = places.find(({ rule }) => rule === "reward/transfer");
  const message = box === undefined ? undefined : transfer.exec(text.slice(box.start, box.end))?.[1];
  if (message === undefined || !text.slice(0, start).endsWith(message)) return [];
  return [{ start: start - message.length, end: start, role: "boilerplate", rule: "reward/message" }];
}

const swipe = /^轻触(?:阅读|查看)原文(.{1,40}?)向上滑动看下一个$/u;

/** The account's name as the page below the article prints it. */
function textOf({ compact: { text } }: Scrape, { start, end, role, rule }: Place): string | undefined {
  if (role === "account-name") return text.slice(start, end).replace(/(?:已关注|关注)$/, "");
  return rule === "end/swipe-next" ? swipe.exec(text.slice(start, end))?.[1] : undefined;
}
