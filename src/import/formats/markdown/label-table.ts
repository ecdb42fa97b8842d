import { fieldToMeaning } from "../fields/field-aliases.ts";

const row = /^([ \t]*)\|([^|\n]{1,40})\|([^\n]*)\|([ \t]*\r?)$/;
const rule = /^[\s|:-]+$/;
const fewestKnown = 2;
const mostRows = 14;

/**
 * The text, character for character, with the table of labels and values at its head (`| 公众号 | … |`) written as labelled lines (`公众号 : …`); a table
 * of anything else stays.
 */
export function openLabelTable(text: string): string {
  const start = tableStart(text);
  if (text.charAt(start) !== "|") return text;
  const lines = text.slice(start).split("\n", mostRows + 1);
  const end = lines.findIndex((line) => !line.trim().startsWith("|"));
  const table = lines.slice(0, end < 0 ? lines.length : end);
  const labelled = table.length > mostRows ? undefined : toLabelled(table);
  return labelled === undefined ? text : text.slice(0, start) + labelled.join("\n") + text.slice(start + table.join("\n").length);
}

/** Where the first line begins that is neither empty nor the title. */
function tableStart(text: string): number {
  const start = text.search(/\S/);
  if (text.charAt(start) !== "#") return start;
  const behind = text.indexOf("\n", start);
  const next = behind < 0 ? -1 : text.slice(behind).search(/\S/);
  return next < 0 ? -1 : behind + next;
}

/** Undefined for a table that is not of pairs, or whose labels are not known; its first row may name the columns. */
function toLabelled(table: readonly string[]): string[] | undefined {
  const rows = table.map((line) => row.exec(line));
  const isKnown = rows.map((found) => fieldToMeaning((found?.[2] ?? "").trim()) !== undefined);
  const isPair = rows.every((found) => found?.[3]?.replace(/\\\|/g, "").includes("|") === false);
  const isOther = table.some((line, at) => at > 0 && isKnown[at] === false && !rule.test(line));
  if (!isPair || isOther || !rule.test(table[1] ?? "") || isKnown.filter(Boolean).length < fewestKnown) return undefined;
  return table.map((line, at) => (isKnown[at] === true ? line.replace(row, "$1 $2:$3 $4") : line.replace(/[^\r]/g, " ")));
}
