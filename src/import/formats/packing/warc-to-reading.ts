import type { Fault } from "../../fault.ts";
import type { BrokenRecord, ByteRange, Dump, DumpReading, DumpRecord } from "../../record.ts";
import { bytesToText } from "../charset/encoding.ts";
import { checkSources } from "../check-sources.ts";
import { rangesBetween } from "../ranges-between.ts";
import { readHeaders } from "./headers.ts";
import { readHttpResponse, type HttpResponse } from "./http-response.ts";
import { brokenReading, type Unpacking } from "./unpacking.ts";

/** True for the first bytes of a WARC. */
export function isWarc(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 7)) === "WARC/1.";
}

interface Capture {
  address: string;
  date?: string;
  response: HttpResponse;
}

/** Reads the pages (responses 200 of type text/html) of a WARC, each with its address and capture time; pictures are found by address. */
export function warcToReading(dump: Dump, unpacking: Unpacking): DumpReading {
  const { captures, fault } = readCaptures(dump.bytes, unpacking);
  const byAddress = new Map(captures.map((capture) => [capture.address, capture.response]));
  const picture = (address: string) => pictureOf(byAddress.get(address) ?? byAddress.get(address.replaceAll("&amp;", "&")));
  const pages = captures.filter(({ response }) => response.status === 200 && /^\s*(?:text\/html|application\/xhtml)/i.test(response.type));
  const records: (DumpRecord | BrokenRecord)[] = pages.map((page, index) => pageToRecord(page, index + 1, unpacking, picture));
  if (fault !== undefined) records.push({ number: records.length + 1, fault });
  if (records.length === 0)
    return brokenReading("warc", {
      code: "no-article",
      facts: { expected: "a response 200 of type text/html", found: `${captures.length} other responses` },
    });
  const covered: ByteRange[] = pages.map(({ response: { start, end } }) => ({ start, end }));
  return { format: "warc", records, between: rangesBetween(covered, dump.bytes.length) };
}

function pageToRecord(
  { address, date, response }: Capture,
  number: number,
  { limits }: Unpacking,
  picture: (address: string) => Uint8Array | undefined,
): DumpRecord | BrokenRecord {
  const { bytes, fault } = response.body();
  const decoded = fault === undefined ? bytesToText(bytes, response.charset) : undefined;
  const inside = { inside: address.slice(0, 200) };
  if (fault !== undefined) return { number, fault: { ...fault, facts: { ...fault.facts, ...inside } } };
  if (decoded === undefined) return { number, fault: { code: "not-text", facts: { expected: "a page", found: "other bytes", ...inside } } };
  if (decoded.text.trim() === "")
    return { number, fault: { code: "empty-file", facts: { expected: "a page", found: "nothing", ...inside } } };
  const sources = [{ kind: "html" as const, text: decoded.text }];
  const unfit = checkSources(sources, limits);
  if (unfit !== undefined) return { number, fault: { ...unfit, facts: { ...unfit.facts, ...inside } } };
  return { number, shape: "page", sources, url: address, picture, ...(date === undefined ? {} : { captured: date }) };
}

function pictureOf(response: HttpResponse | undefined): Uint8Array | undefined {
  const body = response?.status === 200 ? response.body() : undefined;
  return body?.fault === undefined ? body?.bytes : undefined;
}

/** Responses in order; a record whose length is wrong is a fault, and reading goes on at the next one. */
function readCaptures(bytes: Uint8Array, unpacking: Unpacking): { captures: Capture[]; fault?: Fault } {
  const captures: Capture[] = [];
  let fault: Fault | undefined;
  for (let at = 0; at < bytes.length;) {
    const { fields, next } = readHeaders(bytes.subarray(0, endOfHead(bytes, at)), at);
    const length = Number(fields.get("content-length") ?? Number.NaN);
    const end = next + length;
    if (!(length >= 0) || end > bytes.length) {
      fault ??= {
        code: "broken-archive",
        facts: { at, expected: "a WARC record as long as it says", found: `${bytes.length - next} bytes` },
      };
      at = nextRecord(bytes, at + 5);
      continue;
    }
    const capture = toCapture(bytes, fields, next, end, unpacking);
    if (capture !== undefined) captures.push(capture);
    at = nextRecord(bytes, end);
  }
  return fault === undefined ? { captures } : { captures, fault };
}

/** A head without its blank line ends before the next record, so that records without end are not read over and over. */
function endOfHead(bytes: Uint8Array, at: number): number {
  const next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf("\nWARC/1.", at);
  return next < 0 ? bytes.length : next + 1;
}

function nextRecord(bytes: Uint8Array, from: number): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf("WARC/1.", from);
  return at < 0 ? bytes.length : at;
}

function toCapture(
  bytes: Uint8Array,
  fields: ReadonlyMap<string, string>,
  from: number,
  end: number,
  unpacking: Unpacking,
): Capture | undefined {
  const type = fields.get("warc-type");
  const address = fields.get("warc-target-uri")?.replace(/^<|>$/g, "");
  if (address === undefined || (type !== "response" && type !== "resource")) return undefined;
  const body = { bytes: bytes.subarray(from, end) };
  const resource: HttpResponse = { status: 200, type: fields.get("content-type") ?? "", start: from, end, body: () => body };
  const response = type === "resource" ? resource : readHttpResponse(bytes, from, end, unpacking);
  if (response === undefined) return undefined;
  const date = fields.get("warc-date");
  return { address, response, ...(date === undefined ? {} : { date }) };
}
