import type { Metadata } from "../../../article.ts";
import { lettersOf } from "../letters-of.ts";

const reach = 700;
const shortestName = 2;
const longestSaid = 16;
/** What only a page's head has: marks that begin a line, the account's id, a day with its time. */
const ofHead =
  /(?:^|\n)[\s*_>#]{0,9}(?:原[创創](?![\p{L}])|Original\b|以下文章来源于|收录于|微信[号號]|WeChat ID|(?:[今昨前]天|\d{1,2}(?:天|周|个?月)前)\s*(?:\n|$))|20\d\d\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d{1,2}日?\s{0,4}\d{1,2}:\d{2}/u;

/**
 * True for the text of an article whose title and day other fields state, where no line of a page's head stands above it: nothing repeats
 * what they say, and its first lines are the author's, be they as short as names.
 */
export function isHeadless(text: string, { title, author, published, account: { name } }: Metadata): boolean {
  if (title === undefined || published === undefined) return false;
  const start = text.slice(0, reach);
  if (ofHead.test(start) || dayOf(published).test(start)) return false;
  const written = lettersOf(start);
  return [title, name, author].every((one = "") => !repeats(written, lettersOf(one).slice(0, longestSaid)));
}

const repeats = (written: string, name: string) => name.length >= shortestName && written.includes(name);

/** The day in any of the ways that pages write it. */
function dayOf(published: string): RegExp {
  const [year = "", month = "", day = ""] = published.slice(0, 10).split("-");
  return new RegExp(`${year}\\s?[-/年.]\\s?0?${Number(month)}\\s?[-/月.]\\s?0?${Number(day)}(?!\\d)`, "u");
}
