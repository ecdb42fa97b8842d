import { flattenText } from './flat-text.ts';
import type { FlatText } from './flat-text.ts';
import { markSentenceEnds } from './sentence-ends.ts';

export type RecoveredKind = 'heading' | 'paragraph' | 'list-item' | 'caption' | 'credit';

/** One block of recovered text; `score` is the confidence (0 to 1) that it begins here, 1 where the dump itself broke the line (`given`). */
export interface RecoveredBlock {
  kind: RecoveredKind;
  level?: 2 | 3;
  text: string;
  score: number;
  given: boolean;
}

const CREDIT = /^[（(]?(?:来源|文章来源|稿件来源|信息来源|来源丨)[：:丨|]/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;
const TURN = /^(?:此外|同时|目前|近日|下一步|今年|去年|据悉|近年来|与此同时|首先|其次|最后|第[一二三四五六七八九十]，|[一二三四五六七八九十]是)/;

/** Cuts flat text into blocks; joining their texts gives the input, white space included. */
export function recoverStructure(text: string): RecoveredBlock[] {
  const flat = flattenText(text);
  const size = flat.chars.length;
  if (size === 0) return text === '' ? [] : [{ kind: 'paragraph', text, score: 1, given: true }];
  const starts = findStarts(flat);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? size;
    const from = i === 0 ? 0 : (flat.at[start] as number);
    const body = text.slice(from, i + 1 < starts.length ? flat.at[end] : text.length);
    const given = i === 0 || (flat.breaks[start] as number) > 0;
    return { kind: kindOf(flat.chars.slice(start, end)), text: body, score: given ? 1 : 0.5, given };
  });
}

function findStarts(flat: FlatText): number[] {
  const ends = markSentenceEnds(flat.chars);
  const starts = [0];
  for (let i = 1; i < flat.chars.length; i++) {
    const given = (flat.breaks[i] as number) > 0;
    const since = i - (starts.at(-1) as number);
    if (given || (ends[i] === 2 && opensBlock(flat.chars.slice(i, i + 12), since))) starts.push(i);
  }
  return starts;
}

function opensBlock(head: string, since: number): boolean {
  return NUMBERED.test(head) || CREDIT.test(head) || (TURN.test(head) && since > 80) || since > 260;
}

function kindOf(chars: string): RecoveredKind {
  return CREDIT.test(chars) && chars.length < 60 ? 'credit' : 'paragraph';
}
