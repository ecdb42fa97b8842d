import { leafToText, type Leaf } from "./leaf.ts";

const longest = 40;
const longestPlain = 26;
/** 一、 （二） 3. 04 第五章 Part 6 at the head of a line. */
const numbered =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、.．）)]|[（(]?\d{1,2}(?:[、.．）)丨|｜]|(?=\s)|(?=\p{Script=Han}))|第[一二三四五六七八九十\d]{1,3}[章节部分篇讲步条][：:\s]?|(?:part|chapter|no|step)[.\s]?\d{1,2}|[①-⑳])\s?\S/iu;
const sentenceEnd = /[。！!；;，,、：:…—>》）)"”]$/u;
const sentence = /[。！；]/u;
const address = /https?:|www\.|微信|公众号|二维码|关注|点击|扫码|阅读原文|来源|作者|编辑|审核|校对|记者|[▼▲↓↑]/u;

interface Candidate {
  leaf: Leaf;
  index: number;
  signature: string;
  numbered: boolean;
}

/**
 * Turns paragraphs into headings that the page's author built from styled sections: short lines that are set apart from the body's
 * look by weight, size, place or box, in one look that comes back and stands above body text each time. Numbered ones need only
 * two, others three. The page's own headings stay as they are.
 */
export function markStyledHeadings(leaves: readonly Leaf[]): Leaf[] {
  const body = bodyLook(leaves);
  const candidates = leaves.flatMap((leaf, index) => toCandidate(leaf, index, body));
  const groups = Map.groupBy(candidates, ({ signature }) => signature);
  const chosen = new Map<number, number>();
  for (const group of groups.values()) {
    const heads = group.filter(({ index }) => standsAboveText(leaves, index, group));
    const isSeries = heads.filter((candidate) => candidate.numbered).length > 1;
    if (heads.length < (isSeries ? 2 : 3) || heads.length < group.length * 0.6) continue;
    for (const { index } of heads) chosen.set(index, heads.length);
  }
  if (chosen.size === 0 || chosen.size > leaves.length / 2) return [...leaves];
  const level = Math.max(0, ...leaves.flatMap((leaf) => (leaf.kind === "heading" ? [leaf.level ?? 2] : []))) + 1;
  return leaves.map((leaf, index) => (chosen.has(index) ? { ...leaf, kind: "heading" as const, level: Math.min(level, 6) } : leaf));
}

/** Size and boxes of most of the body's text. */
function bodyLook(leaves: readonly Leaf[]): { size: number | undefined; boxed: boolean; centred: boolean } {
  const weights = new Map<number | undefined, number>();
  let [all, boxed, centred] = [0, 0, 0];
  for (const leaf of leaves) {
    if (leaf.kind !== "paragraph") continue;
    const { length } = leafToText(leaf);
    weights.set(leaf.look.size, (weights.get(leaf.look.size) ?? 0) + length);
    all += length;
    if (leaf.look.boxed) boxed += length;
    if (leaf.look.centred) centred += length;
  }
  const size = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
  return { size, boxed: boxed > all / 2, centred: centred > all / 2 };
}

function toCandidate(leaf: Leaf, index: number, body: ReturnType<typeof bodyLook>): Candidate[] {
  const text = leafToText(leaf).trim();
  const isNumbered = numbered.test(text);
  const fits =
    leaf.kind === "paragraph" && leaf.path.length === 0 && text.length > 1 && text.length <= (isNumbered ? longest : longestPlain);
  if (!fits || !/\p{L}/u.test(text) || sentence.test(text) || sentenceEnd.test(text) || address.test(text)) return [];
  if (leaf.runs.some((run) => run.kind !== "text" || (run.marks.link !== undefined && /\S/.test(run.text)))) return [];
  const bold = leaf.runs.every((run) => run.kind === "text" && (run.marks.strong === true || !/\S/.test(run.text)));
  const large = (leaf.look.size ?? body.size ?? 0) >= (body.size ?? 99) + 1;
  const boxed = leaf.look.boxed === true && !body.boxed;
  const centred = leaf.look.centred === true && !body.centred;
  if (!(bold || large || boxed) || (!isNumbered && !bold && !large && !centred)) return [];
  return [{ leaf, index, signature: [bold, large, boxed, centred, isNumbered].join(), numbered: isNumbered }];
}

/** True where body text follows before the next line of this look: a heading heads something. */
function standsAboveText(leaves: readonly Leaf[], index: number, group: readonly Candidate[]): boolean {
  const others = new Set(group.map((candidate) => candidate.index));
  for (let next = index + 1; next < leaves.length && next <= index + 4; next += 1) {
    const leaf = leaves[next];
    if (leaf === undefined || others.has(next)) return false;
    if (leafToText(leaf).trim().length > longest || leaf.kind === "table" || leaf.path.length > 0) return true;
  }
  return false;
}
