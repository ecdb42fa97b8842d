/** Bytes as databases write them: MySQL `0xE69F…`, PostgreSQL `\xe69f…`. */
const written = /^(?:0x|\\\\?x)((?:[\da-f]{2}){3,})$/i;

/** The text of bytes that are written as digits, where they are UTF-8; any other text as it is. */
export function undoHex(text: string): string {
  const digits = written.exec(text)?.[1];
  if (digits === undefined) return text;
  try {
    const read = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(digits, "hex"));
    return /[\x00-\x08\x0e-\x1f]/.test(read) ? text : read;
  } catch {
    return text;
  }
}
