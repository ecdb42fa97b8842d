import { edgesOf } from "./edges-of.ts";
import type { Judged } from "./rule.ts";
import { unread } from "./split-blocks.ts";

const mostLines = 12;
const opens = /^[【[][^】\]]*$/u;
const closes = /^[^【[]*[】\]]$/u;
const shut = /^[】\]]$/u;

/** Leaves a prompt that ends what a bracket opens in a block above it (【参会须知 / 时间：六月一日 / 请扫码报名】) with the rest: it may be the author's. */
export function spareBracketed(shown: readonly string[], judged: (Judged | undefined)[]): void {
  for (const at of edgesOf(shown, 0)) {
    if (judged[at]?.certainty !== "prompt") continue;
    const isLast = closes.test(shown[at] ?? "") || shut.test(shown[at + 1] ?? "");
    for (let inside = isLast ? openingAbove(shown, at) : at + 1; inside <= at; inside += 1)
      if (judged[inside]?.certainty === "prompt") judged[inside] = undefined;
  }
}

/** Where the bracket opens that is still open in this block; behind it, if none is. */
function openingAbove(shown: readonly string[], at: number): number {
  for (let above = at - 1; above >= Math.max(0, at - mostLines); above -= 1) {
    const line = shown[above] ?? "";
    if (opens.test(line)) return above;
    if (line === unread || /[【】[\]]/u.test(line)) break;
  }
  return at + 1;
}
