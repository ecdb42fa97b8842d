import type { Cut, CutRecord } from "./cut.ts";
import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import { sourcesToRow } from "../fields/fields-to-record.ts";
import { shareOf } from "../../shared-shingles.ts";

/** Names of a chunk's number; a text's count of paragraphs is none. */
const numberOfChunk =
  /^(?:(?:chunk|passage|segment|split|node|piece|part)_?(?:id|index|idx|no|num|number|seq|order)|(?:paragraph|para)_?(?:id|index|idx)|chunk|分[段块片](?:序号|编号|id)?|(?:切片|片段|块|段落)(?:序号|编号|id))$/i;
/** Names of a chunk's place in its text, in characters. */
const placeOfChunk = /^start_?(?:index|char_?idx)$/i;
/** Names that number a chunk as they number anything: of one text only where something else than its title says so. */
const anyNumber = /^(?:seq|sequence|part)$/i;
/** What says of which text a chunk is. */
const ofText = /^(?:(?:ref_)?(?:doc|document|article|parent|file)_?(?:id|uuid|key)|文档id|文章id)$/i;
/** Where programs that cut texts up keep a chunk. */
const textOfChunk = /^(?:page_?content|chunk(?:_?(?:text|content))?|passage(?:_?(?:text|content))?)$/i;
const shared: ReadonlySet<FieldMeaning> = new Set(["title", "url", "published", "created", "account-name", "file"]);

interface Field {
  field: string;
  text: string;
}

interface Chunk {
  cut: Cut & { record: CutRecord };
  /** What tells the text that it is of. */
  key: string;
  number: number | undefined;
  /** True where the number counts characters. */
  isPlace: boolean;
  body: Field;
}

/** Rows that are the chunks of one text, as programs cut texts up for a search by meaning, as one row: its chunks in their order, and what each says besides. */
export function joinChunks(cuts: Cut[]): Cut[] {
  const groups = new Map<string, Chunk[]>();
  const chunks = new Map<Cut, Chunk>();
  for (const cut of cuts) {
    const chunk = "record" in cut ? toChunk(cut) : undefined;
    if (chunk === undefined) continue;
    chunks.set(cut, chunk);
    const group = groups.get(chunk.key);
    if (group === undefined) groups.set(chunk.key, [chunk]);
    else group.push(chunk);
  }
  const joined = new Set([...groups.values()].filter((group) => group.length > 1 && areOfOneText(group)));
  return cuts.flatMap((cut) => {
    const group = groups.get(chunks.get(cut)?.key ?? "");
    if (group === undefined || !joined.has(group)) return [cut];
    return group[0]?.cut === cut ? [joinGroup(group)] : [];
  });
}

function toChunk(cut: Cut & { record: CutRecord }): Chunk | undefined {
  if (cut.record.shape !== "row") return undefined;
  const fields = cut.record.sources.map(({ field = "", text }): Field => ({ field, text }));
  const bodies = fields.filter(({ field }) => isBody(field));
  const [body] = bodies;
  if (body === undefined || bodies.length > 1) return undefined;
  const same = fields.filter(({ field }) => ofText.test(lastOf(field)) || shared.has(fieldToMeaning(field)?.meaning ?? "count"));
  const isKnown = same.some(({ field }) => ofText.test(lastOf(field)) || fieldToMeaning(field)?.meaning === "url");
  const place = fields.find(({ field }) => placeOfChunk.test(lastOf(field)));
  const number = place ?? fields.find(({ field }) => numberOfChunk.test(lastOf(field)) || (isKnown && anyNumber.test(lastOf(field))));
  const isChunk = number !== undefined || (isKnown && textOfChunk.test(lastOf(body.field)));
  if (!isChunk || same.length === 0) return undefined;
  return { cut, key: JSON.stringify(same.map(({ text }) => text)), number: numberIn(number?.text), isPlace: place !== undefined, body };
}

function isBody(field: string): boolean {
  const meaning = fieldToMeaning(field)?.meaning;
  return meaning !== undefined && isBodyMeaning(meaning);
}

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}

/** The last number of what a chunk is called by (`3`, `doc-1_3`). */
function numberIn(text = ""): number | undefined {
  const found = /(\d{1,9})\D{0,10}$/.exec(text.trim())?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Each is another chunk, numbered from the first on; one that says the same as another is of a text that stands twice. */
function areOfOneText(group: readonly Chunk[]): boolean {
  const numbers = group.map(({ number, body }) => number ?? body.text);
  const isOther = new Set(numbers).size === group.length && new Set(group.map(({ body }) => body.text)).size === group.length;
  const inOrder = toOrder(group);
  return (
    isOther && areCounted(inOrder) && inOrder.every(({ body }, at) => at === 0 || !saysTheSame(inOrder[at - 1]?.body.text ?? "", body.text))
  );
}

/** True for chunks without numbers, with their places, or counted from 0 or 1 on. */
function areCounted(inOrder: readonly Chunk[]): boolean {
  const first = inOrder[0]?.number;
  if (inOrder.some(({ number, isPlace }) => number === undefined || isPlace)) return true;
  return (first === 0 || first === 1) && inOrder.every(({ number }, at) => number === first + at);
}

/** Chunks overlap by a fifth at most. */
const mostShared = 0.5;

function saysTheSame(one: string, other: string): boolean {
  return (one.length < other.length ? shareOf(other, one) : shareOf(one, other)) > mostShared;
}

function toOrder(group: readonly Chunk[]): readonly Chunk[] {
  return group.every(({ number }) => number !== undefined) ? group.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)) : group;
}

function joinGroup(group: readonly Chunk[]): Cut {
  const inOrder = toOrder(group);
  const start = group.reduce((least, { cut }) => Math.min(least, cut.start), Number.POSITIVE_INFINITY);
  const end = group.reduce((most, { cut }) => Math.max(most, cut.end), 0);
  const named = inOrder.flatMap(({ cut, body }, at) =>
    cut.record.sources.map(({ field = "", text }) => ({
      field: field === body.field ? nameOfChunk(field, at) : field.replace(/#\d+$/, ""),
      text,
    })),
  );
  return { start, end, record: sourcesToRow(named) };
}

function nameOfChunk(field: string, at: number): string {
  return `${/(?:^|\.)chunk$/i.test(field) ? field : `${field}.chunk`}.${at}`;
}
