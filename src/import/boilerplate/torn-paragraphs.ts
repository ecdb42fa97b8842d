import { appealRule } from "./appeals.ts";
import { edgesOf } from "./edges-of.ts";
import { captionRule, edgePromptRule, promptRule } from "./prompt-lexicon.ts";
import type { Judged } from "./rule.ts";
import { isUnclosed, unread } from "./split-blocks.ts";

const mostLines = 8;
/** Parts of so few characters are no lines of an author's: a converter broke its line at every tag. */
const longestShred = 4;
/** The first may be a heading. */
const longestFirst = 2;
const endsLine = /[。！？!?…~～；;：:|丨]$/u;

/**
 * Prompts that a converter broke within a paragraph, anywhere (喜 / 欢的朋友可以点赞转 / 发): the lines between two empty ones, among the first and
 * the last, that make one together. Where they make none, no prompt is taken out of the sentence. `begins` tells which lines stand below an empty one.
 */
export function judgeTornParagraphs(shown: readonly string[], begins: (at: number) => boolean, judged: (Judged | undefined)[]): void {
  const edges = edgesOf(shown);
  for (let start = 0, end = 0; start < shown.length; start = end) {
    for (end = start + 1; end < shown.length && !begins(end);) end += 1;
    const lines = shown.slice(start, end);
    if (!isTorn(lines)) continue;
    const text = lines.join("");
    const rule = edges.has(start) ? (promptRule(text) ?? edgePromptRule(text) ?? captionRule(text) ?? appealRule(text)) : undefined;
    if (rule !== undefined) judged.fill({ rule, role: "boilerplate", certainty: "prompt" }, start, end);
    else spareShreds(shown, judged, start, end);
  }
}

/** Behind which words a prompt goes on: what to apply for, whom to add. */
const wantsObject = /(?:申请|[获取领]|加入|添加|查看|了解|下载|参与|体验|咨询|进入|欢迎|请)$/u;

/** Leaves a sentence its prompt's words where the next part goes on with it, or it stands in brackets that are open. */
function spareShreds(shown: readonly string[], judged: (Judged | undefined)[], start: number, end: number): void {
  for (let at = end - 1; at >= start; at -= 1) {
    const [before = "", said = "", behind = ""] = [shown[at - 1], shown[at], shown[at + 1]];
    const goesOn = at + 1 < end && judged[at + 1] === undefined && (behind.length <= longestShred || wantsObject.test(said));
    const isInside = at > start && judged[at - 1] === undefined && isUnclosed(before);
    if ((goesOn || isInside) && judged[at]?.certainty === "prompt") judged[at] = undefined;
  }
}

/** A line of so many characters that is a prompt was not torn out of one. */
const wholePrompt = 6;

/** True for lines that one sentence goes through, one of them a mere shred of it. */
function isTorn(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.length > mostLines || lines.some((line) => line === "" || line === unread)) return false;
  if (lines.some((line) => line.length >= wholePrompt && promptRule(line) !== undefined)) return false;
  return (
    lines.slice(0, -1).every((line) => !endsLine.test(line)) &&
    lines.some((line, at) => line.length <= (at === 0 ? longestFirst : longestShred))
  );
}
