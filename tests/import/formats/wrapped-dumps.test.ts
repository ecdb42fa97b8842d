import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { captureDump } from "../../../src/import/capture.ts";
import { defaultLimits } from "../../../src/import/limits.ts";

const folder = join(import.meta.dirname, "../../fixtures");
const kinds = ["dump.txt", "dump.md", "dump.html"];
const fixtures = readdirSync(folder).flatMap((name) =>
  kinds.filter((kind) => existsSync(join(folder, name, kind))).map((kind) => join(name, kind)),
);
const utf8 = (text: string) => new TextEncoder().encode(text);
const python = (text: string) =>
  `'${text
    .replace(/[\\']/g, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`)
    .replaceAll("\r", String.raw`\r`)
    .replaceAll("\u00a0", String.raw`\xa0`)}'`;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What a dump may be written into, which says nothing more of it. */
const wrappings: Record<string, (text: string) => Uint8Array> = {
  "a byte order mark": (text) => utf8(`\ufeff${text}`),
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  gzip: (text) => gzipSync(text),
  "a Python literal": (text) => utf8(`text:${python(text)}`),
  "a Python dict": (text) => utf8(`{'id': 1, 'text': ${python(text)}}`),
  "a JSON string": (text) => utf8(JSON.stringify(text)),
  "a JSON object": (text) => utf8(JSON.stringify({ id: 1, content: text }, null, 2)),
  "JSON Lines": (text) => utf8(`${JSON.stringify({ text })}\n${JSON.stringify({ text: "另一篇。" })}\n`),
  "a JSON object of files": (text) => utf8(JSON.stringify({ "a.txt": text, "b.txt": "河边的柳树绿了，水也涨了三尺。".repeat(9) })),
  CSV: (text) => utf8(`id,content\n1,${cell(text)}\n`),
  TSV: (text) => utf8(`label\ttext\n1\t${cell(text)}\n`),
};

function capture(bytes: Uint8Array) {
  const [first] = captureDump({ path: "dump", bytes }, defaultLimits).captures;
  const { account, ...metadata } = first?.metadata ?? { account: {} };
  return { kind: first?.kind, metadata, account, markdown: first?.kind === "article" ? first.detail.markdown.trim() : undefined };
}

describe.each(fixtures)("%s", (fixture) => {
  const text = readFileSync(join(folder, fixture), "utf8");
  it.each(Object.entries(wrappings))("reads the same in %s", (_, wrap) => {
    expect(capture(wrap(text))).toEqual(capture(utf8(text)));
  });
});
