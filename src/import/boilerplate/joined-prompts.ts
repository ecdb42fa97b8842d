import { edgesOf } from "./edges-of.ts";
import { foldText } from "./fold-text.ts";
import { isPromptPart, toWhole } from "./prompt-lexicon.ts";
import { isCounted } from "./own-name.ts";
import type { Judged } from "./rule.ts";
import { prompts } from "./rules/prompts.ts";
import { goesOnBefore, unread } from "./split-blocks.ts";

const patterns = prompts.flatMap(({ id, joined = [] }) => toWhole(id, joined));

/** What every such prompt says one of. */
const mayBeJoined = /关注|扫码|二维码|原文|点它|点赞|征订|公众号|蓝|微信|[wv]x/;
/** A list's item and a table's row as Markdown writes them. */
const inList = /^[-+*•|](?![-+*•|])/u;
/** Blocks, pictures among them, that one prompt is broken over, and its length without white space. */
const mostBlocks = 12;
const longest = 120;
/** Who does it, or what else leads to it, in the block above (居民可以 / 关注公众号…). */
const leadsOn = /(?:[民者友众家们]|可以?|[请需须先再并来要]|通过|只要)$/u;
const dots = /^[.。…·]+$/u;
/** What is got, in a block below (…获取 / 下载链接). */
const goods = /^(?:下载)?(?:链接|地址|资料|教程|工具|源码)$/;

/**
 * Prompts that say whom to follow, what to answer, and what for, among the first and the last blocks (回复“ / 水情图 / ”，领取…): all blocks of
 * one, or none. Neither headings nor lists are parts of one.
 */
export function judgeJoined(blocks: readonly string[], judged: (Judged | undefined)[], isHeading: (at: number) => boolean): void {
  const shown = blocks.map((text, at) => (isHeading(at) || inList.test(text) ? unread : text));
  let reached = 0;
  for (const first of [...edgesOf(shown)].sort((a, b) => a - b)) {
    const found = first < reached || dots.test(shown[first] ?? "") ? undefined : shortestFrom(shown, first);
    if (found === undefined) continue;
    const start = lastStart(shown, judged, { start: first, end: found.end });
    if ([goesOnBefore, leadsOn].some((open) => open.test(blocks[start - 1] ?? "")) || isCounted(blocks, start)) continue;
    reached = found.end;
    const hit: Judged = { rule: found.rule, role: "boilerplate", certainty: "prompt" };
    for (let at = start; at < found.end; at += 1) if (shown[at] !== "" && judged[at]?.certainty !== "frame") judged[at] = hit;
  }
}

/** The fewest blocks that make one. */
function shortestFrom(shown: readonly string[], start: number): { end: number; rule: string } | undefined {
  let text = "";
  for (let end = start + 1; end <= Math.min(shown.length, start + mostBlocks) && shown[end - 1] !== unread; end += 1) {
    const part = shown[end - 1] ?? "";
    if (part === "" || dots.test(part)) continue;
    text += foldText(part);
    if (text.length > longest) return undefined;
    const rule = ruleOf(text);
    if (rule !== undefined) return { rule, end: goods.test(shown[end] ?? "") ? end + 1 : end };
  }
  return undefined;
}

/** The rule of a prompt that a page may break over several blocks, if the whole text is one. */
export function joinedRule(text: string): string | undefined {
  return text.length > longest ? undefined : ruleOf(foldText(text));
}

function ruleOf(text: string): string | undefined {
  return mayBeJoined.test(text) ? patterns.find(({ pattern }) => pattern.test(text))?.rule : undefined;
}

/** The start without the author's lines above it, which a pattern's free words took for the prompt's. */
function lastStart(
  shown: readonly string[],
  judged: readonly (Judged | undefined)[],
  { start, end }: { start: number; end: number },
): number {
  let last = start;
  const mayBeAbove = (at: number) => judged[at] === undefined && !(isPromptPart(shown[at] ?? "") && /\p{L}/u.test(shown[at] ?? ""));
  for (let at = start; at < end - 1 && mayBeAbove(at); at += 1)
    if (shown[at + 1] !== "" && (shortestFrom(shown, at + 1)?.end ?? Infinity) <= end) last = at + 1;
  return last;
}
