import { creditsAtTail, lineToCredits } from "./credits.ts";
import { isEndMark } from "./end-mark.ts";

/** What every line has that says where an article is from. */
const maySay = /[来來]源|[来來]自|出[处處]|源自|[转轉][自载載发發]|摘[自编編]|[综綜]合|[编編][译譯]自|整理自|[选選]自|原[载載]|稿源|信源/u;
/** A label that speaks of the article, and not of a picture or a figure above it. */
const ofArticle =
  /^[\s\p{P}\p{S}]{0,8}(?:(?:本文|文章|稿件|资讯|資訊|信息|消息|新闻|新聞|报告|報告|原文|转载|轉載)(?:内容|內容)?[来來出源]|原[出载載]|稿源|(?:本文|文章|内容|內容|稿件)?(?:[转轉][载載发發]?|摘[编編]?|[综綜]合|[编編][译譯]|整理)自)/u;
/** A quotation's source mostly has no colon (摘自《…》). */
const labelled = /[:：∶|｜丨]|公[众眾][号號]/u;
/** A paragraph of prose. */
const prose = /[。；][^。；]|.{20}[。；！？]/u;
/** What an account says of itself, or of the rights in its articles. */
const ofAccount = /[声聲]明|版[权權]|侵[权權]|免[责責]|[转轉][载載]|[关關][于於注]|投稿|公[众眾][号號]/u;
const fewestItems = 3;

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

/** A line, or the end of one, that names a source. */
interface Named {
  at: number;
  name: string;
  isWhole: boolean;
}

/** Looks for what names a source anywhere in an article. */
export function statedSources(lines: readonly string[]): StatedSources {
  const named = lines.flatMap((line, at) => lineToNamed(line, at));
  const names = new Set(named.map(({ name }) => name));
  const areItems = named.length >= fewestItems && names.size > 1;
  const head = areItems ? lines.findIndex((line) => prose.test(line)) : 0;
  const last = named.at(-1);
  const isSole = last?.isWhole === true && names.size === 1 && (isOfArticle(lines, named) || closes(lines, last.at));
  return { isItems: (at) => areItems && at >= head, ...(isSole ? { sole: last.name } : {}) };
}

function lineToNamed(line: string, at: number): Named[] {
  if (!maySay.test(line)) return [];
  const whole = lineToCredits(line);
  const source = (whole ?? creditsAtTail(line))?.find(({ kind }) => kind === "source");
  return source === undefined ? [] : [{ at, name: source.value, isWhole: whole !== undefined }];
}

function isOfArticle(lines: readonly string[], [named, ...others]: readonly Named[]): boolean {
  const line = lines[named?.at ?? -1] ?? "";
  return others.length === 0 && ofArticle.test(line) && labelled.test(line);
}

/** True where none of the article's prose follows, or little enough behind its end mark to be an advertisement. */
function closes(lines: readonly string[], at: number): boolean {
  const isMarked = isEndMark(lines[at - 1] ?? "") || isEndMark(lines[at + 1] ?? "");
  const below = proseIn(lines.slice(at + 1));
  return below === 0 || (isMarked && below * 2 < proseIn(lines.slice(0, at)));
}

/** Length of the article's own paragraphs. */
function proseIn(lines: readonly string[]): number {
  return lines.filter((line) => prose.test(line) && !ofAccount.test(line)).reduce((length, line) => length + line.length, 0);
}
