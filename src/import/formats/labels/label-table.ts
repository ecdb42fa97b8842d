import { fieldToMeaning, meaningToRole } from "../fields/field-aliases.ts";

const row = /^([ \t]*)\|([^|\n]{1,40})\|([^\n]*)\|([ \t]*\r?)$/;
const rule = /^[\s|:-]+$/;
const fewestKnown = 2;
const mostRows = 14;
/** What only a table about an article of WeChat's says: its account, its address, its day of publishing, its title by that name. */
const ofWeChat =
  /^[ \t]*\|[ \t]*(?:(?:微信)?公众号|原文(?:链接|地址)|发布(?:时间|日期)[ \t]*\|[ \t]*20[12]\d|文章标题)|https?:\/\/mp\.weixin\.qq\.com\/s/u;
const named = new Set(["title", "account-name"]);
const placed = new Set(["date", "url"]);
const ownPlace = /https?:\/\/|20[12]\d/;

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

/** Undefined for a table that is not of pairs, whose labels are not known, or that is of anything but an article; its first row may name the columns. */
function toLabelled(table: readonly string[]): string[] | undefined {
  const rows = table.map((line) => row.exec(line));
  const isKnown = rows.map((found) => fieldToMeaning((found?.[2] ?? "").trim()) !== undefined);
  const isPair = rows.every((found) => found?.[3]?.replace(/\\\|/g, "").includes("|") === false);
  const isOther = table.some((line, at) => at > 0 && isKnown[at] === false && !rule.test(line));
  if (!isPair || isOther || !rule.test(table[1] ?? "") || isKnown.filter(Boolean).length < fewestKnown) return undefined;
  if (!isOfArticle(rows)) return undefined;
  return table.map((line, at) => (isKnown[at] === true ? line.replace(row, "$1 $2:$3 $4") : line.replace(/[^\r]/g, " ")));
}

/** True where WeChat's own labels stand in it: title or account, and a day or an address. */
function isOfArticle(rows: readonly (RegExpExecArray | null)[]): boolean {
  const roleOf = (label: string) => {
    const known = fieldToMeaning(label.trim());
    return known === undefined ? "" : meaningToRole(known.meaning);
  };
  const said = rows.map((found) => ({ role: roleOf(found?.[2] ?? ""), value: found?.[3] ?? "" }));
  return (
    rows.some((found) => ofWeChat.test(found?.[0] ?? "")) &&
    said.some(({ role }) => named.has(role)) &&
    said.some(({ role, value }) => placed.has(role) && ownPlace.test(value))
  );
}
