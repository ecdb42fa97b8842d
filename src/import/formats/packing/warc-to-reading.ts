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
  return String.fromCharCode(...bytes.subarray(0, 7)) === "WARC/1.";
}

interface Capture {
  address: string;
  date?: string;
  response: HttpResponse;
}

/** Reads the pages (responses 200 of type text/html) of a WARC, each with its address and capture time; pictures are found by address. */
export function warcToReading(dump: Dump, unpacking: Unpacking): DumpReading {
  const { captures, hasRevisits, fault } = readCaptures(dump.bytes, unpacking);
  const byAddress = new Map(captures.map((capture) => [capture.address, capture.response]));
  const picture = (address: string) => pictureOf(byAddress.get(address) ?? byAddress.get(address.replaceAll("&amp;", "&")));
  const pages = captures.filter(({ response }) => response.status === 200 && /^\s*(?:text\/html|application\/xhtml)/i.test(response.type));
  const read = pages.flatMap((page) => pageToRecords(page, unpacking, picture));
  const records = [...read, ...(fault === undefined ? [] : [{ fault }])].map((record, index) => ({ ...record, number: index + 1 }));
  if (records.length === 0)
    return brokenReading("warc", {
      code: "no-article",
      facts: {
        expected: "a response 200 of type text/html",
        found: hasRevisits ? "only revisits, whose pages an earlier WARC holds" : `${captures.length} other responses`,
      },
    });
  const covered: ByteRange[] = pages.map(({ response: { start, end } }) => ({ start, end }));
  return { format: "warc", records, between: rangesBetween(covered, dump.bytes.length) };
}

type Unnumbered<T> = T extends unknown ? Omit<T, "number"> : never;

/** The page, and what is wrong with it: of a body that breaks off, what there is (later than no whole one) and then the fault. */
function pageToRecords(
  { address, date, response }: Capture,
  { limits }: Unpacking,
  picture: (address: string) => Uint8Array | undefined,
): Unnumbered<DumpRecord | BrokenRecord>[] {
  const { bytes, fault } = response.body();
  const broken = ({ code, facts }: Fault) => ({ fault: { code, facts: { ...facts, inside: address.slice(0, 200) } } });
  const faults = fault === undefined ? [] : [broken(fault)];
  if (fault !== undefined && bytes.length === 0) return faults;
  const decoded = bytesToText(bytes, response.charset);
  if (decoded === undefined) return [broken({ code: "not-text", facts: { expected: "a page", found: "other bytes" } })];
  if (decoded.text.trim() === "") return [broken({ code: "empty-file", facts: { expected: "a page", found: "nothing" } })];
  const sources = [{ kind: "html" as const, text: decoded.text }];
  const unfit = checkSources(sources, limits);
  if (unfit !== undefined) return [broken(unfit)];
  const captured = date === undefined || fault !== undefined ? {} : { captured: date };
  return [{ shape: "page", sources, url: address, picture, ...captured }, ...faults];
}

function pictureOf(response: HttpResponse | undefined): Uint8Array | undefined {
  const body = response?.status === 200 ? response.body() : undefined;
  return body?.fault === undefined ? body?.bytes : undefined;
}

/** Responses in order; a record whose length is wrong is read up to the next one, and is a fault besides. */
function readCaptures(bytes: Uint8Array, unpacking: Unpacking): { captures: Capture[]; hasRevisits: boolean; fault?: Fault } {
  const captures: Capture[] = [];
  let hasRevisits = false;
  let fault: Fault | undefined;
  for (let at = 0; at < bytes.length;) {
    const { fields, next } = readHeaders(bytes.subarray(0, endOfHead(bytes, at)), at);
    const length = Number(fields.get("content-length") ?? Number.NaN);
    const isWhole = length >= 0 && next + length <= bytes.length && isBehindRecord(bytes, next + length);
    const end = isWhole ? next + length : nextRecord(bytes, Math.max(next, at + 5));
    if (!isWhole) fault ??= brokenOff(fields, at, end - next);
    const capture = toCapture(bytes, fields, next, end, unpacking);
    if (capture !== undefined && !isWhole) delete capture.date;
    if (capture !== undefined) captures.push(capture);
    hasRevisits ||= fields.get("warc-type") === "revisit";
    at = nextRecord(bytes, end);
  }
  return { captures, hasRevisits, ...(fault === undefined ? {} : { fault }) };
}

function brokenOff(fields: ReadonlyMap<string, string>, at: number, length: number): Fault {
  const said = fields.get("content-length");
  const address = fields.get("warc-target-uri");
  return {
    code: "broken-archive",
    facts: {
      at,
      expected: `a WARC record of ${said === undefined ? "a stated length" : `${said} bytes`}`,
      found: `${length} bytes`,
      ...(address === undefined ? {} : { inside: address.slice(0, 200) }),
    },
  };
}

/** A head without its blank line ends before the next record, so that records without end are not read over and over. */
function endOfHead(bytes: Uint8Array, at: number): number {
  const next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf("\nWARC/1.", at);
  return next < 0 ? bytes.length : next + 1;
}

/** True where nothing but line ends stands between a place and the next record, or the end. */
function isBehindRecord(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (bytes[at] === 13 || bytes[at] === 10) at += 1;
  return at === bytes.length || isWarc(bytes.subarray(at, at + 7));
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
