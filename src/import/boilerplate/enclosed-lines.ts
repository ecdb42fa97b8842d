import { edgesOf } from "./edges-of.ts";
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
