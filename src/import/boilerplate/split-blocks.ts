import { isOwnName } from "./own-name.ts";
import { isPromptPart, promptRule, wholePromptRule } from "./prompt-lexicon.ts";
import type { Judged } from "./rule.ts";
import { tokenAt } from "./tokens.ts";

/** The most blocks that one prompt or one of the page's sentences is broken over. */
export const mostParts = 6;

/** Stands for a block that shows something and that no rule's words go on in. */
export const unread = "\uffff";

/** The page's certain words that were broken over several blocks. */
export function judgeSplitFrames(parts: readonly string[], judged: (Judged | undefined)[]): void {
  for (let start = 0; start < parts.length; start += 1) {
    const most = endOfWords(parts, start, mostParts - 2);
    // What begins a text begins every longer one, too.
    if (most < start + 2 || tokenAt(parts.slice(start, most).join(""), 0) === undefined) continue;
    for (let end = start + 2; end <= most; end += 1) {
      const text = parts.slice(start, end).join("");
      const token = tokenAt(text, 0);
      if (token?.rule.certainty !== "frame" || token.end !== text.length) continue;
      judged.fill({ rule: token.rule.id, role: token.rule.role ?? "boilerplate", certainty: "frame" }, start, end);
    }
  }
}

/** Where the blocks end that show something, at most so many. */
function endOfWords(parts: readonly string[], start: number, most: number): number {
  let end = start;
  while (end < start + most && (parts[end] ?? "") !== "") end += 1;
  return end;
}

/** A prompt that the page broke over several blocks, each made of a prompt's words alone. */
export function judgeSplitPrompts(parts: readonly string[], judged: (Judged | undefined)[]): void {
  let last: { end: number; hit: Judged } | undefined;
  for (let start = 0; start < parts.length; start += 1) {
    const found = longestPrompt(parts, start);
    if (found === undefined || isAuthorsList(parts, judged, { start, end: found.end })) continue;
    if (isInSentence(parts, start, found.end)) continue;
    const isSame = last?.end === found.end && last.hit.rule === found.rule;
    const hit: Judged = isSame && last !== undefined ? last.hit : { rule: found.rule, role: "boilerplate", certainty: "prompt" };
    last = { end: found.end, hit };
    for (let at = start; at < found.end; at += 1) if (judged[at]?.certainty !== "frame") judged[at] = hit;
  }
}

/** A button of the page, and as plain a word of an author's. */
const plainWord = /^\p{Script=Han}{1,2}$/u;

/** True for plain words below each other (分享 / 收藏 / 留言) between lines of the author's: neither at an edge nor beside certain words. */
function isAuthorsList(
  parts: readonly string[],
  judged: readonly (Judged | undefined)[],
  { start, end }: { start: number; end: number },
): boolean {
  const isAuthors = (at: number) => parts[at] !== "" && (judged[at] === undefined || judged[at].certainty === "word");
  const isInside = parts.slice(0, start).some((part) => part !== "") && parts.slice(end).some((part) => part !== "");
  return isInside && isAuthors(start - 1) && isAuthors(end) && parts.slice(start, end).every((part) => plainWord.test(part));
}

export const goesOnBefore = /[，,、：:；;（(“「《的请将把在点或和与给为到让]$/;
export const goesOnBehind = /^[，,、：:；;。！？!?）)”」》的了或和与]/;

/** A credit's end, though it is a semicolon (美编：小吴；), or that of one that a tag broke off. */
const endsCredit = /(?:^|[:：][^:：；;，。]{1,16})[；;]$/u;

/** What goes on about the reader in the next block (设置星标，您 / 不会错过…). */
export const addressed = /[，,][您你]$/u;

/** True for short blocks in the middle of a sentence that the page's inline tags broke up. */
export function isInSentence(parts: readonly string[], start: number, end: number): boolean {
  const isAddressed = (parts[end] ?? "") !== "" && addressed.test(parts[end - 1] ?? "");
  const before = parts[start - 1] ?? "";
  return isAddressed || goesOnBehind.test(parts[end] ?? "") || (goesOnBefore.test(before) && !endsCredit.test(before));
}

/** How a block goes on with a prompt that is whole without it (关注我们 / 带你读懂…); any other words begin the article. */
const goesOn = /^(?:带|陪|和|与)你|^[，,]?到.{2,24}(?:查看|查询|订阅|了解|获取)更多/;

/** A prompt that is whole and yet may go on with whom to follow. */
const wantsName = /(?:关注|订阅|公众号|[：:「“【《])$/u;

/** True for a text that ends inside quotation marks or brackets, with which the article's own next words go on. */
export function isUnclosed(text: string): boolean {
  const isOdd = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  const last = Math.max(...Array.from(`“‘「『（(《【${isOdd ? '"' : ""}`, (sign) => text.lastIndexOf(sign)));
  return last >= 0 && !/[”’」』）)》】]/u.test(text.slice(last));
}

/** Signs that end what stands above them and begin nothing. */
const endsOnly = /^[~～。！？!?，,、；;：:…）)】」』”]+$/u;

const number = /^[^\p{L}\p{N}]*\p{N}[^\p{L}]*$/u;
const named = /^[《【[][^》】\]]{1,20}[》】\]]$/u;

/** True for a number alone or a name in its marks: prompts are made of both, but neither asks for anything. */
function isNoWord(text: string): boolean {
  return number.test(text) || (named.test(text) && !isPromptPart(text.slice(1, -1)));
}

/** True for a sign that a word which goes on in the next block was torn at (前 / 言). */
function isTornOff(parts: readonly string[], at: number): boolean {
  const below = parts[at + 1] ?? "";
  return /^\p{Script=Han}$/u.test(parts[at] ?? "") && /^\p{Script=Han}/u.test(below) && !isPromptPart(below);
}

/** From the fewest blocks on that make a prompt, to as many as make one of the same rule. */
function longestPrompt(parts: readonly string[], start: number): { end: number; rule: string } | undefined {
  let found: { end: number; rule: string } | undefined;
  let text = parts[start] ?? "";
  if (text === "" || !isPromptPart(text) || endsOnly.test(text) || isOwnName(text) || isNoWord(text)) return undefined;
  const isWhole = promptRule(text) !== undefined;
  for (let end = start + 2; end <= Math.min(parts.length, start + mostParts); end += 1) {
    const part = parts[end - 1] ?? "";
    if (end > start + 1 && promptRule(part) !== undefined && promptRule(parts[start] ?? "") !== undefined) break;
    const mayEnd = isWhole || (found !== undefined && !wantsName.test(text));
    const isOther =
      isOwnName(part) || isNoWord(part) ? !wantsName.test(text) && !isUnclosed(text) : !isPromptPart(part) || isTornOff(parts, end - 1);
    if (mayEnd && isOther && !goesOn.test(part)) break;
    text += part;
    const rule = part === "" ? undefined : isPromptPart(text) ? promptRule(text) : wholePromptRule(text);
    if (rule === undefined ? found !== undefined || !isPromptPart(text) : found !== undefined && rule !== found.rule) break;
    if (rule !== undefined && !isUnclosed(text)) found = { end, rule };
  }
  return found;
}
