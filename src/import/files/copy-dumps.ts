import { join, posix, resolve } from "node:path";
import { isAsset } from "../formats/dump-to-records.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import { isInside, type DumpFile } from "./layout.ts";

/** What has a name in the dumps folder already: a file there, or one that was named before, by that name. */
interface Taken {
  dumps: string;
  named: ReadonlyMap<string, DumpFile>;
}

/**
 * Gives files from outside the names they get in the dumps folder, each file once: their own, where no other file has it; else with digits
 * of their content's hash. Where pictures came with them, both move to a folder of such a name: a page must not find another's.
 */
export function nameCopies(disk: Disk, given: readonly DumpFile[], dumps: string): DumpFile[] {
  const groups = Map.groupBy(onceEach(given.map((file) => withOwnName(disk, file))), ({ path, name, was }) =>
    resolve(path).slice(0, -(was ?? name).length),
  );
  const named = new Map<string, DumpFile>();
  for (const files of groups.values()) {
    const outside = files.filter(({ path }) => !isInside(path, dumps));
    const inside = files.filter(({ path }) => isInside(path, dumps));
    for (const file of [...inside, ...nameTogether(disk, outside, { dumps, named })]) named.set(file.name, file);
  }
  return [...named.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Each file by its longest name, that in a folder that was given too; in an order that does not depend on that of the paths. */
function onceEach(given: readonly DumpFile[]): DumpFile[] {
  const known = new Map<string, DumpFile>();
  for (const file of given) {
    const path = resolve(file.path);
    if ((known.get(path)?.name.length ?? 0) < file.name.length) known.set(path, file);
  }
  return [...known.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

/** Names files that lie beside each other where they come from. */
function nameTogether(disk: Disk, files: readonly DumpFile[], taken: Taken): DumpFile[] {
  const hashes = new Map<DumpFile, string>();
  for (const file of files) if (isOther(disk, file, taken)) hashes.set(file, sha256(readQuietly(disk, file.path) ?? ""));
  if (hashes.size === 0) return [...files];
  const beside = files.filter((file) => isAsset(file.name, readQuietly(disk, file.path) ?? new Uint8Array()));
  const own = sha256([...hashes].map(([{ name }, hash]) => `${hash} ${name}`).join("\n"));
  const rename = (digits: number): DumpFile[] =>
    files.map((file) => {
      const hash = hashes.get(file);
      if (beside.length === 0) return hash === undefined ? file : { ...file, name: withDigits(file.name, hash.slice(0, digits)) };
      return hash === undefined && !beside.includes(file) ? file : { ...file, name: inFolder(file.name, files, own.slice(0, digits)) };
    });
  const [first = rename(64)] = [6, 12].map(rename).filter((renamed) => !renamed.some((file) => isOther(disk, file, taken)));
  return first;
}

/** True where another file has the name. */
function isOther(disk: Disk, { name, path }: DumpFile, { dumps, named }: Taken): boolean {
  const there = named.get(name)?.path ?? join(dumps, name);
  const kind = disk.kind(there);
  if (kind !== "file") return kind !== undefined;
  return Buffer.compare(readQuietly(disk, there) ?? new Uint8Array(), readQuietly(disk, path) ?? new Uint8Array()) !== 0;
}

/** `a/b.html` becomes `a/b-012345.html`. */
function withDigits(name: string, digits: string): string {
  const { dir, name: stem, ext } = posix.parse(name);
  return posix.join(dir, `${stem}-${digits}${ext}`);
}

/** `a/b.html` becomes `a-012345/a/b.html`, and so do all that lie beside it. */
function inFolder(name: string, [first]: readonly DumpFile[], digits: string): string {
  const top = posix.parse(first?.name.split("/", 1)[0] ?? "").name;
  return posix.join(`${top}-${digits}`, name);
}

/** The name of a picture or style is never shortened: its page calls it by that. */
function withOwnName(disk: Disk, { was, ...file }: DumpFile): DumpFile {
  if (was === undefined) return file;
  const isKept = was.isWellFormed() && !/(?:^|\/)\./.test(was) && isAsset(was, readQuietly(disk, file.path) ?? new Uint8Array());
  return isKept ? { ...file, name: was } : { ...file, was };
}

/** Bytes of a file; undefined where it is gone or may not be read, which is told when it is captured. */
function readQuietly(disk: Disk, path: string): Uint8Array | undefined {
  try {
    return disk.read(path);
  } catch {
    return undefined;
  }
}

/** Copies files from outside into the dumps folder, byte for byte, but those that may not be read; gives the paths written. */
export function copyIntoDumps(disk: Disk, files: readonly DumpFile[], dumps: string): string[] {
  const written: string[] = [];
  for (const { path, name } of files) {
    const target = join(dumps, name);
    if (isInside(path, dumps) || disk.kind(target) !== undefined) continue;
    const bytes = readQuietly(disk, path);
    if (bytes === undefined) continue;
    disk.write(target, bytes);
    written.push(target);
  }
  return written;
}
