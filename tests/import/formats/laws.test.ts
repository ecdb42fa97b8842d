import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { broken, read, whole } from "./read-bytes.ts";
import type { ByteRange, DumpReading } from "../../../src/import/record.ts";

const scraps = [
  "text:'",
  "'",
  '"',
  "\\",
  "\\u4e00",
  "\\x",
  "\n",
  "\r\n",
  "{",
  "}",
  "[",
  "]",
  "(",
  ":",
  ",",
  '{"title":"',
  '"content":"',
  "title,url,content\n",
  "---\n",
  "title: 柳\n",
  "<p>",
  "</p>",
  "<html>",
  "柳树绿了",
  "\u00a0",
  "\ufeff",
  "😀",
  "null",
  "1536796800",
  "#",
  "b'",
  "'''",
  "WARC/1.0\r\n",
  "Content-Length: 3\r\n\r\n",
  "MIME-Version: 1.0\n",
  "HTTP/1.1 200 OK\r\n",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(""));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  text.map((string) => new TextEncoder().encode(string)),
  text.map((string) => new Uint8Array(Buffer.from(string, "utf16le"))),
  text.map((string) => gzipSync(new TextEncoder().encode(string))),
  text.map((string) => zipSync({ "a.txt": new TextEncoder().encode(string) })),
);

/** Bytes with a few of them changed, or cut short. */
const damaged = fc
  .tuple(bytes, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }), fc.option(fc.nat()))
  .map(([whole, changes, cut]) => {
    const copy = Uint8Array.from(whole);
    for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte;
    return cut === null || copy.length === 0 ? copy : copy.subarray(0, cut % copy.length);
  });

function apart(ranges: readonly ByteRange[], length: number): boolean {
  return ranges.every(({ start, end }, index) => start >= (ranges[index - 1]?.end ?? 0) && start < end && end <= length);
}

function checkLaws(reading: DumpReading, length: number): void {
  expect(broken(reading).filter(({ fault }) => fault.code === "unreadable")).toEqual([]);
  expect(reading.records.map(({ number }) => number)).toEqual(reading.records.map((_, index) => index + 1));
  expect(apart(reading.between, length)).toBe(true);
  for (const record of whole(reading)) {
    expect(record.sources.length).toBeGreaterThan(0);
    for (const source of record.sources) expect(source.text.isWellFormed()).toBe(true);
    const names = record.sources.map(({ field }) => field);
    expect(new Set(names).size).toBe(names.length);
  }
}

describe("dumpToRecords", () => {
  it("reads any bytes without an exception, its records numbered and what lies between apart", () => {
    fc.assert(
      fc.property(damaged, (dump) => {
        checkLaws(read(dump), dump.length);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives the same reading twice", () => {
    fc.assert(
      fc.property(damaged, (dump) => {
        expect(JSON.stringify(read(dump))).toBe(JSON.stringify(read(dump)));
      }),
    );
  });

  const body = fc
    .string({ unit: "grapheme-composite", minLength: 1, maxLength: 60 })
    .filter((string) => string.trim() !== "" && !/["'\\{}[\]&<#*|,;]/.test(string));

  it("covers a literal, JSON Lines and a table with its records and what lies between", () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 6 }), (bodies) => {
        const literals = bodies.map((one) => `text:'${one.replaceAll("\n", "").replaceAll("\r", "")}'`).join("\n");
        const lines = bodies.map((one) => JSON.stringify({ title: "柳", content: one })).join("\n");
        const table = `title,content\n${bodies.map((one) => `柳,"${one}"`).join("\n")}`;
        for (const dump of [literals, lines, table]) {
          const { records, between } = read(dump);
          const covered = new TextEncoder().encode(dump).length - between.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(records.length).toBe(bodies.length);
          expect(covered).toBeGreaterThanOrEqual(Buffer.byteLength(bodies.join("").replace(/[\r\n]/g, "")));
        }
      }),
    );
  });
});
