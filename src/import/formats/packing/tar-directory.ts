import type { Fault } from "../../fault.ts";

/** A file of a tar: its name without `./`, and where its bytes stand. */
export interface TarFile {
  name: string;
  start: number;
  end: number;
  link: boolean;
}

/** What a tar holds, and what is wrong behind the last file that could be read. */
export interface TarDirectory {
  files: TarFile[];
  fault?: Fault;
}

const block = 512;
const latin = new TextDecoder("latin1");
const utf8 = new TextDecoder();

/** True for a tar as POSIX and GNU write it; older ones have no mark to know them by. */
export function isTar(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(257, 262)) === "ustar";
}

/** Walks the headers of a tar; more than `most` files are a fault. */
export function readTarDirectory(bytes: Uint8Array, most: number): TarDirectory {
  const files: TarFile[] = [];
  let long: { name?: string; size?: number } = {};
  for (let at = 0; at < bytes.length && bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + block);
    if (!isSound(header)) return { files, fault: broken("a file's header", `something else at byte ${at}, as where a download broke off`) };
    const type = String.fromCharCode(header[156] || 0x30);
    const size = long.size ?? numberAt(header, 124, 12);
    const start = at + block;
    const end = start + size;
    if (end > bytes.length) return { files, fault: broken(`${size} bytes of a file`, "the end, as where a download broke off") };
    at = start + Math.ceil(size / block) * block;
    if (type === "L") long.name = textOf(bytes.subarray(start, end));
    else if (type === "x") long = { ...long, ...readExtended(bytes.subarray(start, end)) };
    else {
      const link = type === "1" || type === "2";
      const name = (long.name ?? nameOf(header)).replace(/^(?:\.\/+)+/, "");
      if (link || type === "0" || type === "7") files.push({ name, start, end, link });
      if (type !== "g") long = {};
    }
    if (files.length > most)
      return { files: [], fault: { code: "limit-files", facts: { limit: "archiveFiles", expected: most, found: "more" } } };
  }
  return { files };
}

function broken(expected: string, found: string): Fault {
  return { code: "broken-archive", facts: { expected, found } };
}

/** The sum of all bytes of a header, its own place counted as blanks, stands in it. */
function isSound(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === numberAt(header, 148, 8);
}

/** Octal digits; where the first bit is set, a number in base 256. */
function numberAt(header: Uint8Array, at: number, length: number): number {
  const field = header.subarray(at, at + length);
  if (((field[0] ?? 0) & 0x80) === 0) return Math.max(0, Number.parseInt(latin.decode(field), 8) || 0);
  return field.reduce((total, byte, index) => total * 256 + (index === 0 ? byte & 0x7f : byte), 0);
}

function nameOf(header: Uint8Array): string {
  const name = textOf(header.subarray(0, 100));
  const prefix = header[262] === 0 ? textOf(header.subarray(345, 500)) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return utf8.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** `27 path=…` lines, each with its own length in bytes, that hold what the next header has no room for. */
function readExtended(bytes: Uint8Array): { name?: string; size?: number } {
  const found: { name?: string; size?: number } = {};
  for (let at = 0; at < bytes.length;) {
    const [, length = "", digits = ""] = /^((\d{1,9}) )/.exec(latin.decode(bytes.subarray(at, at + 12))) ?? [];
    const end = at + Number(digits);
    if (digits === "" || end <= at + length.length) break;
    const [key = "", ...value] = utf8.decode(bytes.subarray(at + length.length, end - 1)).split("=");
    if (key === "path") found.name = value.join("=");
    if (key === "size" && /^\d{1,15}$/.test(value[0] ?? "")) found.size = Number(value[0]);
    at = end;
  }
  return found;
}
