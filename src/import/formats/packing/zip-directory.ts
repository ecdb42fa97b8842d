/** A file in a zip as its directory names it. */
export interface ZipFile {
  name: string;
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  encrypted: boolean;
  link: boolean;
  crc: number;
  packedSize: number;
  /** Size that the directory claims. */
  size: number;
  /** Offset of the local header. */
  header: number;
}

const endSignature = 0x0605_4b50;
const fileSignature = 0x0201_4b50;
const largest = 0xffff_ffff;

/** Files of a zip in the order of its directory, at most `most` and one; undefined where there is no directory that can be read. */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipFile[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place === undefined) return undefined;
  const files: ZipFile[] = [];
  let at = place.start;
  while (files.length <= most && at + 46 <= bytes.length && view.getUint32(at, true) === fileSignature) {
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    if (at + 46 + name + extra + comment > bytes.length) return undefined;
    files.push(readFile(bytes, view, at, name, extra));
    at += 46 + name + extra + comment;
  }
  return files.length === 0 && place.count > 0 ? undefined : files;
}

function findDirectory(view: DataView): { start: number; count: number } | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (start !== largest && count !== 0xffff) return start <= at ? { start, count } : undefined;
    return findLargeDirectory(view, at);
  }
  return undefined;
}

/** Zip64: the locator 20 bytes before the end record points to the record that has the full numbers. */
function findLargeDirectory(view: DataView, end: number): { start: number; count: number } | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== 0x0706_4b50) return undefined;
  const record = Number(view.getBigUint64(end - 12, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x0606_4b50) return undefined;
  return { start: Number(view.getBigUint64(record + 48, true)), count: Number(view.getBigUint64(record + 32, true)) };
}

function readFile(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipFile {
  const flags = view.getUint16(at + 8, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const extra = readExtra(view, at + 46 + nameLength, extraLength);
  const mode = view.getUint32(at + 38, true) >>> 16;
  const sizes = largeSizes(view, at, extra.get(1));
  return {
    name: decodeName(rawName, (flags & 0x800) !== 0, extra.get(0x7075)),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    link: (mode & 0xf000) === 0xa000,
    crc: view.getUint32(at + 16, true),
    ...sizes,
  };
}

/** Extra fields by their id. */
function readExtra(view: DataView, start: number, length: number): Map<number, DataView> {
  const fields = new Map<number, DataView>();
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > start + length) break;
    fields.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, size));
    at += 4 + size;
  }
  return fields;
}

function largeSizes(view: DataView, at: number, large: DataView | undefined): Pick<ZipFile, "size" | "packedSize" | "header"> {
  let place = 0;
  const read = (offset: number) => {
    const small = view.getUint32(at + offset, true);
    if (small !== largest || large === undefined || place + 8 > large.byteLength) return small;
    place += 8;
    return Number(large.getBigUint64(place - 8, true));
  };
  const size = read(24);
  const packedSize = read(20);
  return { size, packedSize, header: read(42) };
}

/** A name in UTF-8 where the archive says so or it is such, else as Chinese systems write it (GB18030). */
function decodeName(raw: Uint8Array, isUtf8: boolean, unicode: DataView | undefined): string {
  if (unicode !== undefined && unicode.byteLength > 5)
    return new TextDecoder().decode(new Uint8Array(unicode.buffer, unicode.byteOffset + 5, unicode.byteLength - 5));
  for (const encoding of isUtf8 ? ["utf-8"] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw);
    } catch {
      continue;
    }
  }
  return new TextDecoder("latin1").decode(raw);
}
