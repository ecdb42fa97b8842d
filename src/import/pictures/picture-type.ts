import type { Picture } from "../article.ts";

/** Kinds of picture that an archive keeps; SVG is a document that can carry scripts, and is none of them. */
export type PictureType = Picture["extension"];

const signatures: readonly [PictureType, number, readonly number[]][] = [
  ["png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpg", 0, [0xff, 0xd8, 0xff]],
  ["gif", 0, [0x47, 0x49, 0x46, 0x38]],
  ["bmp", 0, [0x42, 0x4d]],
  ["webp", 8, [0x57, 0x45, 0x42, 0x50]],
];

/** The type that a picture's bytes say, whatever its name says; undefined for SVG and all that is no picture. */
export function bytesToPictureType(bytes: Uint8Array): PictureType | undefined {
  if (isAvif(bytes)) return "avif";
  const found = signatures.find(([, at, signature]) => signature.every((byte, index) => bytes[at + index] === byte));
  if (found?.[0] === "webp" && ascii(bytes, 0, 4) !== "RIFF") return undefined;
  if (found?.[0] === "bmp" && bytes.length < 26) return undefined;
  return found?.[0];
}

function isAvif(bytes: Uint8Array): boolean {
  return ascii(bytes, 4, 8) === "ftyp" && /avi[fs]|mif1|miaf/.test(ascii(bytes, 8, 32));
}

/** Bytes as Latin letters. */
export function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
