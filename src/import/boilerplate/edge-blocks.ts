import { appealRule } from "./appeals.ts";
import { edgesOf, headBlocks, tailBlocks } from "./edges-of.ts";
import { captionRule, edgePromptRule, isPromptPart } from "./prompt-lexicon.ts";
import type { Judged } from "./rule.ts";
import { goesOnBefore, goesOnBehind, isInSentence, mostParts, unread } from "./split-blocks.ts";

/** Whole sentences that ask stand below a disclaimer, too. */
const appealHeadBlocks = 9;

/** Blocks as a reader sees them, the short ones among them, and which are headings. */
interface EdgesOf {
  shown: readonly string[];
  parts: readonly string[];
  isHeading: (at: number) => boolean;
}

/** Prompts of wider form, among the first and the last blocks that say anything and are not taken yet; a mere word only at the end. */
export function judgeEdges({ shown, parts, isHeading }: EdgesOf, judged: (Judged | undefined)[]): void {
  const isLeft = (at: number) => parts[at] !== "" && (judged[at] === undefined || judged[at].certainty === "word");
  const left = [...parts.keys()].filter(isLeft);
  const head = left.slice(0, headBlocks).filter((at) => (parts[at] ?? "").length >= 4);
  for (const at of new Set([...head, ...left.slice(-tailBlocks)])) {
    const isSentence = isInSentence(parts, at, at + 1) || isWordOfSentence(parts, judged, at);
    const text = parts[at] ?? "";
    const rule = isSentence ? undefined : (edgePromptRule(text) ?? (isHeading(at) ? undefined : captionRule(text)));
    if (rule !== undefined) judged[at] = { rule, role: "boilerplate", certainty: "prompt" };
  }
  for (const at of edgesOf(parts)) judgeBrokenEdge(parts, judged, at);
  for (const at of edgesOf(shown, appealHeadBlocks)) judgeAppeal(shown, judged, at);
  spareMiddles(shown, judged);
}

/** Whom to star, and not yet that: 建议大家把 / “青石桥” / 设为星标. */
const namesWhom = /(?:大家|友们|丝们|伴们|傅们|您|请|可以|建议)[把将](?![^。！!]{0,24}星标)[^。！!]{0,24}$/u;

/** The same in a call to star the account, which names it in the next block. */
const leavesWhom = new RegExp(`(?:星标|推送|推荐).*${namesWhom.source}|建议[大家您请]{0,2}把$`, "u");

/** A sentence that goes on in the next block: behind its comma, inside quotation marks, or behind whom to star. */
const isOpen = (text: string) => goesOnBefore.test(text) || namesWhom.test(text) || /“[^”]{0,12}$/u.test(text);

/** What an account asks of its readers in whole sentences; the page may have broken one of them over several blocks. */
function judgeAppeal(shown: readonly string[], judged: (Judged | undefined)[], start: number): void {
  if (judged[start] !== undefined || goesOnBefore.test(shown[start - 1] ?? "")) return;
  let text = "";
  for (let end = start + 1; end <= start + mostParts && !["", unread].includes(shown[end - 1] ?? ""); end += 1) {
    text += shown[end - 1] ?? "";
    const below = shown[end] ?? "";
    const rule = goesOnBehind.test(below) || leavesWhom.test(text) ? undefined : appealRule(text);
    if (rule !== undefined) judged.fill({ rule, role: "boilerplate", certainty: "prompt" }, start, end);
    if (!/^[，,、。]/u.test(below) && !isOpen(text)) return;
  }
}

/** Leaves a prompt's words to a sentence that is open above them (建议大家把 / 青石桥 / 设为星标 / 否则…) and was not taken whole. */
function spareMiddles(shown: readonly string[], judged: (Judged | undefined)[]): void {
  for (let start = 1; start < judged.length; start += 1) {
    if (judged[start]?.certainty !== "prompt" || judged[start - 1] !== undefined) continue;
    const above = shown.slice(Math.max(0, start - mostAbove), start);
    const from = above.lastIndexOf("") + 1;
    if (!namesWhom.test(above.slice(from).join(""))) continue;
    for (let at = start; judged[at]?.certainty === "prompt"; at += 1) judged[at] = undefined;
  }
}

const mostAbove = 3;
const longestWord = 4;
const endsSentence = /[。！？!?…~～”"」』）)】\]\p{S}]$/u;

/** True for a mere word (关注, 点赞) between two blocks of the author's, the first of which does not end a sentence: a scraper broke it at a tag. */
function isWordOfSentence(parts: readonly string[], judged: readonly (Judged | undefined)[], at: number): boolean {
  const [before = "", word = "", behind = ""] = [parts[at - 1], parts[at], parts[at + 1]];
  const isAuthors = judged[at - 1] === undefined && judged[at + 1] === undefined && before !== "" && behind !== "";
  return isAuthors && word.length <= longestWord && !endsSentence.test(before) && /^\p{L}/u.test(behind);
}

const beginsPrompt = /^[\p{P}\p{S}]{0,3}(?:点击|戳|轻触|长按|扫)/u;

/** How a prompt goes on in the next block. */
const broken = /^(?:[，,]|一起|获)/;

/** Such a prompt that the page broke over several blocks, the first of a prompt's words, and one of them going on behind a comma. */
function judgeBrokenEdge(parts: readonly string[], judged: (Judged | undefined)[], start: number): void {
  const first = parts[start] ?? "";
  if (!(isPromptPart(first) || beginsPrompt.test(first)) || goesOnBefore.test(parts[start - 1] ?? "")) return;
  if (edgePromptRule(first) !== undefined && !broken.test(parts[start + 1] ?? "")) return;
  let isOne = /[，,]/.test(first);
  for (let end = start + 2; end <= start + mostParts && (parts[end - 1] ?? "") !== ""; end += 1) {
    isOne ||= broken.test(parts[end - 1] ?? "");
    const rule = isOne ? edgePromptRule(parts.slice(start, end).join("")) : undefined;
    if (rule === undefined || /^[，,]/.test(parts[end] ?? "")) continue;
    judged.fill({ rule, role: "boilerplate", certainty: "prompt" }, start, end);
    return;
  }
}
