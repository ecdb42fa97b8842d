import { creditsAtTail, lineToCredits } from "./credits.ts";
import { isEndMark } from "./end-mark.ts";

/** What every line has that says where an article is from. */
const maySay =
  /[来來]\s{0,4}源|[来來]自|出[处處]|源自|[转轉][自载載发發]|摘[自编編]|[综綜]合|[编編][译譯]自|整理自|[选選]自|原[载載]|稿源|信源/u;
/** A label that speaks of the article, and not of a picture, a figure or a quotation above it. */
const ofArticle =
  /^[\s*_>·•▼【]{0,8}(?:(?:本文|文章|稿件|[资資][讯訊]|[报報]告|原文|[转轉][载載])\s{0,4}(?:内容|內容)?[来來出]|稿源|(?:本文|文章|内容|內容|稿件)?(?:[转轉][载載发發]?|[综綜]合|[编編][译譯]|整理)自)/u;
/** A label of news, which a witness has too. */
const ofNews = /^[\s*_>·•▼【（(]{0,8}(?:信息|新[闻聞]|消息)[来來]源/u;
/** A label that a picture and a figure have too; what else 出处, 选自 and 综合 stand before is of a word, a poem, a mark. */
const ofAny = /[来來]源|[转轉][自载載]|稿源/u;
const labelled = /[:：∶|｜丨]|公[众眾][号號]/u;
/** A paragraph of prose. */
const prose = /[。；][^。；]|.{20}[。；！？]/u;
/** What an account says of itself, or of the rights in its articles. */
const ofAccount = /[声聲]明|版[权權]|侵[权權]|免[责責]|[转轉][载載]|[关關][于於注]|投稿|公[众眾][号號]/u;
const fewestItems = 3;
/** Lines that stand no farther apart are of one credit. */
const nearness = 2;
/** An article's prose, by the length of its paragraphs. */
const leastProse = 40;

/** What the lines of an article say of where it is from. */
export interface StatedSources {
  /**
   * The outlet that the article names, wherever it does so: what an account adds below its articles is often longer than they are. Behind a label
   * that may be a picture's none of the article's prose follows.
   */
  sole?: string;
  /** True for a line that is one of several, each of which names the source of an item. */
  isItems: (at: number) => boolean;
}

/** A line, or the end of one, that names a source; items of one text are credited in one form. */
interface Named {
  at: number;
  name: string;
  isWhole: boolean;
  /** True behind a label that speaks of the article. */
  isOfArticle: boolean;
  form: "editors" | "brackets" | "dash" | "plain";
}

/** Looks for what names a source anywhere in an article. */
export function statedSources(lines: readonly string[]): StatedSources {
  const named = lines.flatMap((line, at) => lineToNamed(line, at));
  const names = new Set(named.map(({ name }) => name));
  const last = named.at(-1);
  const own = ofArticleAlone(named);
  const areItems = names.size > 1 && countApart(named) >= fewestItems && named.slice(0, -1).some(({ form }) => form === last?.form);
  const head = areItems ? lines.findIndex((line) => prose.test(line)) : 0;
  const isLast = last?.isWhole === true && names.size === 1 && closes(lines, last);
  const sole = own ?? (isLast ? last : undefined);
  return { isItems: (at) => areItems && at >= head && at !== own?.at, ...(sole === undefined ? {} : { sole: sole.name }) };
}

/** The one line that says nothing but where the article is from; what ends lines beside it is of pictures and figures. */
function ofArticleAlone(named: readonly Named[]): Named | undefined {
  const [own, ...others] = named.filter(({ isWhole, isOfArticle }) => isWhole || isOfArticle);
  return others.length === 0 && own?.isWhole === true && own.isOfArticle ? own : undefined;
}

function countApart(named: readonly Named[]): number {
  return named.filter(({ at }, index) => at - (named[index - 1]?.at ?? -Infinity) > nearness).length;
}

function lineToNamed(line: string, at: number): Named[] {
  if (!maySay.test(line)) return [];
  const whole = lineToCredits(line);
  const parts = whole ?? creditsAtTail(line) ?? [];
  const source = parts.find(({ kind }) => kind === "source");
  if (source === undefined) return [];
  const opening = /^\s*([（(]|[—–]{1,2}|-{2})?/u.exec(line.slice(source.start))?.[1];
  const form = opening === undefined ? "plain" : /[（(]/u.test(opening) ? "brackets" : "dash";
  const label = whole === undefined ? line.slice(source.start) : line;
  return [
    {
      at,
      name: source.value,
      isWhole: whole !== undefined,
      isOfArticle: ofArticle.test(label) && labelled.test(label),
      form: parts.some(({ kind }) => kind === "editor") ? "editors" : form,
    },
  ];
}

/**
 * True where an article's prose stands above and none follows; or little enough, behind its end mark or a label of news, to be an advertisement; or
 * what the outlet says of itself.
 */
function closes(lines: readonly string[], { at, name }: Named): boolean {
  const above = proseIn(lines.slice(0, at));
  if (above < leastProse || !ofAny.test(lines[at] ?? "")) return false;
  const isMarked = isEndMark(lines[at - 1] ?? "") || isEndMark(lines[at + 1] ?? "");
  const below = proseIn(lines.slice(at + 1));
  const isLast = isMarked || ofNews.test(lines[at] ?? "");
  return below === 0 || (isLast && below * 2 < above) || isImprint(lines[at + 1] ?? "", name);
}

/** True for the heading above what an outlet says of itself (关于河桥日报). */
function isImprint(line: string, name: string): boolean {
  const heading = /^[\s*_【]{0,8}[关關][于於]\s{0,2}/u.exec(line)?.[0] ?? "";
  return heading !== "" && line.slice(heading.length).toLowerCase().startsWith(name.toLowerCase());
}

/** Length of the article's own paragraphs. */
function proseIn(lines: readonly string[]): number {
  return lines.filter((line) => prose.test(line) && !ofAccount.test(line)).reduce((length, line) => length + line.length, 0);
}
