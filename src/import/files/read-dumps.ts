import { dirname, resolve } from "node:path";
import { isAsset, savedFolders } from "../formats/dump-to-records.ts";
import type { Dump } from "../record.ts";
import { DiskError, type Disk } from "./disk.ts";
import { isInside, nameDump, type DumpFile } from "./layout.ts";

/** A path that the operator named does not exist. */
export class MissingPathError extends Error {}

/**
 * Files of the given paths (folders recursively, pages with what a browser saved beside them), in code-unit order of their names, which two may
 * have in common; without paths those of the dumps folder.
 */
export function listDumps(disk: Disk, paths: readonly string[], dumps: string, mayMiss = paths.length === 0): DumpFile[] {
  const files = (paths.length === 0 ? [dumps] : paths).flatMap((given) => {
    const kind = disk.kind(given);
    if (kind === "folder") return listFolder(disk, given, dumps).map((below) => nameDump(given, below, dumps));
    if (kind === "file") return [nameDump(given, "", dumps), ...listSavedBeside(disk, given, dumps)];
    if (mayMiss) return [];
    throw new MissingPathError(`${given} – no such path – expected a dump or a folder of dumps – found nothing there – check the spelling`);
  });
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files of the folder that a browser saved beside a page. */
function listSavedBeside(disk: Disk, page: string, dumps: string): DumpFile[] {
  const folders = savedFolders(page).filter((folder) => disk.kind(folder) === "folder");
  return folders.flatMap((folder) => listFolder(disk, folder, dumps).map((below) => nameDump(folder, below, dumps)));
}

/** Files of a folder; of one outside the dumps folder that may not be listed its own name, which cannot be read either. */
function listFolder(disk: Disk, given: string, dumps: string): string[] {
  try {
    return disk.list(given, true);
  } catch (cause) {
    if (isInside(given, dumps) || !(cause instanceof DiskError)) throw cause;
    return [""];
  }
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
