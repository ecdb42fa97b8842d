import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { readPlainFrontMatter, writePlainFrontMatter } from "../../src/entry/plain-front-matter.ts";

const runs = { numRuns: 2000 };
const piece = fc.constantFrom(
  ..."汛 期 （ 【 》 “ a Z e f x 0 1 9 . .. - -- --- _ : :: # ' \" ` ~ ! ? % & * @ | > < [ ] { } , = + / \\ \t \u0085 \u2028 \ufeff \ud800 😀 null true no yes on off y n 0b 0x 0o inf nan 1e5 12:30 2018-09-13 T10:20+08:00".split(
    " ",
  ),
  " ",
  "  ",
  "\n",
);
const odd = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
const hex = fc.string({ unit: fc.constantFrom("0", "1", "7", "9", "a", "b", "d", "e", "f"), minLength: 1, maxLength: 8 });
const text = fc.oneof(
  odd,
  hex,
  fc.string({ unit: "binary", minLength: 1 }),
  fc.constantFrom("修堤记", "given", "2018-09-13", "NULL", "False"),
);
const scalar = fc.oneof(text, text, text, fc.boolean(), fc.integer({ min: -3 }));
const value = fc.oneof(scalar, scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.constantFrom("name", "id", "sha256"), scalar));
const fields = fc.dictionary(fc.constantFrom("title", "account", "author", "dump", "constructor"), value, { minKeys: 1 });

/** What the library reads; undefined where it finds a fault. */
function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: "silent" }) as unknown;
  } catch {
    return undefined;
  }
}

describe("front matter of plain lines", () => {
  it("is written as the library writes it, or not at all", () => {
    fc.assert(
      fc.property(fields, (given) => {
        const written = writePlainFrontMatter(given);
        if (written !== undefined) expect(written).toBe(stringify(given, { lineWidth: 0, schema: "yaml-1.1" }));
      }),
      runs,
    );
  });

  it("is read as the library reads it, or not at all", () => {
    const line = fc.oneof(
      scalar.map((each) => `title: ${each}`),
      scalar.map((each) => `author: "${each}"`),
      fc.constantFrom(
        "account:",
        "dump:",
        "  - 甲方",
        "  name: 青石桥",
        "  name: 青石桥",
        "  id:",
        "   id: 水利",
        "",
        "# 注",
        "  record: 12",
      ),
      odd,
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const yaml = lines.join("\n");
        const read = readPlainFrontMatter(yaml);
        if (read !== undefined) expect(read).toEqual(parsed(yaml));
      }),
      runs,
    );
  });

  it("reads what the library writes of ordinary articles, and writes it", () => {
    const given = {
      title: "【防汛】水位(2018)回落：三天",
      published: "2018-09-13T08:30+08:00",
      account: { name: "青石桥 Daily", id: "qsq_daily" },
      original: true,
      counts: { read: 120 },
      editorCredits: ["编辑：甲", "审核：乙"],
      dump: { file: "a/b.txt", sha256: "6bf144387f2a04cdfc1e3511e4012c72ef1c6e937f42329587accddf203da378", record: 1 },
    };
    const yaml = stringify(given, { lineWidth: 0, schema: "yaml-1.1" });
    expect(writePlainFrontMatter(given)).toBe(yaml);
    expect(readPlainFrontMatter(yaml.trimEnd())).toEqual(given);
  });

  it.each(["record: 0x1f", "a: 1e5", "id: 0b101", "id: ~", "id: 'x'", "a: b: c", "id: |\n  x", "id: x\n  y", "id: x\nid: y", "dump:"])(
    "leaves %j to the library",
    (yaml) => {
      expect(readPlainFrontMatter(yaml)).toBeUndefined();
    },
  );
});
