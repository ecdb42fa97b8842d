import type { BlockStarts } from "./block-starts.ts";

/** How many questions a talk has at least. */
const LEAST = 2;
const QUESTION = /^(?:问(?![世题答卷责鼎询道候津及过到起诊政心])|Q)[\p{Script=Han}《“]/u;
const ANSWER = /^(?:答(?![案复题卷辩应谢对出疑])|A)[\p{Script=Han}《“]/u;
/** The kind of a start behind a weak stop, which opens no turn of a talk. */
const WEAK = 1;

/** Characters of such a heading. */
export const LONE_SPEAKER = 1;

/** Starts (indices) with 问, 答, Q or A that stood on a line of its own, so that no colon parts it from what is said. */
export function findLoneSpeakers(chars: string, starts: BlockStarts): number[] {
  const turns = starts.at.map((_, i) => i).filter((i) => starts.kind[i] !== WEAK);
  const opensWith = (pattern: RegExp): number[] =>
    turns.filter((i) => pattern.test(chars.slice(starts.at[i], (starts.at[i] as number) + 2)));
  const questions = opensWith(QUESTION);
  return questions.length < LEAST ? [] : [...questions, ...opensWith(ANSWER)];
}
