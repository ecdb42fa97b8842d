import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPythonString } from "../../../../src/import/formats/values/python-literal.ts";

const value = (literal: string) => {
  const read = readPythonString(literal, 0);
  return "text" in read ? read.text : read;
};

describe("readPythonString", () => {
  it.each([
    [String.raw`'甲\n乙'`, "甲\n乙"],
    [String.raw`"他说'好'"`, "他说'好'"],
    [String.raw`'它\'s \"好\"'`, `它's "好"`],
    [String.raw`'\xa0\u3000\U0001f600'`, "\u00a0\u3000😀"],
    [String.raw`'\ud83d\ude00'`, "😀"],
    [String.raw`'\101\0\7'`, "A\0\u0007"],
    [String.raw`'\a\b\f\r\t\v\\'`, "\u0007\b\f\r\t\v\\"],
    [String.raw`'\N{IDEOGRAPHIC SPACE}末'`, "\u3000末"],
    [String.raw`r'\n甲\''`, String.raw`\n甲\'`],
    [String.raw`u'甲'`, "甲"],
    [String.raw`b'\xe7\x94\xb2'`, "甲"],
    [String.raw`'路\d径'`, String.raw`路\d径`],
    ["'甲\\\n乙'", "甲乙"],
    ["'''甲'乙\n丙'''", "甲'乙\n丙"],
    ['"""甲"乙"""', '甲"乙'],
    [`'甲' "乙" '''丙'''`, "甲乙丙"],
    ["''", ""],
  ])("evaluates %s", (literal, text) => {
    expect(value(literal)).toBe(text);
  });

  it.each([
    ["'abc", 4],
    ["'abc\ndef'", 4],
    ["'''abc", 6],
    [String.raw`'ab\xg1'`, 3],
    [String.raw`'ab\u30'`, 3],
    [String.raw`'\U00110000'`, 1],
    [String.raw`'\N{NO SUCH NAME}'`, 1],
    ["'ab\\", 3],
  ])("says where %j breaks", (literal, at) => {
    expect(readPythonString(literal, 0)).toMatchObject({ at });
  });

  it("replaces a surrogate without its other half", () => {
    expect(value(String.raw`'\ud83d末'`)).toBe("\ufffd末");
  });

  it("reads back what is escaped as Python's repr does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(value(repr(text))).toBe(text);
      }),
    );
  });
});

/** Python's `repr` of a string, every character beyond printable ASCII escaped. */
function repr(text: string): string {
  const inside = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === "\\" || character === "'") return `\\${character}`;
    if (code >= 32 && code < 127) return character;
    if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
    return code < 65_536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
  });
  return `'${inside.join("")}'`;
}
