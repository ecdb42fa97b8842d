import type { Fault } from "../../fault.ts";
import type { Dump, DumpReading, DumpRecord } from "../../record.ts";
import { bytesToText } from "../charset/encoding.ts";
import { textToPublished } from "../fields/text-to-published.ts";
import { checkSources } from "../check-sources.ts";
import { rangesBetween } from "../ranges-between.ts";
import { headerParameter, readHeaders, type Headers } from "./headers.ts";
import { brokenReading, type Unpacking } from "./unpacking.ts";

const firstField =
  /^(?:From|Subject|Date|MIME-Version|Content-[\w-]{1,60}|Snapshot-Content-Location|Message-ID|Return-Path|Received|X-[\w-]{1,60})[ \t]?:/i;

/** True for a page saved as MHTML or mail: header fields at the head that name several parts, or one that is a page. */
export function isMhtml(bytes: Uint8Array): boolean {
  const from = startOf(bytes);
  if (from < 0 || !firstField.test(String.fromCharCode(...bytes.subarray(from, from + 100)))) return false;
  return /^\s*(?:multipart\/|text\/html)/i.test(readHeaders(bytes, from).fields.get("content-type") ?? "");
}

/** Behind white space and a byte order mark. */
function startOf(bytes: Uint8Array): number {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.findIndex((byte, at) => byte > 32 && (at > 2 || !hasMark));
}

interface Part {
  headers: Headers["fields"];
  start: number;
  end: number;
}

const deepest = 8;

/** Reads the page of an MHTML; its pictures are found by their Content-Location or Content-ID. */
export function mhtmlToReading(dump: Dump, { limits }: Unpacking): DumpReading {
  const { bytes } = dump;
  const whole = readHeaders(bytes, startOf(bytes));
  const parts = readParts(bytes, { headers: whole.fields, start: whole.next, end: bytes.length }, 0);
  const location = whole.fields.get("snapshot-content-location") ?? whole.fields.get("content-location");
  const pages = parts.filter((part) => /^\s*(?:text\/html|application\/xhtml)/i.test(part.headers.get("content-type") ?? ""));
  const page = pages.find((part) => location !== undefined && part.headers.get("content-location") === location) ?? pages[0];
  const text = page === undefined ? undefined : decodePage(bytes, page);
  if (page === undefined || text === undefined)
    return brokenReading("mhtml", {
      code: "broken-archive",
      facts: { expected: "a page (text/html) among its parts", found: `${parts.length} other parts` },
    });
  const unfit = checkSources([{ kind: "html", text: text.text }], limits);
  if (unfit !== undefined) return brokenReading("mhtml", unfit);
  const record: DumpRecord = {
    number: 1,
    shape: "page",
    sources: [{ kind: "html", text: text.text }],
    picture: pictureFinder(bytes, parts, location ?? page.headers.get("content-location")),
  };
  const url = location ?? page.headers.get("content-location");
  const captured = textToPublished(whole.fields.get("date") ?? "");
  if (url !== undefined && /^https?:/.test(url)) record.url = url;
  const isCut = isCutShort(bytes, whole);
  if (captured !== undefined && "published" in captured && !isCut) record.captured = captured.published;
  const records = isCut ? [record, { number: 2, fault: cutShort(bytes) }] : [record];
  return { format: "mhtml", encoding: text.encoding, records, between: rangesBetween([page], bytes.length) };
}

/** True where the mark that ends the last part is missing. */
function isCutShort(bytes: Uint8Array, { fields, next }: Headers): boolean {
  const boundary = headerParameter(fields.get("content-type"), "boundary");
  return boundary !== undefined && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(`--${boundary}--`, next);
}

function cutShort({ length }: Uint8Array): Fault {
  return { code: "broken-archive", facts: { expected: "the mark that ends the last part", found: `an end after ${length} bytes` } };
}

function decodePage(bytes: Uint8Array, page: Part): { text: string; encoding: string } | undefined {
  return bytesToText(decodePart(bytes, page), headerParameter(page.headers.get("content-type"), "charset"));
}

/** Parts without parts of their own, in order. */
function readParts(bytes: Uint8Array, whole: Part, depth: number): Part[] {
  const type = whole.headers.get("content-type") ?? "";
  const boundary = headerParameter(type, "boundary");
  if (!/^\s*multipart\//i.test(type) || boundary === undefined || depth >= deepest) return [whole];
  const mark = new TextEncoder().encode(`--${boundary}`);
  const marks = placesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mark, whole);
  return marks.flatMap((place, index) => {
    const behind = place + mark.length;
    if (bytes[behind] === 0x2d && bytes[behind + 1] === 0x2d) return [];
    const line = bytes.indexOf(10, behind) + 1;
    const end = lineEndBefore(bytes, marks[index + 1] ?? whole.end);
    if (line === 0 || line > end) return [];
    const { fields, next } = readHeaders(bytes.subarray(0, end), line);
    return readParts(bytes, { headers: fields, start: Math.min(next, end), end }, depth + 1);
  });
}

function placesOf(bytes: Buffer, mark: Uint8Array, { start, end }: Part): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark, start); at >= 0 && at < end; at = bytes.indexOf(mark, at + mark.length)) {
    if (at === 0 || bytes[at - 1] === 10) places.push(at);
  }
  return places;
}

function lineEndBefore(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== 10) return at;
  return bytes[at - 2] === 13 ? at - 2 : at - 1;
}

function decodePart(bytes: Uint8Array, { headers, start, end }: Part): Uint8Array {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase().trim();
  const body = bytes.subarray(start, end);
  if (encoding === "base64") return Buffer.from(Buffer.from(body).toString("latin1"), "base64");
  return encoding === "quoted-printable" ? quotedPrintable(body) : body;
}

/** `=E4` is a byte, `=` at a line's end joins the next line; any other `=` stands for itself. */
function quotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const escaped = byte === 0x3d ? lengthOfEscape(bytes, at) : 0;
    if (escaped === 0) decoded[length++] = byte;
    else if (!isLineEnd(bytes, at + 1))
      decoded[length++] = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    at += escaped;
  }
  return decoded.subarray(0, length);
}

function lengthOfEscape(bytes: Uint8Array, at: number): number {
  if (isLineEnd(bytes, at + 1)) return bytes[at + 1] === 10 ? 1 : 2;
  return /^[0-9a-f]{2}$/i.test(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)) ? 2 : 0;
}

function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] === 10);
}

function pictureFinder(bytes: Uint8Array, parts: readonly Part[], base: string | undefined): (address: string) => Uint8Array | undefined {
  const byName = new Map<string, Part>();
  for (const part of parts) {
    const id = part.headers.get("content-id")?.replace(/^<|>$/g, "");
    for (const name of [part.headers.get("content-location"), id === undefined ? undefined : `cid:${id}`])
      if (name !== undefined && !byName.has(name)) byName.set(name, part);
  }
  return (address) => {
    const part = byName.get(address) ?? byName.get(address.replaceAll("&amp;", "&")) ?? byName.get(resolve(address, base) ?? "");
    return part === undefined ? undefined : decodePart(bytes, part);
  };
}

function resolve(address: string, base: string | undefined): string | undefined {
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
