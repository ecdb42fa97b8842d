import { ruleOf } from "../../../boilerplate/all-rules.ts";
import type { Token } from "../../../boilerplate/tokens.ts";
import type { HeadHints } from "../head/head.ts";
import { isArticleBelow, isArticleBelowComments, ofComment } from "./article-below.ts";
import { toSegments, type Scrape } from "../scrape.ts";

/** A heading that counts what readers said, as converters write the page's: 2 Comments, 3 条评论, 留言 (12). */
const counted =
  /^(?:\d{1,6}(?:[条條个個]?(?:留言|评论|評論)|comments?)|(?:全部|精选)?(?:留言|评论|評論|comments?)[(（]?\d{1,6}[条條]?[)）]?)[:：]?$/iu;
/** One that an author may have written. */
const plain = /^(?:读者|网友|精选|精彩|热门|全部|最新)?(?:留言|评论|評論)(?:区)?[:：]?$/u;
/** A reader's name, alone on its line. */
const name = /^[^。，！？；：、,!?;:#]{1,16}$/u;
/** A number or a day alone may part an article, above all a diary. */
const alone = /^(?:作者)?(?:[\d-]+|[昨今前]天|\d{1,2}(?:天|周|个?月|年)前|(?:20\d\d年)?\d{1,2}月\d{1,2}日)$/u;

/**
 * The heading of the readers' comments that a page ends in, in words that no rule knows: below it stand likes, days and names, no article's
 * paragraphs. What an author calls 留言 is the author's unless the page's words stand between.
 */
export function commentSection(scrape: Scrape, hints: Pick<HeadHints, "headings">): Token | undefined {
  const end = scrape.compact.text.length;
  if (scrape.layout === "glued") return undefined;
  const lines = toSegments({ ...scrape, layout: "lines" }, 0, end);
  const at = lines.findLastIndex(({ text }) => counted.test(text) || plain.test(text));
  const heading = lines[at];
  const below = lines.slice(at + 1).map(({ text }) => text);
  if (heading === undefined || at === 0 || below.length < 2) return undefined;
  const signs = below.filter((text) => ofComment.test(text) && !alone.test(text)).length;
  const isOfPage = counted.test(heading.text)
    ? signs > 0 || areSaid(below, heading.text)
    : signs > 1 && name.test(below[0] ?? "") && !isArticleBelow(scrape, heading.end, end, hints);
  if (!isOfPage || isArticleBelowComments(scrape, heading.end, end, hints)) return undefined;
  return { start: heading.start, end: heading.end, rule: ruleOf("comment/heading") };
}

/** True for as many names, each above what that reader says, as a heading in Chinese counts. */
function areSaid(lines: readonly string[], heading: string): boolean {
  const count = Number(/\d+/.exec(heading)?.[0]);
  const isCounted = /\p{Script=Han}/u.test(heading) && lines.length === count * 2;
  return isCounted && lines.every((text, at) => name.test(text) === (at % 2 === 0));
}
