import { describe, expect, it } from "vitest";
import { bytesToPicture, dataAddressToBytes, pictureToAddress } from "../../../src/import/pictures/bytes-to-picture.ts";

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replace(/\s/g, ""), "hex"));
const letters = (text: string): string => Buffer.from(text, "latin1").toString("hex");

const headers: readonly [string, string, number, number][] = [
  ["png", `89504e470d0a1a0a 0000000d ${letters("IHDR")} 00000280 000001e0 0802000000`, 640, 480],
  ["gif", `${letters("GIF89a")} 2003 5802 f70000`, 800, 600],
  ["jpg", "ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 0258 0320 03 012200 021101 031101", 800, 600],
  ["bmp", `${letters("BM")} 46000000 00000000 36000000 28000000 02000000 fdffffff 0100 1800`, 2, 3],
  ["webp", `${letters("RIFF")} 24000000 ${letters("WEBPVP8X")} 0a000000 10000000 7f0200 df0100 00000000`, 640, 480],
  ["webp", `${letters("RIFF")} 24000000 ${letters("WEBPVP8 ")} 18000000 300100 9d012a 8002 e001 0000 00000000`, 640, 480],
  ["webp", `${letters("RIFF")} 24000000 ${letters("WEBPVP8L")} 18000000 2f 7fc27700 0000000000000000000000`, 640, 480],
  [
    "avif",
    `0000001c ${letters("ftypavif")} 00000000 ${letters("mif1avif")} 00000000 00000014 ${letters("ispe")} 00000000 00000280 000001e0 00000000 00000000`,
    640,
    480,
  ],
];

describe("a picture", () => {
  it.each(headers)("of type %s tells its type and size by its bytes", (extension, bytes, width, height) => {
    expect(bytesToPicture(hex(bytes))).toMatchObject({ extension, width, height });
  });

  it.each(["<svg xmlns='http://www.w3.org/2000/svg'/>", "<!DOCTYPE html>", "RIFF....WAVE", "", "BM"])("is none in %j", (text) => {
    expect(bytesToPicture(new TextEncoder().encode(text))).toBeUndefined();
  });

  it("has no size where its header ends too soon", () => {
    expect(bytesToPicture(hex("ffd8ffe0"))).toMatchObject({ extension: "jpg" });
    expect(bytesToPicture(hex("ffd8ffe0"))?.width).toBeUndefined();
  });

  it("is kept under its hash, two levels above the entry", () => {
    expect(pictureToAddress({ sha256: "ab".repeat(32), extension: "gif" })).toBe(`../../pictures/ab/${"ab".repeat(32)}.gif`);
  });

  it("comes out of a data: address in base64 and no other", () => {
    expect(dataAddressToBytes("data:image/gif;base64,R0lG")).toEqual(new Uint8Array([0x47, 0x49, 0x46]));
    expect(dataAddressToBytes("data:image/svg+xml,%3Csvg/%3E")).toBeUndefined();
    expect(dataAddressToBytes("https://a.example/a.gif")).toBeUndefined();
  });
});
