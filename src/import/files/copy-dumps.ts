import { join, posix, resolve } from "node:path";
import { bytesToPictureType } from "../pictures/picture-type.ts";
import { isAsset } from "../formats/dump-to-records.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import { isInside, type DumpFile } from "./layout.ts";
import { ownPictures } from "./page-pictures.ts";

/** What has a name in the dumps folder already: a file there, or one that was named before, by that name. */
interface Taken {
  dumps: string;
  named: ReadonlyMap<string, DumpFile>;
}

/**
 * Gives files from outside the names they get in the dumps folder, each file once: their own, where no other file has it; else with digits
 * of their content's hash. A page with a picture that cannot keep its name moves with its pictures to a folder of such a name: it must not find
 * another's.
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

/** Names files that lie beside each other where they come from; a picture twice, where a page that moves and one that stays have it. */
function nameTogether(disk: Disk, files: readonly DumpFile[], taken: Taken): DumpFile[] {
  const others = new Set(files.filter((file) => isOther(disk, file, taken)));
  const { pages, stays } = findMoving(disk, files, others);
  const kept = files.filter(stays).map((file) => (others.has(file) ? rename([file], taken, { disk, to: withDigits }) : [file]));
  return [...kept, ...pages.map((page) => rename(page, taken, { disk, to: inFolder }))].flat();
}

/** Pages one of whose pictures cannot keep its name, each before its pictures; and what stays, as pages that do may have it too. */
function findMoving(disk: Disk, files: readonly DumpFile[], others: ReadonlySet<DumpFile>) {
  const pictures = others.size === 0 ? [] : files.filter((file) => bytesToPictureType(bytesOf(disk, file)) !== undefined);
  if (!pictures.some((picture) => others.has(picture))) return { pages: [], stays: () => true };
  const picturesOf = ownPictures(pictures);
  const whole = files.flatMap((file) => {
    const bytes = bytesOf(disk, file);
    return isAsset(file.name, bytes) ? [] : [[file, ...picturesOf(file, bytes)]];
  });
  const moves = ([, ...own]: readonly DumpFile[]) => own.some((picture) => others.has(picture));
  const moving = whole.filter(moves);
  const [gone, needed] = [new Set(moving.flat()), new Set(whole.filter((page) => !moves(page)).flat())];
  return { pages: moving, stays: (file: DumpFile) => !gone.has(file) || needed.has(file) };
}

/** Files under names with as few digits of their contents' hash as no other file has. */
function rename(
  files: readonly DumpFile[],
  taken: Taken,
  { disk, to }: { disk: Disk; to: (name: string, digits: string, first: string) => string },
): DumpFile[] {
  const hashes = files.map((file) => sha256(bytesOf(disk, file)));
  const [own = ""] = hashes;
  const hash = files.length === 1 ? own : sha256(files.map(({ name }, at) => `${hashes[at] ?? ""} ${name}`).join("\n"));
  const named = (digits: number) => files.map((file) => ({ ...file, name: to(file.name, hash.slice(0, digits), files[0]?.name ?? "") }));
  return [6, 12].map(named).find((renamed) => !renamed.some((file) => isOther(disk, file, taken))) ?? named(64);
}

/** True where another file has the name. */
function isOther(disk: Disk, file: DumpFile, { dumps, named }: Taken): boolean {
  const there = named.get(file.name)?.path ?? join(dumps, file.name);
  const kind = disk.kind(there);
  if (kind !== "file") return kind !== undefined;
  return Buffer.compare(readQuietly(disk, there) ?? new Uint8Array(), bytesOf(disk, file)) !== 0;
}

/** `a/b.html` becomes `a/b-012345.html`. */
function withDigits(name: string, digits: string): string {
  const { dir, name: stem, ext } = posix.parse(name);
  return posix.join(dir, `${stem}-${digits}${ext}`);
}

/** `a/b.html` becomes `a-012345/a/b.html`; a page is the first, and its pictures come with it. */
function inFolder(name: string, digits: string, page: string): string {
  return posix.join(`${posix.parse(page.split("/", 1)[0] ?? "").name}-${digits}`, name);
}

/** The name of a picture or style is never shortened: its page calls it by that. */
function withOwnName(disk: Disk, { was, ...file }: DumpFile): DumpFile {
  if (was === undefined) return file;
  const isKept = was.isWellFormed() && !/(?:^|\/)\./.test(was) && isAsset(was, bytesOf(disk, file));
  return isKept ? { ...file, name: was } : { ...file, was };
}

/** Bytes of a file, none where it cannot be read. */
function bytesOf(disk: Disk, { path }: DumpFile): Uint8Array {
  return readQuietly(disk, path) ?? new Uint8Array();
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
