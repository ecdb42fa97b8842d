import { looksReadAsGbk, undoReadAsGbk } from "./gbk-mojibake.ts";

/** Windows-1252 characters of the bytes 0x80 to 0x9f, by character. */
const windows = new Map(
  Array.from({ length: 32 }, (_, index) => [new TextDecoder("windows-1252").decode(Uint8Array.of(0x80 + index)), 0x80 + index] as const),
);

/** Three bytes of a Chinese character in UTF-8, as Latin-1 or Windows-1252 shows them. */
const utf8Pattern = /[\u00e3-\u00e9\u00ef](?:[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){2}/g;
/** Two bytes of a Chinese character in GBK, as Latin-1 shows them; the second group are the common ones. */
const gbkPattern = /[\u00b0-\u00f7][\u00a1-\u00fe]/g;
const commonGbkPattern = /[\u00b0-\u00d7][\u00a1-\u00fe]/g;
const han = /[\u3400-\u9fff]/;

/** Chinese in UTF-8 or GBK that was read as Latin-1 or Windows-1252, or UTF-8 as GBK, read rightly; the same string where it is no such text, or bytes were lost. */
export function undoMojibake(text: string): string {
  if (looksReadAsGbk(text)) return undoReadAsGbk(text) ?? text;
  const charset = looksLikeUtf8(text) ? "utf-8" : looksLikeGbk(text) ? "gb18030" : undefined;
  const bytes = charset === undefined ? undefined : toBytes(text);
  if (charset === undefined || bytes === undefined) return text;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

function toBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const byte = unit <= 0xff ? unit : windows.get(text[index] ?? "");
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

function looksLikeUtf8(text: string): boolean {
  return !han.test(text) && (text.match(utf8Pattern)?.length ?? 0) >= 2;
}

/** Nearly all letters beyond ASCII stand in pairs, and most pairs are characters in common use. */
function looksLikeGbk(text: string): boolean {
  if (han.test(text)) return false;
  const pairs = text.match(gbkPattern)?.length ?? 0;
  if (pairs < 3) return false;
  const beyond = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const common = text.match(commonGbkPattern)?.length ?? 0;
  return pairs * 2 >= beyond * 0.8 && common >= pairs * 0.8;
}

/** True for a text full of Chinese in a wrong charset that cannot be undone, because bytes are missing. */
export function isLostMojibake(text: string): boolean {
  if (text.length > 100 && looksReadAsGbk(text)) return true;
  if (han.test(text)) return false;
  const found = text.match(utf8Pattern)?.length ?? 0;
  return found >= 20 && found * 12 >= text.replace(/[\0-\x7f]/g, "").length;
}
