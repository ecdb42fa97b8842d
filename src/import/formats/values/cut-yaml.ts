import { isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap } from "yaml";
import type { Cut, CutText } from "../cutting/cut.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { Field } from "../fields/field.ts";

/** Comments and the mark of a document above what it holds. */
const above = /^(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\r?\n){0,100}/;
const name = "[\"']?([\\p{L}_][\\p{L}\\p{N}_ -]{0,30})[\"']?:";
const list = new RegExp(`^[ ]{0,20}-[ ]{1,3}${name}[ \\t]`, "u");
/** A list that has a name (`articles:`), perhaps below what is said of all of it. */
const namedList = new RegExp(
  `^(?=${name}).{0,200}(?:\\n[^\\s-].{0,200}){0,20}?(?<=:)[ \\t]*\\r?\\n(?:[ \\t]*#.*\\n)?[ ]{0,8}-[ ]{1,3}${name}[ \\t]`,
  "u",
);
/** An article whose text is a block of lines; of any other map of words a reader of flat texts knows as much. */
const single = new RegExp(`^(?=${name})[^]{0,4000}?(?:^|\\n)${name}[ \\t]*[|>][+-]?\\d?[ \\t]*\\r?\\n`, "u");
/** A parser of YAML holds all of it as objects. */
const longest = 16 * 1024 ** 2;

/** Cuts a list in YAML (`- title: …`), or articles that are a document each, into rows; undefined where a text is none, or one of its rows is no article. */
export function cutYaml(text: string): CutText | undefined {
  if (text.length > longest || !isYaml(text.slice(above.exec(text)?.[0].length))) return undefined;
  const items = parseItems(text);
  const cuts = items?.list.map((item) => itemToCut(item, items.around));
  return cuts === undefined || cuts.length === 0 || !cuts.every((cut) => cut !== undefined) ? undefined : { format: "yaml", cuts };
}

function isYaml(text: string): boolean {
  const first = list.exec(text)?.[1] ?? namedList.exec(text)?.[2];
  if (first !== undefined) return fieldToMeaning(first) !== undefined;
  const meaning = fieldToMeaning(single.exec(text)?.[2] ?? "")?.meaning;
  return meaning !== undefined && isBodyMeaning(meaning);
}

interface Items {
  list: unknown[];
  /** What is said of all of them. */
  around: Field[];
}

function parseItems(text: string): Items | undefined {
  try {
    const documents = Array.from(parseAllDocuments(text, { schema: "failsafe", maxAliasCount: 0, uniqueKeys: false } as object));
    if (documents.some(({ errors }) => errors.length > 0)) return undefined;
    const [contents, ...others] = documents.map((document) => document.contents).filter((one) => !isScalar(one) || one.source !== "");
    if (others.length > 0) return { list: [contents, ...others], around: [] };
    return isSeq(contents) ? { list: contents.items, around: [] } : isMap(contents) ? mapToItems(contents) : undefined;
  } catch {
    return undefined;
  }
}

/** The one list that a map holds, or else the map itself; a list inside an article is of others that it names. */
function mapToItems(map: YAMLMap): Items {
  const lists = map.items.map(({ value }) => value).filter((value) => isSeq(value) && value.items.every((item) => isMap(item)));
  const [only] = lists;
  const fields = mapToFields(map);
  if (lists.length !== 1 || !isSeq(only) || isOfArticle(fields)) return { list: [map], around: [] };
  const around = fields.filter(({ path }) => fieldToMeaning(path)?.meaning.startsWith("account-"));
  return { list: only.items, around };
}

/** A text, or a title with the address of an article: what a list of articles says of itself has neither. */
function isOfArticle(fields: Items["around"]): boolean {
  const read = fields.map(({ path, text }) => ({ meaning: fieldToMeaning(path)?.meaning, text }));
  const hasTitle = read.some(({ meaning }) => meaning === "title");
  return read.some(
    ({ meaning, text }) => meaning !== undefined && (isBodyMeaning(meaning) || (hasTitle && meaning === "url" && isArticleAddress(text))),
  );
}

function itemToCut(item: unknown, around: Items["around"]): Cut | undefined {
  if (!isMap(item) || !item.range) return undefined;
  const fields = mapToFields(item);
  const meanings = fields.map(({ path }) => fieldToMeaning(path)?.meaning);
  const isArticle =
    meanings.includes("title") && meanings.some((meaning) => meaning === "url" || (meaning !== undefined && isBodyMeaning(meaning)));
  return isArticle ? { start: item.range[0], end: item.range[1], record: fieldsToRecord([...fields, ...around]) } : undefined;
}

/** Words by key, and by the keys of a map inside. */
function mapToFields(map: YAMLMap, path = ""): Field[] {
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
