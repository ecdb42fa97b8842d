import type { Stretch } from "../../boilerplate/compact-text.ts";
import { fieldToMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import { outsideCode } from "../text-scrape/code/code-stretches.ts";

/** The articles of a file that several were written to, one below the other; one stretch where it is one. */
export type CutJoined = (text: string) => Stretch[];

const documentEnd = /<\/html>\s*(?=<(?:!doctype\s+html|html[\s>]))/gi;

/** Whole pages, each from its own `<html>` to its end; or the articles that one page shows one below the other. */
export const cutJoinedPages: CutJoined = (text) => {
  const starts = [...text.matchAll(documentEnd)].map(({ index, 0: end }) => index + end.length);
  return toStretches(text, starts.length > 0 ? starts : startsInPage(text));
};

/** A script, the title of an article, or the node of its text. */
const pagePart =
  /<script\b(?:[^<]|<(?!\/script))*|<h[12]\s[^>]{0,200}(?<title>activity-name|rich_media_title)[^>]{0,200}>|<div\s[^>]{0,200}(?<content>js_content|rich_media_content)[^>]{0,300}>/gi;

/** Where the second article of a page begins, and those that follow: each has a title and below it its text. */
function startsInPage(text: string): number[] {
  const parts = [...text.matchAll(pagePart)].filter(({ groups }) => groups?.["title"] !== undefined || groups?.["content"] !== undefined);
  const isInTurn = parts.every(({ groups }, at) => (groups?.["title"] === undefined) === (at % 2 === 1));
  return isInTurn && parts.length >= 4 && parts.length % 2 === 0
    ? parts.flatMap(({ index }, at) => (at > 0 && at % 2 === 0 ? [index] : []))
    : [];
}

const frontMatter = /^---[ \t]*\r?\n(?=(?:[^\n]*\n){0,40}?(?:title|标题)[ \t]*[:：])(?:(?!---)[^\n]*\n){1,80}---[ \t]*\r?$/gm;
const heading = /^#[ \t]+\S[^\n]*\n(?:\s*\n)?[^\n#]{0,60}20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}[^\n]{0,20}$/gm;
const anyHeading = /^#[ \t]+\S/gm;
/** A heading above the byline that only WeChat's page has: 原创 with names, and the day set apart. */
const headingOfPage =
  /^#[ \t]+(?<title>\S[^\n]*)\n\s{0,9}(?:原创|Original)[ \t][^\n#_*]{1,80}(?:\n\s{0,9})?[_*]20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}[^_*\n]{0,20}[_*]/gm;

/** Markdown files, each with front matter of its own, or each with a heading above its account and day. */
export const cutJoinedMarkdown: CutJoined = (text) => {
  const heads = /^\s*---/.test(text) ? [...text.matchAll(frontMatter)] : [];
  const keys = keysOf(heads[0]?.[0]);
  const others = heads.filter(
    (head, at) => at > 0 && keysOf(head[0]) === keys && text.slice(endOf(heads[at - 1]), head.index).trim() !== "",
  );
  if (others.length > 0)
    return toStretches(
      text,
      others.map(({ index }) => index),
    );
  const pages = [...text.matchAll(headingOfPage)];
  if (pages.length > 1 && new Set(pages.map(({ groups }) => groups?.["title"]?.trim())).size === pages.length)
    return toStretches(
      text,
      pages.slice(1).map(({ index }) => index),
    );
  const headings = [...text.matchAll(heading)].map(({ index }) => index);
  return headings.length > 1 && headings.length === text.match(anyHeading)?.length
    ? toStretches(text, headings.slice(1))
    : toStretches(text, []);
};

/** Names of the fields, as one tool writes them time and again; another's are an article's example. */
function keysOf(head = ""): string {
  return Array.from(head.matchAll(/^[\p{L}_]+(?=[ \t]*[:：])/gmu), ([key]) => key).join();
}

function endOf(match: RegExpMatchArray | undefined): number {
  return (match?.index ?? 0) + (match?.[0].length ?? 0);
}

const titleLine = /^[ \t]*(?:【(?:文章)?(?:标题|题目)】|(?:文章)?(?:标题|题目|Title)[ \t]*[:：])[^\n]*\S/gimu;
const labelLine = /^[ \t]*(?:【(?<inBrackets>\p{Script=Han}{2,6})】|(?<label>\p{Script=Han}{2,6}|[A-Za-z][A-Za-z_ ]{1,20})[ \t]*[:：])/u;
const headLines = 6;

/** Texts, each below lines that label its title and more (标题：… 公众号：… 发布时间：…). */
export const cutJoinedTexts: CutJoined = (text) => {
  const found = [...text.matchAll(titleLine)].filter(({ index }) => isHead(text, index));
  const heads = found.length > 1 ? outsideCode(found, text) : [];
  return toStretches(
    text,
    heads.slice(1).map(({ index }) => index),
  );
};

/** Two more labels that the table of names knows, one of them no body's; or one right below, of the body. */
function isHead(text: string, at: number): boolean {
  const lines = text
    .slice(at, at + 2000)
    .split("\n")
    .slice(1, headLines);
  const meanings = lines.flatMap((line) => labelledMeaning(line) ?? []);
  const isOther = (meaning: FieldMeaning) => meaning !== "body" && meaning !== "text";
  return (meanings.length >= 2 && meanings.some(isOther)) || labelledMeaning(lines.find((line) => line.trim() !== "")) === "body";
}

function labelledMeaning(line = ""): FieldMeaning | undefined {
  const { inBrackets, label = inBrackets } = labelLine.exec(line)?.groups ?? {};
  return label === undefined ? undefined : fieldToMeaning(label.trim())?.meaning;
}

/** A line of nothing but signs parts two articles and is neither's. */
const rule = /\n[ \t]*[=\-*_#~—]{3,}[ \t]*\r?\n\s*$/;

function toStretches(text: string, starts: readonly number[]): Stretch[] {
  return [0, ...starts].map((start, at) => {
    const end = starts[at] ?? text.length;
    const cut = starts.length === 0 ? null : rule.exec(text.slice(Math.max(start, end - 200), end));
    return { start, end: cut === null ? end : end - cut[0].length };
  });
}
