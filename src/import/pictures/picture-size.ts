import { ascii, type PictureType } from "./picture-type.ts";

/** Pixels as a picture's header states them. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Width and height out of a picture's header; undefined where it ends too soon or makes no sense. */
export function bytesToPictureSize(bytes: Uint8Array, type: PictureType): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readers[type](bytes, view);
  return size !== undefined && size.width > 0 && size.height > 0 && size.width < 100_000 && size.height < 100_000 ? size : undefined;
}

type Reader = (bytes: Uint8Array, view: DataView) => PictureSize | undefined;

const readers: Readonly<Record<PictureType, Reader>> = {
  png: (_, view) => (view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (_, view) => (view.byteLength < 10 ? undefined : { width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp: (_, view) => (view.byteLength < 26 ? undefined : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }),
  jpg: (_, view) => jpegSize(view),
  webp: webpSize,
  avif: avifSize,
};

/** Start-of-frame markers of JPEG: C0–CF without the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 0 : view.getUint16(at + 2));
  }
  return undefined;
}

function webpSize(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  if (view.byteLength < 30) return undefined;
  const chunk = ascii(bytes, 12, 16);
  if (chunk === "VP8X") return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (chunk === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== "VP8L") return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** The first `ispe` box (image spatial extents, ISO 23008-12) of an AVIF file. */
function avifSize(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  const limit = Math.min(bytes.length - 20, 4096);
  for (let at = 0; at < limit; at += 1) {
    if (bytes[at] === 0x69 && ascii(bytes, at, at + 4) === "ispe")
      return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  }
  return undefined;
}
