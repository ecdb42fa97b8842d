import { dirname, join, posix, resolve } from "node:path";
import { isAsset } from "../formats/dump-to-records.ts";
import type { Dump } from "../record.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import { isInside, nameDump, type DumpFile } from "./layout.ts";

/** A path that the operator named does not exist. */
export class MissingPathError extends Error {}

/** Files of the given paths (folders recursively), in code-unit order of their names; without paths those of the dumps folder. */
export function listDumps(disk: Disk, paths: readonly string[], dumps: string, mayMiss = paths.length === 0): DumpFile[] {
  const files = (paths.length === 0 ? [dumps] : paths).flatMap((given) => {
    const kind = disk.kind(given);
    if (kind === "folder") return disk.list(given).map((below) => nameDump(given, below, dumps));
    if (kind === "file") return [nameDump(given, "", dumps)];
    if (mayMiss) return [];
    throw new MissingPathError(`${given} – no such path – expected a dump or a folder of dumps – found nothing there – check the spelling`);
  });
  return [...new Map(files.map((file) => [file.name, file])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Copies files from outside into the dumps folder, byte for byte, and renames `files` to match; gives the paths written. */
export function copyIntoDumps(disk: Disk, files: readonly DumpFile[], dumps: string): string[] {
  const written: string[] = [];
  for (const file of files) {
    if (isInside(file.path, dumps)) continue;
    const bytes = disk.read(file.path) ?? new Uint8Array();
    file.name = freeName(disk, file.name, bytes, dumps);
    const target = join(dumps, file.name);
    if (disk.read(target) !== undefined) continue;
    disk.write(target, bytes);
    written.push(target);
  }
  return written;
}

/** The name itself, or with six hex digits of the content's hash where another file has it. */
function freeName(disk: Disk, name: string, bytes: Uint8Array, dumps: string): string {
  const there = disk.read(join(dumps, name));
  if (there === undefined || Buffer.compare(there, bytes) === 0) return name;
  const { dir, name: stem, ext } = posix.parse(name);
  return posix.join(dir, `${stem}-${sha256(bytes).slice(0, 6)}${ext}`);
}

/** Reads dumps one at a time; pictures, styles and scripts that lie beside saved pages are no dumps. */
export function* filesToDumps(disk: Disk, files: readonly DumpFile[]): Generator<Dump> {
  for (const file of files) {
    const dump = readDump(disk, file);
    if (dump !== undefined) yield dump;
  }
}

/** Reads one dump; undefined where the file is gone, or is a picture, style or script that lies beside saved pages. */
export function readDump(disk: Disk, file: DumpFile): Dump | undefined {
  const bytes = disk.read(file.path);
  if (bytes === undefined || isAsset(file.name, bytes)) return undefined;
  return { path: file.name, bytes, beside: (address) => readBeside(disk, file, address) };
}

/** A file beside the dump, or above it in the folder that it came in; an address that leaves that folder finds nothing. */
function readBeside(disk: Disk, file: DumpFile, address: string): Uint8Array | undefined {
  const folder = dirname(resolve(file.path));
  const path = resolve(folder, decodeAddress(address));
  if (!isInside(path, folderOf(file)) || disk.kind(path) !== "file") return undefined;
  return disk.read(path);
}

/** The folder that was given to import, as the dump's name has it first: the same from outside and in the dumps folder. */
function folderOf({ path, name }: DumpFile): string {
  const above = Math.max(0, name.split("/").length - 2);
  return resolve(dirname(resolve(path)), ...Array<string>(above).fill(".."));
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address.split(/[?#]/, 1)[0] ?? "");
  } catch {
    return address;
  }
}
