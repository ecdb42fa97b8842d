/** Units that stand for the bytes of a name that is not UTF-8, as Python's `surrogateescape` has them. */
const escaped = /([\udc80-\udcff])/u;
const offset = 0xdc00;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A file name of any bytes as a string; where it is not UTF-8 each byte from 0x80 on is a unit of its own. */
export function bytesToName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : byte + offset)).join("");
  }
}

/** The path as the disk has it: bytes where a name in it is not UTF-8. */
export function pathToDisk(path: string): string | Buffer {
  return escaped.test(path) ? Buffer.concat(path.split(escaped).map(partToBytes)) : path;
}

function partToBytes(part: string): Buffer {
  return escaped.test(part) ? Buffer.from([part.charCodeAt(0) - offset]) : Buffer.from(part);
}

/** The bytes of a name. */
export function nameToBytes(name: string): Uint8Array {
  return Buffer.from(pathToDisk(name));
}
