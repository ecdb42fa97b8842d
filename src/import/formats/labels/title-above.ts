import type { Metadata } from "../../article.ts";
import { fieldToMeaning } from "../fields/field-aliases.ts";
import { toHeadItem } from "../text-scrape/head/head-items.ts";
import { isNoTitle } from "../text-scrape/head/no-title.ts";
import { isGenericTitle } from "./generic-title.ts";
import { lineToParts } from "./line-to-parts.ts";
import type { FieldPlace } from "./head-fields.ts";
import { isOfProgram } from "./unknown-rows.ts";

/** The line above a head's labels that is the article's title, in places of the line. */
export interface TitleAbove extends FieldPlace {
  title: string;
}

const shortest = 2;
const longest = 64; // WeChat's own limit.
/** Marks of bold type that a text keeps around its title. */
const marked = /^(\*{1,3}|_{2,3})(?=\S)(.*\S)\1$/u;
const heading = /^\s{0,3}#{1,6}\s/;
/** What ends no title: a sentence's end, or a sign that something follows. */
const goesOn = /[。；，、：,;:…]$/u;

/**
 * The first line of a text, where the labelled lines of its head (`places`) stand right below it and the article below those; undefined where it
 * reads like no title, or where a heading or bold type begins the article (`headings` = such lines without white space).
 */
export function findTitleAbove(
  lines: readonly string[],
  places: readonly FieldPlace[],
  { account, author }: Metadata,
  headings: ReadonlySet<string> = new Set(),
): TitleAbove | undefined {
  const shown = [...lines.keys()].filter((line) => lines[line]?.trim() !== "");
  const [line, next] = shown;
  const labels = places.map((place) => place.line);
  const below = shown.find((one) => one > Math.max(...labels));
  if (line === undefined || Math.min(...labels) !== next || below === undefined) return undefined;
  const behind = (lines[below] ?? "").trim();
  if (heading.test(behind) || marked.test(behind) || headings.has(behind.replace(/\s+/g, ""))) return undefined;
  const text = lines[line] ?? "";
  const whole = text.trim();
  const title = marked.exec(whole)?.[2] ?? whole;
  const isName = title === account.name || title === author;
  const isLike = title.length >= shortest && title.length <= longest && !goesOn.test(title) && !isNoTitle(title) && !isGenericTitle(title);
  const isLabelled = isOfProgram(text) || lineToParts(text).some(({ label }) => fieldToMeaning(label) !== undefined);
  if (isName || !isLike || isLabelled || toHeadItem(title.replace(/\s+/g, ""), title).kind !== "name") return undefined;
  const start = text.indexOf(whole);
  return { line, start, end: start + whole.length, role: "title", title };
}
