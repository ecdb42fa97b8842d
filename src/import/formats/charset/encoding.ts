import { big5Step, bytesBefore, gb18030Step, utf8Step, type Step } from "./byte-offsets.ts";

/** Bytes decoded: the text without its byte order mark, and the way back from its offsets to the bytes. */
export interface Decoded {
  text: string;
  encoding: string;
  /** Byte offsets of ascending UTF-16 offsets of `text`. */
  toBytes: (offsets: readonly number[]) => number[];
}

/** Decodes a dump by its byte order mark, its content, or the charset it (or `charset`) declares; undefined where the bytes are no text. */
export function bytesToText(bytes: Uint8Array, charset?: string): Decoded | undefined {
  const marked = readMarked(bytes);
  if (marked !== undefined) return marked;
  const wide = bareUtf16(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide, 0, false);
  const decoded = readUtf8(bytes, charset) ?? readDamagedUtf8(bytes) ?? readDeclared(bytes, charset) ?? decodeAs(bytes, "gb18030", 0, true);
  return decoded === undefined || hasControls(decoded.text) ? undefined : decoded;
}

const fewControls = 3;

/** More than one control character in 500 is a program, a picture, an archive: no text. */
function hasControls(text: string): boolean {
  const head = text.slice(0, 65_536);
  const found = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return found * 500 > head.length && (found > fewControls || found * 50 > head.length);
}

const steps: Readonly<Record<string, Step>> = { "utf-8": utf8Step, gb18030: gb18030Step, big5: big5Step };

function decodeAs(bytes: Uint8Array, encoding: string, skip: number, fatal: boolean): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes.subarray(skip));
    return { text, encoding, toBytes: (offsets) => toBytes(bytes, offsets, { skip, step: steps[encoding], units: text.length }) };
  } catch {
    return undefined;
  }
}

/** The end of the text is the end of the bytes: the walk, which most dumps have no other use for, goes no further than it must. */
function toBytes(
  bytes: Uint8Array,
  offsets: readonly number[],
  { skip, step, units }: { skip: number; step: Step | undefined; units: number },
): number[] {
  if (step === undefined) return offsets.map((offset) => Math.min(skip + offset * 2, bytes.length));
  const inner = offsets.filter((offset) => offset < units);
  const ends = offsets.slice(inner.length).map(() => bytes.length);
  return [...bytesBefore(bytes, skip, inner, step), ...ends];
}

function readMarked(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, "utf-8", 3, false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le", 2, false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be", 2, false);
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return decodeAs(bytes, "gb18030", 4, false);
  return undefined;
}

/** UTF-16 without a mark: nine units of ten are what Chinese and English texts are written with, some of them of one byte. */
function bareUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1 || !bytes.subarray(0, 65_536).includes(0)) return undefined;
  const head = bytes.subarray(0, 65_536);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * 10 < head.length && decodeAs(bytes, "utf-8", 0, true) !== undefined) return undefined;
  return ["utf-16le", "utf-16be"].find((encoding) => {
    const text = decodeAs(head, encoding, 0, true)?.text ?? "";
    return (text.match(usual)?.length ?? 0) >= text.length * 0.9 && /[\n\r !-~]/.test(text);
  });
}

const usual = /[\n\r\t -~\u00a0\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** UTF-8 with a few broken bytes (a file cut short, a disk error): each becomes U+FFFD, which a reader can see. */
function readDamagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const decoded = decodeAs(bytes, "utf-8", 0, false);
  if (decoded === undefined) return undefined;
  let broken = 0;
  for (let at = decoded.text.indexOf("\ufffd"); at >= 0; at = decoded.text.indexOf("\ufffd", at + 1)) broken += 1;
  const wide = decoded.text.length - (decoded.text.match(/[\0-\x7f]/g)?.length ?? 0) - broken;
  return broken * 4 <= wide ? { ...decoded, encoding: "utf-8, damaged" } : undefined;
}

const declared = /(?:charset|encoding)\s{0,5}=[\s"']{0,5}([\w-]{3,20})/i;

function readDeclared(bytes: Uint8Array, charset: string | undefined): Decoded | undefined {
  const label = charset?.toLowerCase() ?? declaredCharset(bytes);
  if (label === undefined || label.startsWith("utf")) return undefined;
  if (/^(?:gb|hz|x-gbk|cp936)/.test(label)) return decodeAs(bytes, "gb18030", 0, false);
  return label.startsWith("big5") ? decodeAs(bytes, "big5", 0, true) : undefined;
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  return declared.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)))?.[1]?.toLowerCase();
}

/** A few words of GBK can be valid UTF-8 by chance (联通), but then no character of it is Chinese. */
function readUtf8(bytes: Uint8Array, charset: string | undefined): Decoded | undefined {
  const decoded = decodeAs(bytes, "utf-8", 0, true);
  if (decoded === undefined || !/[\u0080-\u07ff]/.test(decoded.text) || /[\u0800-\uffff]/.test(decoded.text)) return decoded;
  return readDeclared(bytes, charset) ?? decoded;
}
