import type { Limits } from "../../limits.ts";
import type { Cut } from "../cutting/cut.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { nodeToCuts } from "../values/cut-values.ts";
import { expandStrings } from "../values/expand-strings.ts";
import { holdsArticles } from "../values/values-to-rows.ts";
import type { MapNode } from "../values/value-node.ts";
import type { Cell, TableRow } from "./read-row.ts";

const packed = /^\s*(?:\[\s*)?\{\s*(?:"|&quot;)/;

/** True for a cell that holds articles as JSON (`publish_info`, `general_msg_list`). */
function isPacked({ text }: Cell): boolean {
  return packed.test(text) && text.includes("mp.weixin.qq.com");
}

/** True where one column of a program's has nothing but such cells. */
export function hasPackedColumn(names: readonly string[], rows: readonly TableRow[]): boolean {
  const full = rows.filter(({ cells }) => cells.length === names.length);
  return (
    full.length > 0 &&
    full.length === rows.length &&
    names.some((name, at) => /^\w{1,40}$/.test(name) && full.every(({ cells }) => isPacked(cells[at] as Cell)))
  );
}

/** True for a row with a title or a text of its own: other articles in it are those that it speaks of. */
function isArticle(cells: readonly Cell[], names: readonly string[]): boolean {
  return cells.some(({ text }, at) => {
    const meaning = fieldToMeaning(names[at] ?? "")?.meaning;
    return meaning !== undefined && (meaning === "title" || isBodyMeaning(meaning)) && text.trim() !== "";
  });
}

/** The articles that the cells of a row hold, each with what the row says of their account and day; undefined for a row that is one article itself. */
export function packedCuts(cells: readonly Cell[], names: readonly string[], limits: Limits): Cut[] | undefined {
  if (isArticle(cells, names)) return undefined;
  if (!cells.some((cell, at) => fieldToMeaning(names[at] ?? "") === undefined && isPacked(cell))) return undefined;
  const entries = cells.map((cell, at) => ({ key: names[at] ?? "", value: { kind: "string" as const, ...cell } }));
  const row: MapNode = { kind: "map", entries, start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
  const expanded = expandStrings(row, { depth: limits.valueDepth, values: limits.values });
  const isSeveral = expanded.kind === "map" && expanded.entries.some(({ value }) => value.kind !== "string" && holdsArticles(value));
  return isSeveral ? nodeToCuts(expanded) : undefined;
}
