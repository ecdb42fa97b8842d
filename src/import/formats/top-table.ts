import { fieldToMeaning, isBodyMeaning } from "./fields/field-aliases.ts";
import type { LabelledField } from "./reader-head.ts";
import { isProse } from "./text-scrape/article-below.ts";

/** A table, perhaps below a heading, that a text begins with. */
const top = /^\s*(?:#{1,2}[ \t]+(?<title>\S[^\n]{0,200})\n\s*)?(?<table>(?:\|[^\n]{1,4000}\n){3,30})/d;
const rule = /^\|[|: \t]*-[|:\s-]*$/;
/** What such a table says of its two columns. */
const ofColumns = /^(?:字段|项目|属性|名称|类别|信息|键|key|field|item|property)?$/i;
const link = /[[\]<>]/;
const fewest = 2;

/** A cell without blanks and marks of emphasis around it, and its place. */
interface PlacedCell {
  text: string;
  start: number;
}

/**
 * The fields of a table that says what the article below it is: a row of labels above a row of values, or a label and a value in each row; the
 * heading above is its title. Undefined where anything else stands in it, or no prose below.
 */
export function readTopTable(text: string): { fields: LabelledField[]; length: number } | undefined {
  const found = top.exec(text);
  const [from = 0, end = 0] = found?.indices?.groups?.["table"] ?? [];
  if (
    found === null ||
    !text
      .slice(end)
      .split("\n")
      .some((line) => isProse(line.trim()))
  )
    return undefined;
  const fields = tableToFields(text.slice(from, end), from);
  if (fields === undefined) return undefined;
  const title = titleOf(found);
  const stated = fields.find(({ path }) => fieldToMeaning(path)?.meaning === "title");
  if (title === undefined) return { fields, length: end };
  if (link.test(title.text) || (stated !== undefined && stated.text !== title.text)) return undefined;
  return { fields: stated === undefined ? [title, ...fields] : fields, length: end };
}

function titleOf(found: RegExpExecArray): LabelledField | undefined {
  const start = found.indices?.groups?.["title"]?.[0];
  return start === undefined ? undefined : { path: "title", ...placed(found.groups?.["title"] ?? "", start) };
}

function tableToFields(table: string, from: number): LabelledField[] | undefined {
  const rows: PlacedCell[][] = [];
  let at = from;
  for (const line of table.trimEnd().split("\n")) {
    if (!line.trimEnd().endsWith("|")) return undefined;
    if (rows.length !== 1 || !rule.test(line)) rows.push(lineToCells(line, at));
    at += line.length + 1;
  }
  const [labels = [], values = [], ...more] = rows;
  const isAcross = more.length === 0 && labels.length > 2 && labels.length === values.length;
  const pairs = isAcross
    ? labels.map((label, column) => [label, values[column]])
    : rows.slice(ofColumns.test(labels[0]?.text ?? "") ? 1 : 0);
  if (pairs.length < fewest || !pairs.every((pair) => pair.length === 2 && isLabel(pair[0]))) return undefined;
  return pairs.flatMap(([label, value]) =>
    label === undefined || value === undefined || value.text === "" ? [] : [{ path: label.text, ...value }],
  );
}

function isLabel(cell: PlacedCell | undefined): boolean {
  const meaning = fieldToMeaning(cell?.text.replace(/[:：]$/u, "") ?? "")?.meaning;
  return meaning !== undefined && !isBodyMeaning(meaning);
}

function lineToCells(line: string, from: number): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const [first, last] = [line.indexOf("|") + 1, line.lastIndexOf("|")];
  let start = first;
  for (const cell of line.slice(first, last).split(/(?<!\\)\|/)) {
    cells.push(placed(cell, from + start));
    start += cell.length + 1;
  }
  return cells;
}

function placed(written: string, at: number): PlacedCell {
  const text = written
    .trim()
    .replace(/^[*_`]{1,3}/, "")
    .replace(/[*_`]{1,3}$/, "")
    .trim();
  return { text, start: at + written.indexOf(text) };
}
