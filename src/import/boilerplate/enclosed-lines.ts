import { edgesOf } from "./edges-of.ts";
import { isOwnName } from "./own-name.ts";
import type { Judged } from "./rule.ts";
import { unread } from "./split-blocks.ts";

const mostLines = 12;
const longestLine = 24;
const opens = /^[【[][^】\]]*$/u;
const closes = /^[^【[]*[】\]]$/u;
const shut = /^[】\]]$/u;

/**
 * A prompt that ends an advertisement in brackets among the last blocks (【 / 渡口读者群招新啦！ / 扫码添加小编】): all of it goes, or the prompt stays with
 * what its bracket opens.
 */
export function judgeBracketed(shown: readonly string[], judged: (Judged | undefined)[]): void {
  for (const at of edgesOf(shown, 0)) {
    const hit = judged[at];
    if (hit?.certainty !== "prompt") continue;
    const end = closes.test(shown[at] ?? "") ? at + 1 : shut.test(shown[at + 1] ?? "") ? at + 2 : undefined;
    const start = end === undefined ? undefined : openingAbove(shown, at);
    if (end === undefined || start === undefined) continue;
    const isShort = shown.slice(start, at).every((line) => line.length <= longestLine);
    if (isShort) judged.fill(hit, start, end);
    else judged[at] = undefined;
  }
}

function openingAbove(shown: readonly string[], at: number): number | undefined {
  for (let above = at - 1; above >= Math.max(0, at - mostLines); above -= 1) {
    const line = shown[above] ?? "";
    if (opens.test(line)) return above;
    if (line === unread || /[【】[\]]/u.test(line)) return undefined;
  }
  return undefined;
}

const mostSlogans = 2;
/** What an account says of itself; a day or a number says something else. */
const slogan = /^[^\d。：:]{2,20}$/u;

/** The account's name and what it says of itself, between two prompts among the last blocks; the name may stand above the first. */
export function judgeCards(shown: readonly string[], judged: (Judged | undefined)[]): void {
  const said = [...edgesOf(shown, 0)].filter((at) => judged[at]?.certainty !== "frame").sort((a, b) => a - b);
  const isPrompt = (at = -1) => judged[at]?.certainty === "prompt";
  const isName = (at = -1) => judged[at] === undefined && isOwnName(shown[at] ?? "");
  for (const [place, at] of said.entries()) {
    if (!isPrompt(at)) continue;
    const first = isName(said[place + 1]) ? place + 2 : place + 1;
    let end = first;
    while (end < first + mostSlogans && isSlogan(shown, judged, said[end])) end += 1;
    const start = isName(said[place - 1]) ? place - 1 : place;
    const isNamed = start < place || first > place + 1;
    if (isNamed && end > first && isPrompt(said[end])) for (const one of said.slice(start, end)) judged[one] ??= judged[at];
  }
}

function isSlogan(shown: readonly string[], judged: readonly (Judged | undefined)[], at = -1): boolean {
  return judged[at] === undefined && slogan.test(shown[at] ?? "");
}
