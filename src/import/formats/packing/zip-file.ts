import { crc32 } from "node:zlib";
import type { Fault } from "../../fault.ts";
import { inflate, type Inflated } from "./inflate.ts";
import { allowance, spend, type Unpacking } from "./unpacking.ts";
import type { ZipFile } from "./zip-directory.ts";

/** Range of a file's packed bytes in its zip; undefined where its header is not there. */
export function packedRange(bytes: Uint8Array, file: ZipFile): { start: number; end: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.header + 30 > bytes.length || view.getUint32(file.header, true) !== 0x0403_4b50) return undefined;
  const start = file.header + 30 + view.getUint16(file.header + 26, true) + view.getUint16(file.header + 28, true);
  const end = start + file.packedSize;
  return end <= bytes.length ? { start, end } : undefined;
}

/** Unpacks one file of a zip, its claims and its checksum checked. */
export function unzipFile(bytes: Uint8Array, file: ZipFile, unpacking: Unpacking): Inflated {
  const range = packedRange(bytes, file);
  if (range === undefined) return broken("a file at the place the directory names", "nothing there");
  if (file.encrypted) return broken("a file without a password", "an encrypted one", "pack it again without one");
  const { most, fault } = allowance(unpacking, file.packedSize);
  if (file.size > most) return { bytes: new Uint8Array(), fault: { ...fault, facts: { ...fault.facts, found: file.size } } };
  const packed = bytes.subarray(range.start, range.end);
  if (file.method !== 0 && file.method !== 8)
    return broken("a file stored or deflated", `packing method ${file.method}`, "pack it again as a plain zip");
  const unpacked = file.method === 0 ? { bytes: packed } : inflate(packed, "raw", unpacking);
  if (file.method === 0) spend(unpacking, packed.length, packed.length);
  if (unpacked.fault === undefined && crc32(unpacked.bytes) !== file.crc) return broken("the checksum that the directory has", "another");
  return unpacked;
}

function broken(expected: string, found: string, remedy?: string): { bytes: Uint8Array; fault: Fault } {
  const facts = { expected, found, ...(remedy === undefined ? {} : { remedy }) };
  return { bytes: new Uint8Array(), fault: { code: "broken-archive", facts } };
}

/** True for a name that would leave the folder an archive is unpacked to: `..`, an absolute path, a drive, a null character. */
export function isUnsafeName(name: string): boolean {
  return /^[/\\]|^[a-zA-Z]:|\0|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);
}
