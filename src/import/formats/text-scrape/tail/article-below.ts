import type { Gap } from "../../../boilerplate/rule.ts";
import type { Token } from "../../../boilerplate/tokens.ts";
import type { HeadHints } from "../head/head.ts";
import { toSegments, type Scrape } from "../scrape.ts";

/** A shorter line may be a title, a name, what a reader says in a word. */
const shortest = 12;
const sentence = /[。！？!?…～~][”"’」』）)]?$/u;
/** What a page prints around each comment: likes, buttons, the day, where the reader is from. */
export const ofComment =
  /^(?:[赞讚]?\d{1,6}|[赞讚]|[赞讚]?\d{1,3}万\+?|回[复復]|置[顶頂]|展开|作者(?:回[复復].*)?|(?:作者)?(?:20\d\d年)?\d{1,2}月\d{1,2}日|(?:作者)?20\d\d-\d{1,2}-\d{1,2}.{0,8}|(?:作者)?[昨今前]天|.{0,10}\d{1,2}(?:分钟|小时|天|周|个?月|年)前|.{0,20}来自\p{Script=Han}{2,4})$/u;
/** Whose words they are, before what a reader says. */
const spoken = /^[^\s，。：:]{1,16}[：:]/u;
/** Fewer paragraphs in a row, or shorter ones, may be one long comment. */
const fewestParagraphs = 4;
const leastText = 160;
/** No reader writes so many paragraphs below each other. */
const mostParagraphs = 20;
/** Of a page run together nobody can tell so much text from the article's. */
const longestGlued = 4000;
/** Titles of other articles, which may be sentences. */
const ofOthers = /^(?:上一篇|下一篇|相关阅读|推荐阅读)/u;
/** So many sentences on lines of their own no page prints below an article. */
const fewestSentences = 3;

/** True for a line that is a sentence of some length, as no page prints one below an article. */
export function isProse(text: string): boolean {
  return text.length >= shortest && /。[”"’」』）)]?$/u.test(text) && !ofOthers.test(text);
}

type Hints = Pick<HeadHints, "headings">;

/** True where the article goes on between two places below words of the page: prose stands there in lines, which no page prints. */
export function isArticleBelow(scrape: Scrape, from: number, to: number, { headings }: Hints): boolean {
  const lines = ownLines(scrape, from, to);
  const inRow = lines.some((text, at) => isProse(text) && isProse(lines[at + 1] ?? ""));
  return inRow || lines.filter(isProse).length >= fewestSentences || isParted(lines, headings);
}

/**
 * True where what stands between two places is no readers' comments but the article's: it is mostly paragraphs below each other, ends in many, or in
 * sections as high as the heading above it.
 */
export function isArticleBelowComments(scrape: Scrape, from: number, to: number, { headings = new Map<string, number>() }: Hints): boolean {
  if (scrape.layout === "glued") return to - from > longestGlued;
  const lines = ownLines(scrape, from, to);
  if (isAnnounced(scrape, from)) return lines.some(isProse);
  const isParagraph = lines.map((text) => text.length >= shortest && sentence.test(text) && !spoken.test(text));
  const below = isParagraph.filter((is, at) => is && isParagraph[at - 1] === true).length;
  if (below >= mostParagraphs && below * 2 > lines.length) return true;
  if (lines.some((text) => ofComment.test(text)) && !isParted(lines, headings)) return false;
  const last = lines.slice(isParagraph.lastIndexOf(false) + 1);
  const above = [...headings].find(([text]) => scrape.compact.text.slice(from - text.length, from) === text);
  return isParted(lines, headings, above?.[1]) || (last.length >= fewestParagraphs && last.join("").length >= leastText);
}

/** True for words of the page, up to a place, that a colon of the article's stands above. */
function isAnnounced({ tokens, compact: { text } }: Scrape, to: number): boolean {
  let first = to;
  for (let at = firstBehind(tokens, to) - 1; tokens[at]?.end === first; at -= 1) first = tokens[at]?.start ?? first;
  return /[:：]/.test(text.charAt(first - 1));
}

/** True where a heading stands above a sentence, one no deeper than a given one. */
function isParted(lines: readonly string[], headings: ReadonlyMap<string, number> = new Map(), deepest = Infinity): boolean {
  return lines.some((text, at) => (headings.get(text) ?? Infinity) <= deepest && headings.has(text) && isProse(lines[at + 1] ?? ""));
}

/** The lines between two places, without those that are words of the page or the title that such a word announces (上一篇); a page run together has none. */
function ownLines(scrape: Scrape, from: number, to: number): string[] {
  if (scrape.layout === "glued") return [];
  const { tokens } = scrape;
  let next = firstBehind(tokens, from);
  let named: Gap | undefined;
  return toSegments(scrape, from, to).flatMap(({ start, end, text }) => {
    let taken = 0;
    const before = named;
    named = undefined;
    for (let token = tokens[next]; token !== undefined && token.start < end; token = tokens[next]) {
      taken += Math.min(token.end, end) - Math.max(token.start, start);
      if (token.end > end) break;
      if (token.end === end) named = token.rule.before;
      next += 1;
    }
    const isNamed = before?.rule === "related/titles" && before.lines !== true && text.length <= before.longest;
    return taken * 2 > text.length || isNamed ? [] : [text];
  });
}

/** Index of the first token that ends behind a place. */
function firstBehind(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
