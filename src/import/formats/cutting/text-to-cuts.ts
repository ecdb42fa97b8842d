import type { Limits } from "../../limits.ts";
import { stringRecord, type Cut, type CutText } from "./cut.ts";
import { cutAddressList } from "./address-list.ts";
import { cutArticleList, cutHeadedArticles, findArticleItems, type ArticleItems } from "./cut-article-list.ts";
import { cutBookmarks } from "./cut-bookmarks.ts";
import { cutFileIndex } from "./cut-file-index.ts";
import { cutLabelledPages } from "./cut-labelled-pages.ts";
import { cutLinkList } from "./cut-link-list.ts";
import { cutJoinedMarkdown, cutJoinedPages, cutJoinedTexts } from "./cut-joined.ts";
import { cutHtmlTable } from "../table/cut-html-table.ts";
import { cutPrintedRows } from "../table/cut-printed-rows.ts";
import { cutTable } from "../table/cut-table.ts";
import { cutPages } from "../text-scrape/cut-pages.ts";
import { cutFenced } from "../values/cut-fenced.ts";
import { cutLog } from "../values/cut-log.ts";
import { cutMessageList } from "../values/cut-message-list.ts";
import { cutPageStates } from "../values/cut-page-states.ts";
import { cutScript } from "../values/cut-script.ts";
import { cutValues } from "../values/cut-values.ts";
import { cutTuples } from "../values/cut-tuples.ts";
import { skipBlank } from "../values/read-leaf.ts";
import { cutYaml } from "../values/cut-yaml.ts";
import { cutSql } from "../sql/cut-sql.ts";
import { isSql } from "../sql/is-sql.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { cutMarkdown } from "./front-matter.ts";
import { joinChunks } from "./join-chunks.ts";
import { cutJoplinNote } from "./joplin-note.ts";
import { isReaderHead } from "./reader-head.ts";
import { seenKind } from "./seen-kind.ts";
import { cutDocs, isDocs } from "../xml/cut-docs.ts";
import { cutFeed, isFeed } from "../xml/cut-feed.ts";
import { cutNotes, isNotes } from "../xml/cut-notes.ts";
import { tellUnreadShape } from "./unread-shapes.ts";
import { hasEscapedLines, unwrapString } from "../quoting/unwrap-string.ts";

/** Tells the shape of a decoded dump by what stands in it, and cuts it up; a text that is nothing else is one flat record. */
export function textToCuts(text: string, limits: Limits): CutText {
  const { format, cuts } = cutShape(text, limits);
  return { format, cuts: joinChunks(cuts) };
}

function cutShape(text: string, limits: Limits): CutText {
  if (isFeed(text)) return cutFeed(text);
  if (isNotes(text)) return cutNotes(text);
  if (isSql(text)) return cutSql(text, limits);
  if (isDocs(text)) return cutDocs(text);
  const unread = tellUnreadShape(text);
  if (unread !== undefined) return { format: unread.format, cuts: [{ start: 0, end: text.length, fault: unread.fault }] };
  if (bareValue.test(text) || emptyValues.test(text)) return { format: "json", cuts: [] };
  const addresses = cutAddressList(text);
  if (addresses !== undefined) return addresses;
  if (isReaderHead(text)) return wholeText(text, limits);
  const note = cutJoplinNote(text);
  if (note !== undefined) return note;
  const listed = cutFenced(text, limits) ?? cutLog(text, limits) ?? cutBookmarks(text) ?? cutLinkList(text) ?? cutPrintedRows(text);
  if (listed !== undefined) return listed;
  const table = quotedCells.test(text) ? cutTable(text, limits) : undefined;
  return (
    table ??
    cutScript(text, limits) ??
    cutTuples(text) ??
    valuesOrNothing(text, limits) ??
    cutYaml(text) ??
    cutTable(text, limits) ??
    escapedLines(text) ??
    wholeText(text, limits)
  );
}

/** JSON that holds nothing. */
const bareValue = /^\s*(?:null|true|false|undefined|None|NaN|-?\d{1,20}(?:\.\d{1,20})?)\s*$/;
/** Lists and objects without anything in them, one or a line each. */
const emptyValues = /^[\s{}[\],]*[}\]]\s*$/;

/** Two quoted cells side by side: a table whose writer quotes every cell, and no list of JSON strings. */
const quotedCells = /^\s*"(?:[^"\n]|""){0,500}"[ ]?[,\t;][ ]?"/;

const surelyValues = /^\s*(?:\{\s*(?:[rubRUB]?["'][^\n"']{0,200}["']\s*:|\}\s*$)|\[\s*\]\s*$|\[\s*\{\s*["']|\[\s*[[(]\s*["'])/;
const maybeValues =
  /^\s*(?:[rRuUbB]{0,2}["']|[{[]|[\w.]{0,60}[A-Z]\w{0,60}\(\s{0,9}(?:[[{]|[a-z_]\w{0,60}\s?=)|(?:(?:var|let|const|export\s+default)\s+)?["']?([\p{L}_$][\p{L}\p{N}_.$-]{0,60})["']?[ \t]*[:=][ \t]*(?:[rRuUbBfF]{0,2}["']|[[{(]))/u;

const closed = /(?:"(?:[^"\\\n]|\\.){0,200}"|'(?:[^'\\\n]|\\.){0,200}'|\[[^\]\n]{0,200}\]|\([^)\n]{0,200}\)|\{[^}\n]{0,200}\})/;
const nextLabel = /\r?\n\s{0,9}[\p{L}_ ]{1,20}[:：][ \t]*(?:\p{Script=Han}|https?:|20\d\d-\d)/u;
/**
 * A label before words that begin with a quotation or brackets (`Title: [街巷]老街`), or above another label: no literal has words behind it on
 * its line, and none is written without quotes.
 */
const labelled = new RegExp(
  `^\\s*["']?[\\p{L}\\p{N}_$.-]{1,61}["']?[ \\t]*[:=][ \\t]*${closed.source}[ \\t]*(?:[\\p{L}\\p{N}]|${nextLabel.source})`,
  "u",
);

/** A page's script above its text begins like a value. */
const declaration = /^\s*(?:var|let|const|export)\s/;

/** JSON and Python literals, perhaps below a comment; what only may be such counts where all of it can be read. */
function valuesOrNothing(text: string, limits: Limits): CutText | undefined {
  const head = text.slice(skipBlank(text, 0, { strings: "json", openLines: false }));
  const maybe = maybeValues.exec(head);
  if (maybe === null) return undefined;
  const cut = cutValues(text, limits);
  const meaning = maybe[1] === undefined ? undefined : fieldToMeaning(maybe[1])?.meaning;
  const isNamed = meaning !== undefined && !declaration.test(head) && (isBodyMeaning(meaning) || !labelled.test(head));
  if (surelyValues.test(head) || isNamed) return cut;
  const isLimit = cut.cuts.some((one) => "fault" in one && one.fault.code.startsWith("limit-"));
  const isWhole = cut.cuts.length > 0 && cut.cuts.every((one) => "record" in one);
  return isLimit || isWhole ? cut : undefined;
}

/** One record a line, line breaks inside it written `\n`; of many lines a few may be too short to have any. */
function escapedLines(text: string): CutText | undefined {
  if (!text.includes("\\")) return undefined;
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== "");
  const plain = lines.filter(([line]) => !hasEscapedLines(line)).length;
  if (lines.length === 0 || plain * 10 > lines.length) return undefined;
  const cuts = lines.map(({ index, 0: line }): Cut => {
    const string = unwrapString(line);
    return { start: index, end: index + line.length, record: stringRecord(string, seenKind(string)) };
  });
  return { format: "escaped-lines", cuts };
}

function wholeText(text: string, limits: Limits): CutText {
  const labelledPages = cutLabelledPages(text);
  if (labelledPages !== undefined) return { format: "saved-page", cuts: labelledPages };
  const kind = seenKind(text);
  const rows = kind === "html" ? (cutHtmlTable(text, limits) ?? cutMessageList(text, limits) ?? cutPageStates(text, limits)) : undefined;
  if (rows !== undefined) return rows;
  const items = kind === "html" ? undefined : findArticleItems(text);
  const list = kind === "html" ? undefined : (cutArticleList(items) ?? cutFileIndex(text));
  if (list !== undefined) return list;
  if (kind === "html") return { format: "saved-page", cuts: cutJoinedPages(text).map((page) => pageToCut(page, text, "html")) };
  const string = unwrapString(text);
  const unwrapped = seenKind(string);
  if (unwrapped === "text") {
    const joined = cutJoinedTexts(text);
    const pages = joined.length > 1 ? joined : cutPages(text);
    return { format: "text", cuts: pages.map((page) => pageToCut(page, text, "text")) };
  }
  if (unwrapped === "html") return { format: "saved-page", cuts: [{ start: 0, end: text.length, record: stringRecord(string, "html") }] };
  return { format: "markdown", cuts: markdownToCuts(text, string, items) };
}

function markdownToCuts(text: string, string: string, items: ArticleItems | undefined): Cut[] {
  if (string !== text) return [{ start: 0, end: text.length, record: cutMarkdown(string).record }];
  const headed = cutHeadedArticles(text, items);
  return (headed.length > 1 ? headed : cutJoinedMarkdown(text)).map((file) => {
    const { start, record } = cutMarkdown(text.slice(file.start, file.end));
    return { start: file.start + start, end: file.end, record };
  });
}

function pageToCut({ start, end }: { start: number; end: number }, text: string, kind: "text" | "html"): Cut {
  return { start, end, record: stringRecord(unwrapString(text.slice(start, end)), kind) };
}
