import type { Role } from "../../entry/span.ts";
import { visibleText } from "./compact-text.ts";
import { edgePromptRule, isPromptPart, promptRule, wholePromptRule } from "./prompt-lexicon.ts";
import type { Certainty } from "./rule.ts";
import { tokenAt } from "./tokens.ts";

/** What takes a whole block: the rule's id, and the role of what it takes. */
export interface RuleHit {
  rule: string;
  role: Role;
}

type Judged = RuleHit & { certainty: Certainty };

/**
 * Tells for each block of a text, in reading order, which rule takes it whole; undefined for the author's. A word that an author may
 * write too goes only where it stands in one run with words that only the page writes.
 */
export function takeBlocks(blocks: readonly string[]): (RuleHit | undefined)[] {
  const shown = blocks.map((block) => (block.length > longestBlock ? long : visibleText(block)));
  const judged = shown.map(judgeBlock);
  spareSentences(shown, judged);
  const parts = shown.map((text, at) => ((blocks[at] ?? "").length > longestPart ? "" : text));
  judgeSplitFrames(parts, judged);
  judgeSplitPrompts(
    parts.map((text, at) => (text === "" && shown[at] !== "" ? long : text)),
    judged,
  );
  judgeEdges(parts, judged);
  judgePointers(parts, judged);
  judgePosters(parts, judged);
  const inRun = touchingFrames(judged);
  return judged.map((hit, at) => {
    if (hit === undefined || (hit.certainty === "word" && inRun[at] !== true)) return undefined;
    return { rule: hit.rule, role: hit.role };
  });
}

const longestBlock = 2000;
/** A page breaks only its short words over several blocks. */
const longestPart = 60;
/** Stands for a longer block that shows something: no rule's words go on in it. */
const long = "\uffff";
/** No rule's words are longer: a block that does not begin with such words is none. */
const longestFirst = 300;

/** The rule that takes a block, told by its visible text. */
function judgeBlock(shown: string): Judged | undefined {
  const text = withoutMarks(shown);
  if (text === "" || (text.length > longestFirst && tokenAt(text.slice(0, longestFirst), 0) === undefined)) return undefined;
  const covered = coverBlock(text);
  const prompt = covered === undefined || covered.certainty === "word" ? promptRule(text) : undefined;
  return prompt === undefined ? covered : { rule: prompt, role: "boilerplate", certainty: "prompt" };
}

/** Marks of emphasis that a converter left around the words (`*发布到看一看 *`). */
function withoutMarks(text: string): string {
  if (!/^[*_]|[*_]$/.test(text) || /^[*_]+$/.test(text)) return text;
  return text.replace(/^[*_]+/, "").replace(/(?<![*_])[*_]+$/, "");
}

const mostParts = 6;

/** The page's certain words that were broken over several blocks. */
function judgeSplitFrames(parts: readonly string[], judged: (Judged | undefined)[]): void {
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
function judgeSplitPrompts(parts: readonly string[], judged: (Judged | undefined)[]): void {
  for (let start = 0; start < parts.length; start += 1) {
    const found = longestPrompt(parts, start);
    if (found === undefined) continue;
    for (let at = start; at < found.end; at += 1) {
      if (judged[at]?.certainty !== "frame" && !isInSentence(parts, start, found.end))
        judged[at] = { rule: found.rule, role: "boilerplate", certainty: "prompt" };
    }
  }
}

const goesOnBefore = /[，,、：:；;（(“「《的请将把在点或和与给为到让]$/;
const goesOnBehind = /^[，,、：:；;。！？!?）)”」》的了或和与]/;

/** True for short blocks in the middle of a sentence that the page's inline tags broke up. */
function isInSentence(parts: readonly string[], start: number, end: number): boolean {
  return goesOnBehind.test(parts[end] ?? "") || goesOnBefore.test(parts[start - 1] ?? "");
}

/** A prompt's words that a sentence goes on from in the next block are the author's (请将本 / 公众号星标 / ，看完…). */
function spareSentences(shown: readonly string[], judged: (Judged | undefined)[]): void {
  for (const [at, hit] of judged.entries())
    if (hit?.certainty === "prompt" && /^[，、；。]/.test(shown[at + 1] ?? "") && judged[at + 1] === undefined) judged[at] = undefined;
}

const headBlocks = 4;
const tailBlocks = 10;

/** Prompts of wider form, among the first and the last blocks that say anything and are not taken yet; a mere word only at the end. */
function judgeEdges(parts: readonly string[], judged: (Judged | undefined)[]): void {
  const isLeft = (at: number) => parts[at] !== "" && (judged[at] === undefined || judged[at].certainty === "word");
  const left = [...parts.keys()].filter(isLeft);
  const head = left.slice(0, headBlocks).filter((at) => (parts[at] ?? "").length >= 4);
  for (const at of new Set([...head, ...left.slice(-tailBlocks)])) {
    const isSentence = isInSentence(parts, at, at + 1) || isWordOfSentence(parts, judged, at);
    const rule = isSentence ? undefined : edgePromptRule(parts[at] ?? "");
    if (rule !== undefined) judged[at] = { rule, role: "boilerplate", certainty: "prompt" };
  }
  const said = [...parts.keys()].filter((at) => parts[at] !== "");
  for (const at of new Set([...said.slice(0, headBlocks), ...said.slice(-tailBlocks)])) judgeBrokenEdge(parts, judged, at);
}

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
    if (rule === undefined) continue;
    judged.fill({ rule, role: "boilerplate", certainty: "prompt" }, start, end);
    return;
  }
}

const longestPointer = 24;
const pointers = /^(?:[↓↑⇩⇧⬇⬆▼▲▽△☟☝⏬⏫]|\u{1F447}|\u{1F446}|\u{1F53B}|\u{1F53A}|[\ufe0f\u{1F3FB}-\u{1F3FF}])+$/u;

/** Arrows and pointing hands that belong to a prompt above or below them. */
function judgePointers(parts: readonly string[], judged: (Judged | undefined)[]): void {
  for (const [at, part] of parts.entries()) {
    if (part === "" || part.length > longestPointer || judged[at] !== undefined || !pointers.test(part)) continue;
    const prompt = [judged[at - 1], judged[at + 1]].find((beside) => beside?.certainty === "prompt");
    if (prompt !== undefined) judged[at] = prompt;
  }
}

/** The title of a video between two words of its player. */
function judgePosters(parts: readonly string[], judged: (Judged | undefined)[]): void {
  for (const [at, part] of parts.entries())
    if (part === "继续观看" && parts[at + 1] !== "" && parts[at + 2] === "观看更多")
      judged.fill({ rule: "player/names", role: "media-residue", certainty: "residue" }, at, at + 3);
}

/** How a block goes on with a prompt that is whole without it (关注我们 / 带你读懂…); any other words begin the article. */
const goesOn = /^(?:带|陪|和|与)你|^[，,]?到.{2,24}(?:查看|查询|订阅|了解|获取)更多/;

/** A prompt that is whole and yet may go on with whom to follow. */
const wantsName = /(?:关注|订阅|公众号|[：:「“【《])$/u;

/** Signs that end what stands above them and begin nothing. */
const endsOnly = /^[~～。！？!?，,、；;：:…）)】」』”]+$/u;

/** From the fewest blocks on that make a prompt, to as many as make one of the same rule. */
function longestPrompt(parts: readonly string[], start: number): { end: number; rule: string } | undefined {
  let found: { end: number; rule: string } | undefined;
  let text = parts[start] ?? "";
  if (text === "" || !isPromptPart(text) || endsOnly.test(text)) return undefined;
  const isWhole = promptRule(text) !== undefined;
  for (let end = start + 2; end <= Math.min(parts.length, start + mostParts); end += 1) {
    const part = parts[end - 1] ?? "";
    if (end > start + 1 && promptRule(part) !== undefined && promptRule(parts[start] ?? "") !== undefined) break;
    if ((isWhole || (found !== undefined && !wantsName.test(text))) && !isPromptPart(part) && !goesOn.test(part)) break;
    text += part;
    const rule = part === "" ? undefined : isPromptPart(text) ? promptRule(text) : wholePromptRule(text);
    if (rule === undefined ? found !== undefined || !isPromptPart(text) : found !== undefined && rule !== found.rule) break;
    if (rule !== undefined) found = { end, rule };
  }
  return found;
}

/** The most certain of the rules whose words make up the whole text. */
function coverBlock(text: string): Judged | undefined {
  let best: Judged | undefined;
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (token === undefined) return undefined;
    const { id, certainty, before, role = "boilerplate" } = token.rule;
    if (best === undefined || (best.certainty === "word" && certainty !== "word")) best = { rule: id, role, certainty };
    at = token.end + (before?.form === undefined ? 0 : lengthOfForm(before.form, text, token.end));
  }
  return best;
}

/** Length of the text of this form that begins at `at`: a count behind its word. */
export function lengthOfForm(form: string, text: string, at: number): number {
  return new RegExp(`^(?:${form})`, "iu").exec(text.slice(at, at + 40))?.[0].length ?? 0;
}

/** Marks the blocks of every unbroken run of page words that has a certain one in it. */
function touchingFrames(judged: readonly (Judged | undefined)[]): boolean[] {
  const touching = new Array<boolean>(judged.length).fill(false);
  for (let start = 0; start < judged.length; start += 1) {
    let end = start;
    while (end < judged.length && judged[end] !== undefined) end += 1;
    const run = judged.slice(start, end);
    if (run.some((hit) => hit?.certainty === "frame" || hit?.certainty === "residue")) touching.fill(true, start, end);
    start = end;
  }
  return touching;
}
