import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesToText } from "../../../../src/import/formats/charset/encoding.ts";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

const utf16 = (text: string, mark = "\ufeff") => new Uint8Array(Buffer.from(mark + text, "utf16le"));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
/** 河边的柳树绿了。 in GBK. */
const willow = Uint8Array.of(0xba, 0xd3, 0xb1, 0xdf, 0xb5, 0xc4, 0xc1, 0xf8, 0xca, 0xf7, 0xc2, 0xcc, 0xc1, 0xcb, 0xa1, 0xa3);
const text = (bytes: Uint8Array) => bytesToText(bytes)?.text;

describe("bytesToText", () => {
  it("decodes UTF-8 with and without its mark", () => {
    expect(text(new TextEncoder().encode("柳树"))).toBe("柳树");
    expect(text(new TextEncoder().encode("\ufeff柳树"))).toBe("柳树");
  });

  it("decodes UTF-16 of both orders, by its mark or without", () => {
    const lines = "title: 柳树\nabc\n".repeat(10);
    expect(text(utf16(lines))).toBe(lines);
    expect(text(swapped(utf16(lines)))).toBe(lines);
    expect(text(utf16(lines, ""))).toBe(lines);
    expect(text(swapped(utf16(lines, "")))).toBe(lines);
  });

  it("decodes Chinese UTF-16 without a mark, although its bytes read as ASCII in the other order", () => {
    const lines = "一开始，三天不下雨，上午水位下去了。\n老周说，不要紧。\n".repeat(5);
    expect(text(utf16(lines, ""))).toBe(lines);
    expect(text(swapped(utf16(lines, "")))).toBe(lines);
  });

  it("reads text with a few NULs in it", () => {
    const words = `The ferry \0leaves at eight. ${"Nobody waits for it.".repeat(3)}`;
    expect(text(new TextEncoder().encode(words))).toBe(words);
  });

  it("tells GBK by its content, and by a declaration", () => {
    expect(bytesToText(willow)).toMatchObject({ text: "河边的柳树绿了。", encoding: "gb18030" });
    const page = Buffer.concat([Buffer.from('<html><meta charset="gb2312"><p>'), willow.subarray(0, 4)]);
    expect(text(page)).toBe('<html><meta charset="gb2312"><p>河边');
  });

  it("shows broken bytes of UTF-8 as U+FFFD and says so", () => {
    const bytes = Buffer.concat([Buffer.from("河边的柳树绿了。".repeat(9)), Buffer.from([0xe6, 0x9f])]);
    expect(bytesToText(bytes)).toMatchObject({ text: `${"河边的柳树绿了。".repeat(9)}\ufffd`, encoding: "utf-8, damaged" });
  });

  it("never takes damaged UTF-8 for GBK", () => {
    const bytes = new TextEncoder().encode("河边的柳树绿了河边的柳树绿了河边的柳树绿了");
    bytes[7] = 0x41;
    expect(bytesToText(bytes)?.text).toContain("柳树绿了河边的柳树绿了");
  });

  it("takes bytes of programs and pictures for no text", () => {
    expect(bytesToText(Uint8Array.from({ length: 400 }, (_, index) => (index * 7919) % 256))).toBeUndefined();
  });

  it("finds the way back from every offset to the bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (string, marked) => {
        const bytes = new TextEncoder().encode((marked ? "\ufeff" : "") + string.toWellFormed());
        const decoded = bytesToText(bytes);
        if (decoded === undefined || !decoded.encoding.startsWith("utf-8")) return;
        const ends = Array.from({ length: decoded.text.length + 1 }, (_, offset) => offset).filter(
          (offset) => !splitsPair(decoded.text, offset),
        );
        const skip = bytes.length - Buffer.byteLength(decoded.text);
        expect(decoded.toBytes(ends)).toEqual(ends.map((offset) => skip + Buffer.byteLength(decoded.text.slice(0, offset))));
      }),
    );
  });

  it("counts the bytes of GB18030: one, two and four", () => {
    const bytes = Uint8Array.of(0x61, 0xba, 0xd3, 0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30, 0x62);
    const decoded = bytesToText(bytes);
    expect(decoded?.text).toBe("a河\u0080\u{10000}b");
    expect(decoded?.toBytes([0, 1, 2, 3, 5, 6])).toEqual([0, 1, 3, 7, 11, 12]);
  });
});

function splitsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? "") && /[\udc00-\udfff]/.test(text[offset] ?? "");
}

describe("mojibake", () => {
  const spoilt = (string: string, charset: string) => new TextDecoder(charset).decode(new TextEncoder().encode(string));

  it("is undone where no byte was lost", () => {
    expect(fieldsOf(whole(read(new TextDecoder("latin1").decode(willow)))[0])).toEqual({ "": "河边的柳树绿了。" });
    const string = "河边的柳树绿了，风也暖了。";
    expect(fieldsOf(whole(read(spoilt(string, "windows-1252")))[0])).toEqual({ "": string });
    expect(fieldsOf(whole(read(JSON.stringify({ title: spoilt("柳树绿了", "latin1"), content: "x" })))[0])["title"]).toBe("柳树绿了");
  });

  it("is undone where UTF-8 was read as GBK and nothing was lost", () => {
    const even = "，的是中了，的是中了";
    expect(fieldsOf(whole(read(spoilt(even, "gbk")))[0])).toEqual({ "": even });
  });

  it("is rejected where UTF-8 was read as GBK and bytes were lost", () => {
    const lost = spoilt("河边的柳树绿了，是的，风也暖了。\n".repeat(9), "gbk");
    expect(broken(read(lost)).map(({ fault }) => fault.code)).toEqual(["not-text"]);
  });

  it("is rejected where bytes were lost", () => {
    const lost = spoilt("河边的柳树绿了，风也暖了。".repeat(20), "windows-1252").replaceAll("\u00b3", "?");
    expect(broken(read(lost)).map(({ fault }) => fault.code)).toEqual(["not-text"]);
  });

  it("is not seen in Latin text", () => {
    const french = "Élève à l'école, où ça va très bien : « déjà vu ».";
    expect(fieldsOf(whole(read(french))[0])[""]).toBe(french);
  });
});
