/** Windows-1252 characters of the bytes 0x80 to 0x9f, by character. */
const windows = new Map(
  Array.from({ length: 32 }, (_, index) => [new TextDecoder("windows-1252").decode(Uint8Array.of(0x80 + index)), 0x80 + index] as const),
);

/** Lead byte of a three-byte UTF-8 character and a second byte, as Latin-1 shows them. */
const pattern = /[\u00e3-\u00e9\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;

/** UTF-8 that was read as Latin-1 or Windows-1252, read rightly; the same string where it is no such text, or bytes were lost. */
export function undoMojibake(text: string): string {
  if (!looksLikeMojibake(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const byte = unit <= 0xff ? unit : windows.get(text[index] ?? "");
    if (byte === undefined) return text;
    bytes[index] = byte;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

/** True for text in which the bytes of Chinese in UTF-8 stand as Latin letters, and no Chinese character does. */
export function looksLikeMojibake(text: string): boolean {
  const head = text.slice(0, 20_000);
  const found = head.match(pattern)?.length ?? 0;
  return found >= 2 && !/[\u4e00-\u9fff]/.test(head);
}
