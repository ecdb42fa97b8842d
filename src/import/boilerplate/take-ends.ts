import type { Mark } from "../mark-spans.ts";
import { compactText, toSource, type CompactText } from "./compact-text.ts";
import { promptAtHead, promptAtTail, promptRule } from "./prompt-lexicon.ts";
import { residueMarks } from "./residue.ts";
import { runBack } from "./tail-run.ts";
import { scanTokens, tokenAt, type Token } from "./tokens.ts";

/** What is glued to a text that is otherwise the author's: marks (places in the text as given), in order. */
export interface GluedMarks {
  head: Mark[];
  tail: Mark[];
  /** What a player left between the author's sentences. */
  inside: Mark[];
}

/**
 * Finds boilerplate glued to the ends of one text (a page run together, a paragraph), and players' residue inside it. A text that is a prompt and
 * nothing else is glued to none: `takeBlocks` judged it among its neighbours.
 */
export function takeEnds(text: string): GluedMarks {
  const compact = compactText(text);
  const tokens = scanTokens(compact.text);
  const isPrompt = promptRule(compact.text) !== undefined;
  const tail = isPrompt ? [] : tailMarks(compact, tokens);
  const bodyEnd = Math.min(compact.text.length, ...tail.map(({ start }) => start));
  const head = isPrompt ? [] : headMarks(compact, bodyEnd);
  const bodyStart = Math.max(0, ...head.map(({ end }) => end));
  const inside = residueMarks(compact, tokens).filter(({ start, end }) => start >= bodyStart && end <= bodyEnd);
  const back = (marks: Mark[]) => marks.map((mark) => ({ ...mark, ...toSource(compact, mark.start, mark.end) }));
  return { head: back(head), tail: back(tail), inside: back(inside) };
}

/** Prompts and page words that the text ends with, in places of the compact text. */
function tailMarks(compact: CompactText, tokens: readonly Token[]): Mark[] {
  const marks = runBack(compact, tokens, compact.text.length);
  let end = marks[0]?.start ?? compact.text.length;
  for (let prompt = promptAtTail(compact.text.slice(0, end)); prompt !== undefined; prompt = promptAtTail(compact.text.slice(0, end))) {
    marks.unshift({ start: end - prompt.length, end, role: "boilerplate", rule: prompt.rule });
    end -= prompt.length;
  }
  return marks;
}

/** Prompts and certain page words that the text begins with, up to `limit`. */
function headMarks({ text, breaks }: CompactText, limit: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < limit;) {
    const token = tokenAt(text, at);
    const isWhole = (token?.rule.before === undefined && token?.rule.apart !== true) || (breaks[token.end] ?? 0) > 0;
    const frame =
      token?.rule.certainty === "frame" && isWhole && token.end < limit && !/[，。、的]/.test(text.charAt(token.end)) ? token : undefined;
    const prompt = frame === undefined ? promptAtHead(text.slice(at, limit)) : undefined;
    const found = frame === undefined ? prompt && { end: at + prompt.length, rule: prompt.rule } : { end: frame.end, rule: frame.rule.id };
    if (found === undefined) break;
    marks.push({ start: at, end: found.end, role: "boilerplate", rule: found.rule });
    at = found.end;
  }
  return marks;
}
