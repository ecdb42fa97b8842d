import { isAroundView } from "./author-view.ts";
import { opaque, visibleText } from "./compact-text.ts";
import { judgeEdges } from "./edge-blocks.ts";
import { judgeJoined } from "./joined-prompts.ts";
import { markOwnNames, type Publisher } from "./own-name.ts";
import { promptRule } from "./prompt-lexicon.ts";
import type { Judged, RuleHit } from "./rule.ts";
import { addressed, isUnclosed, judgeSplitFrames, judgeSplitPrompts, unread } from "./split-blocks.ts";
import { tokenAt } from "./tokens.ts";
import { judgeTornParagraphs } from "./torn-paragraphs.ts";
import { spareItems } from "./whole-lists.ts";
import { judgeWholeSentences } from "./whole-sentences.ts";

/**
 * Tells for each block of a text, in reading order, which rule takes it whole; undefined for the author's. A word that an author may
 * write too goes only where it stands in one run with words that only the page writes.
 */
export function takeBlocks(blocks: readonly string[], publisher: Publisher = {}): (RuleHit | undefined)[] {
  const visible = blocks.map((block) => (isUnread(block) ? unread : visibleText(block)));
  const shown = markOwnNames(visible, publisher);
  const judged = shown.map(judgeBlock);
  spareSentences(shown, judged);
  const parts = shown.map((text, at) => (text === unread || (blocks[at] ?? "").length > longestPart ? "" : text));
  judgeSplitFrames(parts, judged);
  judgeSplitPrompts(
    parts.map((text, at) => (text === "" && shown[at] !== "" ? unread : text)),
    judged,
  );
  const isHeading = publisher.isHeading ?? (() => false);
  judgeEdges({ shown, parts, isHeading }, judged);
  if (publisher.begins !== undefined) judgeTornParagraphs(shown, publisher.begins, judged);
  judgeJoined(shown, judged, isHeading);
  spareItems(shown, publisher.isItem ?? (() => false), judged);
  judgeWholeSentences(shown, isHeading, judged);
  judgePointers(parts, judged);
  judgePosters(parts, judged);
  const inRun = touchingFrames(judged);
  inRun.fill(true, lastButtons(shown, judged));
  return judged.map((hit, at) => {
    if (hit === undefined || (hit.certainty === "word" && inRun[at] !== true)) return undefined;
    return { rule: hit.rule, role: hit.role };
  });
}

const longestBlock = 2000;
/** True for a block that no rule's words go on in. */
const isUnread = (block: string) => block.length > longestBlock || block.includes(opaque);
/** A page breaks only its short words over several blocks. */
const longestPart = 60;
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

/** A prompt's words that a sentence goes on from in the next block are the author's (请将本 / 公众号星标 / ，看完…). */
function spareSentences(shown: readonly string[], judged: (Judged | undefined)[]): void {
  for (const [at, hit] of judged.entries()) {
    if (hit?.certainty !== "prompt" || judged[at + 1] !== undefined) continue;
    const next = shown[at + 1] ?? "";
    const isOpen = addressed.test(shown[at] ?? "") || isUnclosed(shown[at] ?? "");
    const goesOn = /^[”’」』）】]?[，、；。]/.test(next) || (next !== "" && isOpen);
    if (goesOn || (hit.rule === "share/prompt" && isInSentence(shown, judged, at))) judged[at] = undefined;
  }
}

/** True for a prompt's words between two parts of a sentence (我们是水站， / 点赞＋在看 / 大家点起来，…). */
function isInSentence(shown: readonly string[], judged: readonly (Judged | undefined)[], at: number): boolean {
  const [before = "", said = "", behind = ""] = [shown[at - 1], shown[at], shown[at + 1]];
  const isAuthors = before !== "" && behind !== "" && judged[at - 1] === undefined && judged[at + 1] === undefined;
  return isAuthors && (/[，,]$/u.test(before) || /^[，,]/u.test(said)) && /^\p{L}/u.test(behind);
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

const linkButton = /^(?:阅读原文|閱讀原文|readmore)$/i;

/** Where the page's buttons begin with which a text ends, below a block of the author's: words that an author may write too, the link to the original among them. */
function lastButtons(shown: readonly string[], judged: readonly (Judged | undefined)[]): number {
  const last = shown.findLastIndex((text) => text !== "");
  let first = last + 1;
  while (judged[first - 1]?.certainty === "word") first -= 1;
  const isOfPage = first > 0 && shown.slice(first, last + 1).some((text) => linkButton.test(text));
  return isOfPage ? first : judged.length;
}

/** Marks the blocks of every unbroken run of page words that has a certain one in it. */
function touchingFrames(judged: readonly (Judged | undefined)[]): boolean[] {
  const touching = new Array<boolean>(judged.length).fill(false);
  for (let start = 0; start < judged.length; start += 1) {
    let end = start;
    while (end < judged.length && judged[end] !== undefined) end += 1;
    const run = judged.slice(start, end);
    if (run.some((hit) => hit?.certainty === "frame" || hit?.certainty === "residue") || isAroundView(run.map((hit) => hit?.rule)))
      touching.fill(true, start, end);
    start = end;
  }
  return touching;
}
