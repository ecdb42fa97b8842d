import type { Role } from "../../../entry/span.ts";
import type { Metadata } from "../../article.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";
import { noteTimeToCaptured } from "../fields/note-time.ts";
import { withoutAlikeBlocks } from "./alike-blocks.ts";
import { isBareHead, isFieldBlock, isTitled, sourceIsAccount } from "./field-block.ts";
import { readHeadFields, type BodyLabel, type FieldPlace, type HeadField } from "./head-fields.ts";
import { findLoneAccount } from "./lone-account.ts";
import { findUnknownRows } from "./unknown-rows.ts";
import { saysAgain, withoutOtherPages } from "./own-address.ts";

const captured = /^\s*(?:本文)?(?:抓取|采集|爬取|保存|下载|导出|导入|剪藏|归档)(?:(?:时间|日期|于)\s*[:：]\s*\S|\s*[:：]\s*20\d\d)/u;
/** The number of a message where a program had no name to write above the time. */
const ofMessage = /^\s*(?:文章)?来源\s?[:：]\s?(?:微信)?公众号\s?\d{6,12}_\d{1,2}\s*$/u;
/** Headings that Readwise and others write above such lines, and below them above the text. */
const noteHeading = /^\s*(?:Metadata|Full Document|Highlights|(?:原文|文章|来源|基本|元)(?:信息|数据)|原文(?:内容|全文)?|正文|全文)\s*$/u;
const ofMetadata = /^\s*(?:Metadata|(?:原文|文章|来源|基本|元)(?:信息|数据))\s*$/u;

/** Lines that a converter wrote above or below the article (发布时间: …, 原文链接: …). */
export interface PageFields {
  metadata: Metadata;
  /** What is one of them, line by line; a line may hold several. */
  places: readonly FieldPlace[];
  /** The label above the text itself (正文：), or before it on its first line. */
  bodyLabel?: BodyLabel;
}

/**
 * What is known beside the lines: where the links of each lead, the account and the address that something else states, whether it has the title, or
 * says whose the text is or of which day, and the lines without white space that are set as headings or in bold type.
 */
export interface BesideFields {
  hasTitle?: boolean;
  isStated?: boolean;
  headings?: ReadonlySet<string>;
  links?: ReadonlyMap<number, string> | undefined;
  account?: string | undefined;
  address?: string | undefined;
}

/**
 * Reads the labelled lines of a page; some of the first lines must be such, and name the article's address, its account and day, its title, or,
 * where nothing else does, its account alone.
 */
export function readPageFields(lines: readonly string[], beside: BesideFields = {}): PageFields {
  const found = readBlock(lines, beside);
  const { account } = beside;
  const lone = account !== undefined || found.places.length > 0 ? undefined : findLoneAccount(lines);
  if (lone === undefined) return found;
  const { line, name } = lone;
  return { metadata: { account: { name } }, places: [{ line, start: 0, end: lines[line]?.length ?? 0, role: "account-name" }] };
}

function readBlock(lines: readonly string[], { links = new Map(), account, address, isStated = false }: BesideFields): PageFields {
  const { fields: all, unread, bodyLabel } = readHeadFields(lines, links);
  const fields = withoutAlikeBlocks(lines, withoutOtherPages(all, address), links);
  const isBlock =
    isFieldBlock(fields, bodyLabel !== undefined) ||
    isBareHead(fields, lines, isStated || account !== undefined || address !== undefined) ||
    isTitled(fields[0], lines) ||
    fields.some((field) => saysAgain(field, address));
  const settled = isBlock ? sourceIsAccount(fields) : [];
  const labelled = isBlock ? [...settled.map(({ place }) => place), ...unread.filter(({ line }) => isAmong(fields, line))] : [];
  const places = [...labelled, ...placesAround(lines, labelled)];
  const metadata = isBlock ? noteTimeToCaptured(fieldsToMetadata(settled)).metadata : { account: {} };
  return { metadata, places, ...(isBlock && bodyLabel !== undefined ? { bodyLabel } : {}) };
}

/** What the program that wrote the labels wrote beside them: lines of its own, rules, headings, at the very end when it took the page. */
function placesAround(lines: readonly string[], labelled: readonly FieldPlace[]): FieldPlace[] {
  const whole = (role: Role) => (line: number) => ({ line, start: 0, end: lines[line]?.length ?? 0, role });
  const notes = findUnknownRows(lines, labelled);
  const taken = new Set([...labelled.map(({ line }) => line), ...notes]);
  const frame = [...rulesAround(lines, [...taken]), ...noteHeadings(lines, taken)];
  const last = lines.findLastIndex((line) => captured.test(line));
  const isLast = last >= 0 && last >= lines.length - 3 && !taken.has(last);
  const below = isLast ? [whole("date")(last), ...(ofMessage.test(lines[last - 1] ?? "") ? [whole("url")(last - 1)] : [])] : [];
  return [...notes.map(whole("unknown-field")), ...frame.map(whole("label")), ...below];
}

/** The headings that Readwise writes above its lines and below them. */
function noteHeadings(lines: readonly string[], taken: ReadonlySet<number>): number[] {
  const [first, last] = [Math.min(...taken) - 1, Math.max(...taken) + 1];
  return ofMetadata.test(lines[first] ?? "") ? [first, last].filter((line) => noteHeading.test(lines[line] ?? "")) : [];
}

const rule = /^\s*([=\-*_#~—])\1{4,}\s*$/u;

/** Lines of nothing but one sign that a program drew above and below the labels, and the same once more at the end. */
function rulesAround(lines: readonly string[], labels: readonly number[]): number[] {
  const [first, last] = [Math.min(...labels), Math.max(...labels)];
  const around = [first - 1, last + 1].filter((line) => rule.test(lines[line] ?? ""));
  const end = lines.findLastIndex((line) => line.trim() !== "");
  const isFrame = end > last + 1 && around.some((line) => lines[line]?.trim() === lines[end]?.trim());
  return isFrame ? [...around, end] : around;
}

/** True for a line of labelled values, one between such, or right above or below one at the head's end. */
function isAmong(fields: readonly HeadField[], line: number): boolean {
  const beside = (next: number) => fields.some(({ place }) => place.line === next);
  return beside(line) || beside(line + 1) || (beside(line - 1) && fields.every(({ place }) => place.line < line));
}
