import type { Cut, CutText } from "../cutting/cut.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { FeedHead } from "./feed-account.ts";
import type { Field } from "../fields/field.ts";
import { readXml, xmlAttribute, type XmlToken } from "./read-xml.ts";

const start = /^\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*|<\?[^>]{0,300}\?>\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]/;

const prolog = String.raw`^\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}`;

/** A message by which WeChat shows an account's articles, as databases of chats keep it, or as an account's own program answers. */
const message = new RegExp(`${prolog}<(?:(?:msg|appmsg)[\\s>](?=[^]*<mmreader>)|xml>(?=[^]*<Articles>))`);

/** What a reader kept in WeChat. */
const kept = new RegExp(`${prolog}<favitem[\\s>](?=[^]*<weburlitem>)`);

/** Rows of a database: Navicat's `<RECORD>`, MySQL's `<row>` with `<field name="…">`, phpMyAdmin's `<table>` with `<column name="…">`. */
const rows = new RegExp(`${prolog}<(RECORDS|resultset|mysqldump|pma_xml_export)[\\s>]`);
const rowNames: Readonly<Record<string, string>> = { RECORDS: "RECORD", resultset: "row", mysqldump: "row", pma_xml_export: "table" };
const columns: ReadonlySet<string> = new Set(["field", "column"]);

/** Rows as a program writes them, one element each, in the first of which stands a title. */
const list = new RegExp(
  `${prolog}<(?:articles|posts|rows|records|items|data|root|list|news)(?:\\s[^>]{0,300})?>\\s{0,200}<(article|post|row|record|item|news)(?:\\s[^>]{0,300})?>(?=[^]{0,2000}<(?:[a-z_]{0,20}_)?title[\\s>])`,
  "i",
);

/** One article as a program writes it: elements for its title and for its text, which is in CDATA, and none of a page's around them. */
const lone = new RegExp(
  `${prolog}<(article|post|row|record|item|news)(?:\\s[^>]{0,300})?>(?=\\s{0,200}<[a-z_]{1,40}>)(?=[^]{0,2000}<(?:[a-z_]{0,20}_)?title[\\s>])(?=[^]{0,10000}<[a-z_]{0,40}(?:content|body|html|text)>\\s{0,200}<!\\[CDATA\\[)`,
  "i",
);

/** True for an RSS or Atom feed, for rows of a database or a program, and for a message with articles. */
export function isFeed(text: string): boolean {
  const head = text.slice(0, 20_000);
  return start.test(head) || rowNameOf(head) !== undefined || message.test(text.slice(0, 200_000));
}

/** The element that is a row, where the text is no feed. */
function rowNameOf(head: string): string | undefined {
  return (
    rowNames[rows.exec(head)?.[1] ?? ""] ?? list.exec(head)?.[1] ?? lone.exec(head)?.[1] ?? (kept.test(head) ? "weburlitem" : undefined)
  );
}

interface OpenField {
  name: string;
  depth: number;
  from: number;
  parts: string[];
  /** Names of the elements inside that hold text (`author` → `name`). */
  inner?: string;
}

interface OpenItem {
  name: string;
  start: number;
  fields: Field[];
  field?: OpenField;
}

const itemNames: ReadonlySet<string> = new Set(["item", "entry"]);

/** Cuts a feed into its items, each a row; elements of an item are its fields, and the account is where the feed names one. */
export function cutFeed(text: string): CutText {
  const items: { start: number; end: number; fields: Field[] }[] = [];
  const head = new FeedHead();
  let item: OpenItem | undefined;
  const row = rowNameOf(text.slice(0, 20_000));
  for (const token of readXml(text)) {
    if (item === undefined) {
      if (token.kind === "open" && (row === undefined ? itemNames.has(token.value) : token.value === row))
        item = { name: token.value, start: token.end, fields: [] };
      else if (items.length === 0) head.read(token);
      continue;
    }
    if (token.kind === "close" && token.value === item.name && item.field === undefined) {
      if (item.fields.length > 0) items.push({ start: item.start, end: token.start, fields: item.fields });
      item = undefined;
    } else readInItem(text, item, token);
  }
  if (row === undefined) for (const { fields } of items) nameOnlyText(fields);
  const account = head.account(items.map(({ fields }) => fields));
  const cuts = items.map(({ start: from, end, fields }): Cut => ({ start: from, end, record: fieldsToRecord([...fields, ...account]) }));
  return { format: row === undefined ? "feed" : "xml", cuts };
}

/** A feed's summary that is the only text of its item, and longer than WeChat's digests, is the article; named as readers of feeds do. */
function nameOnlyText(fields: Field[]): void {
  const texts = fields.filter(({ path }) => {
    const meaning = fieldToMeaning(path)?.meaning;
    return meaning !== undefined && (meaning === "digest" || isBodyMeaning(meaning));
  });
  const [only] = texts;
  if (texts.length === 1 && only?.path === "summary" && only.text.length > 300) only.path = "summary.content";
}

function readInItem(text: string, item: OpenItem, token: XmlToken): void {
  const { field } = item;
  if (field === undefined) openField(item, token);
  else if (token.kind === "text") field.parts.push(token.value);
  else if (token.kind === "open") {
    field.depth += 1;
    field.inner ??= token.value;
  } else if (token.kind === "close" && field.depth > 0) field.depth -= 1;
  else if (token.kind === "close") closeField(text, item, field, token.start);
}

function openField(item: OpenItem, token: XmlToken): void {
  const address = token.value === "link" ? linkAddress(token.attributes) : undefined;
  if (address !== undefined) item.fields.push({ path: "link", text: address });
  if (token.kind !== "open") return;
  const name = columns.has(token.value) ? xmlAttribute(token.attributes, "name") : undefined;
  item.field = { name: name ?? token.value, depth: 0, from: token.end, parts: [] };
}

/** Atom: `<link href="…"/>`, of which only the alternate is the article's address. */
function linkAddress(attributes: string): string | undefined {
  const relation = xmlAttribute(attributes, "rel");
  return relation === undefined || relation === "alternate" ? xmlAttribute(attributes, "href") : undefined;
}

const markup = /^(?:content|summary|description|content:encoded)$/;

/** What a writer put into CDATA and then escaped as a whole. */
const escapedCdata = /^<!\[CDATA\[([^]*)\]\]>$/;

function closeField(text: string, item: OpenItem, field: OpenField, end: number): void {
  const isMarkup = field.inner !== undefined && markup.test(field.name);
  const value = (isMarkup ? text.slice(field.from, end) : field.parts.join("")).trim();
  const path = field.inner === undefined || isMarkup ? field.name : `${field.name}.${field.inner}`;
  const content = escapedCdata.exec(value)?.[1]?.trim() ?? value;
  if (content !== "") item.fields.push({ path, text: content });
  delete item.field;
}
