import { foldText } from "./fold-text.ts";
import { toWhole } from "./prompt-lexicon.ts";
import { appeals, asides } from "./rules/appeals.ts";

const sentencePatterns = appeals.flatMap(({ id, sentences = [] }) => toWhole(id, sentences));
const asidePatterns = toWhole("aside", asides);

/** What every appeal says one of. */
const mayBeAppeal = /关注|星标|赞|在看|转发|分享|收藏|扫|码|回复/;
const longestAppeal = 200;
const sentence = /[^。!?~…]{1,200}[。!?~…]*/gu;
/** Signs, numbers and marks around a sentence that says something. */
const around = /^[^\p{L}"《[]{1,12}|[^\p{L}\p{N}"》\]]{1,12}$/gu;

/** The rule of what an account asks of its readers, where a text (without white space) is made of such sentences alone. */
export function appealRule(text: string): string | undefined {
  if (text.length < 4 || text.length > longestAppeal) return undefined;
  const folded = foldText(text);
  if (!mayBeAppeal.test(folded)) return undefined;
  let found: string | undefined;
  for (const [said] of folded.matchAll(sentence)) {
    const bare = said.replace(around, "");
    const rule = sentencePatterns.find(({ pattern }) => pattern.test(bare))?.rule;
    found ??= rule;
    if (rule === undefined && bare !== "" && !asidePatterns.some(({ pattern }) => pattern.test(bare))) return undefined;
  }
  return found;
}
