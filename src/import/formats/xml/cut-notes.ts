import { createHash } from "node:crypto";
import type { Fault } from "../../fault.ts";
import type { Cut, CutRecord, CutText } from "../cutting/cut.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { readXml, xmlAttribute, type XmlToken } from "./read-xml.ts";
import type { Field } from "../fields/field.ts";

const start = /^\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!DOCTYPE[^>]{0,300}>\s*)?<en-export[\s>]/;

/** True for notes exported by Evernote or 印象笔记 (ENEX). */
export function isNotes(text: string): boolean {
  return start.test(text.slice(0, 2000));
}

/** Elements of a note that are fields of the row: what the note's owner or its program says of the note itself is no author's. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    title: "title",
    content: "content",
    created: "note.save_time",
    updated: "note.changed",
    tag: "note.tag",
    author: "note.owner",
    source: "note.program",
    "source-url": "source-url",
  }),
);

interface Note {
  start: number;
  fields: Field[];
  /** Attached files in base64. */
  files: string[];
  isSecret: boolean;
}

/** Cuts notes into rows; the pictures of a note are found by the MD5 of their bytes, as its text names them. */
export function cutNotes(text: string): CutText {
  const cuts: Cut[] = [];
  const path: string[] = [];
  let note: Note | undefined;
  for (const token of readXml(text)) {
    if (token.kind === "open") {
      path.push(token.value);
      if (token.value === "note") note = { start: token.start, fields: [], files: [], isSecret: false };
      else if (note !== undefined && isSealed(token)) note.isSecret = true;
    } else if (token.kind === "close") {
      path.splice(Math.max(0, path.lastIndexOf(token.value)));
      if (token.value === "note" && note !== undefined) cuts.push(noteToCut(note, token.end));
      if (token.value === "note") note = undefined;
    } else if (token.kind === "text" && note !== undefined) addText(note, path, token.value);
  }
  if (note !== undefined) cuts.push({ start: note.start, end: text.length, fault: cutShort });
  return { format: "notes", cuts };
}

const cutShort: Fault = { code: "broken-archive", facts: { expected: "the end of the last note (</note>)", found: "the end of the file" } };
const sealed: Fault = {
  code: "unknown-format",
  facts: { expected: "notes exported as ENEX", found: "encrypted notes (.notes), which only their program can open" },
};

function isSealed({ value, attributes }: XmlToken): boolean {
  return value === "content" && /aes/i.test(xmlAttribute(attributes, "encoding") ?? "");
}

function addText(note: Note, path: readonly string[], text: string): void {
  const element = path.at(-1) ?? "";
  if (path.includes("resource")) {
    if (element === "data") note.files.push(text);
    return;
  }
  const field = names.get(element);
  if (field === undefined || text.trim() === "") return;
  note.fields.push({ path: field, text: field === "content" ? contentToHtml(text) : text.trim() });
}

function noteToCut({ start: from, fields, files, isSecret }: Note, end: number): Cut {
  if (isSecret) return { start: from, end, fault: sealed };
  const record: CutRecord = fieldsToRecord(fields);
  return { start: from, end, record: { ...record, picture: fileFinder(files) } };
}

/** What stands in `en-note`, its `en-media` as pictures. */
function contentToHtml(content: string): string {
  const inside = content.replace(/^[\s\S]{0,1000}?<en-note(?:\s[^<>]*)?>/, "").replace(/<\/en-note>\s*$/, "");
  return inside.replace(/<en-media\s([^<>]*?)\/?>(?:<\/en-media>)?/g, (media, attributes: string) => {
    const [hash, type] = [xmlAttribute(attributes, "hash"), xmlAttribute(attributes, "type")];
    return hash !== undefined && /^image\//.test(type ?? "") ? `<img src="${hash}" alt="${xmlAttribute(attributes, "alt") ?? ""}">` : media;
  });
}

function fileFinder(files: readonly string[]): (address: string) => Uint8Array | undefined {
  let byHash: Map<string, Uint8Array> | undefined;
  return (address) => {
    if (!/^[0-9a-f]{32}$/.test(address)) return undefined;
    byHash ??= new Map(
      files.map((file) => {
        const bytes = Buffer.from(file, "base64");
        return [createHash("md5").update(bytes).digest("hex"), bytes];
      }),
    );
    return byHash.get(address);
  };
}
