import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import { valueIn } from "./markup.ts";
import type { RangedField } from "../fields/field.ts";
import { valueToFields } from "./value-fields.ts";
import type { MapNode, ValueNode } from "./value-node.ts";

const lists = /^(?:accounts|feeds|mps|gzhs|bizs|公众号|公众号列表|账号|账号列表)$/i;
const pointer = /^(?:account|feed|mp|gzh|biz|公众号|账号)(?:_?id|编号)?$/i;

type Accounts = ReadonlyMap<string, RangedField[]>;

/**
 * Rows of an object that lists accounts beside its articles, which point to them by number (`account: 3`): with what the list says of theirs, and
 * without those of the list itself. Rows of any other value as they are.
 */
export function joinAccounts(rows: readonly RangedField[][], node: ValueNode): readonly RangedField[][] {
  const list = node.kind === "map" && node.entries.length > 1 ? node.entries.find(({ key }) => lists.test(key))?.value : undefined;
  const accounts = list && readAccounts(list);
  if (list === undefined || accounts === undefined) return rows;
  const joined = rows.map((row) => [...row, ...accountOf(row, accounts)]);
  const isListed = (row: readonly RangedField[]) => row.every(({ start, end }) => start >= list.start && end <= list.end);
  return joined.some((row, at) => row.length > (rows[at]?.length ?? 0)) ? joined.filter((row) => !isListed(row)) : rows;
}

/** Nothing for a row that names its account: the list may be one of users. */
function accountOf(row: readonly RangedField[], accounts: Accounts): RangedField[] {
  if (row.some(({ path, text }) => !pointer.test(path) && meaningOf(path) === "account-name" && text !== "")) return [];
  const id = row.find(({ path, text }) => pointer.test(path) && accounts.has(text))?.text;
  return id === undefined ? [] : (accounts.get(id) ?? []);
}

/** By their `id`, or the key that each stands behind; undefined for a list of anything else. */
function readAccounts(list: ValueNode): Accounts | undefined {
  const items = list.kind === "list" ? list.items : list.kind === "map" ? list.entries.map(({ value }) => value) : [];
  const accounts = new Map<string, RangedField[]>();
  for (const [at, item] of items.entries()) {
    const id = item.kind !== "map" ? undefined : list.kind === "map" ? list.entries[at]?.key : valueIn(item, "id", "_id");
    if (item.kind !== "map" || id === undefined || !isAccount(item)) return undefined;
    accounts.set(id, fieldsOf(item));
  }
  return accounts;
}

/** True for an object with a name and nothing in it that could be an article. */
function isAccount({ entries }: MapNode): boolean {
  const isFlat = entries.every(({ value }) => value.kind === "string" || value.kind === "scalar");
  const isArticle = entries.some(({ key }) => key !== "name" && isOfArticle(key));
  return isFlat && !isArticle && entries.some(({ key }) => meaningOf(`account.${key}`) === "account-name");
}

/** True for a title, a text, an address or a day. */
function isOfArticle(key: string): boolean {
  const meaning = meaningOf(key);
  return meaning !== undefined && (isBodyMeaning(meaning) || meaning === "title" || meaning === "url" || meaning === "published");
}

function meaningOf(path: string): FieldMeaning | undefined {
  return fieldToMeaning(path)?.meaning;
}

function fieldsOf(account: MapNode): RangedField[] {
  const fields = valueToFields(account, "account");
  return fields.filter(({ path }) => meaningOf(path)?.startsWith("account-") === true && !/\._?id$/.test(path));
}
