import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Dump } from "../../src/import/record.ts";
import { payloads } from "./payloads.ts";
import { payloadToDump, shapes, type Shape } from "./payload-to-dump.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const largest = 300_000;

/** A dump to start from: a fixture of the tests, the shipped dumps, or a hostile one of each shape. */
export function seedDumps(): Dump[] {
  const fixtures = readdirSync(join(root, "tests"), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\/fixtures\//.test(`${each.parentPath.replaceAll("\\", "/")}/`))
    .map((each) => join(each.parentPath, each.name))
    .sort();
  const shipped = readdirSync(join(root, "content/dumps"))
    .sort()
    .map((name) => join(root, "content/dumps", name));
  const read = [...fixtures, ...shipped].map((path) => ({ path: path.slice(root.length), bytes: readFileSync(path) }));
  return [...read.filter(({ bytes }) => bytes.length <= largest), ...hostileDumps()];
}

function hostileDumps(): Dump[] {
  const names = Object.keys(shapes) as Shape[];
  return names.flatMap((shape, at) =>
    [3, 60, 200].map((from) => {
      const dump = payloadToDump(payloads[from + at] ?? "", shape, from + at);
      return { path: dump.name, bytes: dump.bytes };
    }),
  );
}

/** What is pushed into a dump: ends and beginnings of every format, and characters that break naive readers. */
const scraps = [
  ...[
    "'",
    '"',
    "\\",
    "'''",
    "\\u",
    "\\x4",
    "\\N{BULLET}",
    "\\ud83d",
    "\0",
    "\r",
    "\n\n",
    "\u2028",
    "\ufeff",
    "\u202e",
    "\u200b",
    "﷽",
    "👨‍👩‍👧",
  ],
  ...[
    "{",
    "[",
    "]",
    "}",
    ",",
    ":",
    "null",
    "1e999",
    "text:'",
    "text:",
    "},{",
    '"content":',
    "<",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&",
    "&#x",
    "&nbsp",
  ],
  ...["<p>", "</div>", "<table><tr>", "<script>", "</script>", "<style>", "<div id=js_content>", "<section ".repeat(20), "<b>".repeat(300)],
  ...[
    "# ",
    "> ",
    "- ",
    "1. ",
    "```",
    "~~~",
    "---\n",
    "| a | b |\n| - | - |\n",
    "![](",
    "](",
    "*",
    "**",
    "__",
    "`",
    "<https://x.example>",
    "[^1]:",
  ],
  ...[
    "来源：",
    "微信号",
    "功能介绍",
    "2018-02-30",
    "2019年13月41日",
    "阅读原文",
    "点击上方蓝字关注我们",
    "一、",
    "（二）",
    "“",
    "”",
    "\u00a0",
    "\u3000".repeat(50),
  ],
  ...[
    "WARC/1.0\r\n",
    "Content-Length: 99999999999\r\n",
    "--boundary\r\n",
    "PK\x03\x04",
    "\x1f\x8b\x08",
    "data:image/png;base64,",
    "=\r\n",
    "=E4=BD",
    "\xff\xfe",
  ],
];

type Mutation = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, where: number): number => Math.floor(where * bytes.length);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(
    ([where, mask]): Mutation =>
      (bytes) =>
        bytes.map((byte, index) => (index === at(bytes, where) ? byte ^ mask : byte)),
  ),
  fc.tuple(place, fc.constantFrom(...scraps), fc.constantFrom(1, 1, 1, 50)).map(
    ([where, scrap, times]): Mutation =>
      (bytes) =>
        splice(bytes, at(bytes, where), 0, new TextEncoder().encode(scrap.repeat(times))),
  ),
  fc.tuple(place, place).map(
    ([where, length]): Mutation =>
      (bytes) =>
        splice(bytes, at(bytes, where), at(bytes, length * length), new Uint8Array()),
  ),
  fc.tuple(place, place, place).map(
    ([from, length, to]): Mutation =>
      (bytes) =>
        splice(bytes, at(bytes, to), 0, bytes.slice(at(bytes, from), at(bytes, from) + at(bytes, length * length))),
  ),
  place.map(
    (where): Mutation =>
      (bytes) =>
        bytes.slice(0, at(bytes, where)),
  ),
);

function splice(bytes: Uint8Array, start: number, removed: number, added: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + removed)]);
}

/** A dump with up to five mutations. */
export function mutatedDump(dumps: readonly Dump[]): fc.Arbitrary<Dump> {
  return fc
    .tuple(fc.constantFrom(...dumps), fc.array(mutation, { maxLength: 5 }))
    .map(([{ path, bytes }, mutations]) => ({ path, bytes: mutations.reduce((mutated, each) => each(mutated), bytes) }));
}
