import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Cut, CutText } from "../cut.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";

const start = /^\s{0,20}(?:---[ \t]*\n)?-[ ]{1,3}["']?([\p{L}_][\p{L}\p{N}_ -]{0,30})["']?:[ \t]/u;
/** A parser of YAML holds all of it as objects. */
const longest = 16 * 1024 ** 2;

/** Cuts a list in YAML (`- title: …`) into its rows; undefined where a text is none, or one of its rows is no article. */
export function cutYaml(text: string): CutText | undefined {
  const key = text.length > longest ? undefined : start.exec(text)?.[1];
  if (key === undefined || fieldToMeaning(key) === undefined) return undefined;
  const list = parseList(text);
  const cuts = list?.map(itemToCut);
  return cuts === undefined || cuts.length === 0 || !cuts.every((cut) => cut !== undefined) ? undefined : { format: "yaml", cuts };
}

function parseList(text: string): unknown[] | undefined {
  try {
    const { contents, errors } = parseDocument(text, { schema: "failsafe", maxAliasCount: 0, uniqueKeys: false } as object);
    return errors.length === 0 && isSeq(contents) ? contents.items : undefined;
  } catch {
    return undefined;
  }
}

function itemToCut(item: unknown): Cut | undefined {
  if (!isMap(item) || !item.range) return undefined;
  const fields = mapToFields(item);
  const meanings = fields.map(({ path }) => fieldToMeaning(path)?.meaning);
  const isArticle =
    meanings.includes("title") && meanings.some((meaning) => meaning === "url" || (meaning !== undefined && isBodyMeaning(meaning)));
  return isArticle ? { start: item.range[0], end: item.range[1], record: fieldsToRecord(fields) } : undefined;
}

/** Words by key, and by the keys of a map inside. */
function mapToFields(map: YAMLMap, path = ""): { path: string; text: string }[] {
  return map.items.flatMap(({ key, value }) => {
    const own = path + (isScalar(key) ? String(key.value) : "");
    if (isMap(value) && path === "") return mapToFields(value, `${own}.`);
    const values = isSeq(value) ? value.items : [value];
    return values.flatMap((one, at) => {
      const text = isScalar(one) && typeof one.value === "string" ? one.value : "";
      return text.trim() === "" ? [] : [{ path: isSeq(value) ? `${own}.${at}` : own, text }];
    });
  });
}
