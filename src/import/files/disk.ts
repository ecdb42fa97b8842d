import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  type Dirent,
} from "node:fs";
import { dirname, join } from "node:path";
import { bytesToName, pathToDisk } from "./path-bytes.ts";

/** The disk refuses: full, read-only, not this user's; `cause` says why. */
export class DiskError extends Error {}

/**
 * The one module of import that touches a disk. Tests inject faults by handing another object of this shape to the archive
 * import.
 */
export const disk = {
  /** Bytes of a file, or undefined where there is none. */
  read(path: string): Uint8Array | undefined {
    try {
      return readFileSync(pathToDisk(path));
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw new DiskError(`cannot read ${path}`, { cause });
    }
  },

  /** `file`, `folder`, or undefined where there is neither. */
  kind(path: string): "file" | "folder" | undefined {
    const stats = statsOf(path);
    if (stats?.isDirectory() === true) return "folder";
    return stats?.isFile() === true ? "file" : undefined;
  },

  /** What changes whenever a file does (size, time of change, inode), or undefined where there is none. */
  stamp(path: string): string | undefined {
    const stats = statsOf(path);
    return stats?.isFile() === true ? `${stats.size} ${stats.mtimeNs} ${stats.ino}` : undefined;
  },

  /**
   * Files below a folder, relative with `/`, in code-unit order; names that begin with a dot are left out, links are not followed. A folder
   * below it that may not be listed is an error, or is given in place of its files (`keepsClosed`).
   */
  list(folder: string, keepsClosed = false): string[] {
    return filesBelow(folder, (name) => !name.startsWith("."), keepsClosed).sort((a, b) => (a < b ? -1 : 1));
  },

  /** Writes a file whole or not at all: to a temporary name beside it, then renamed. */
  write(path: string, content: string | Uint8Array): void {
    const temporary = join(dirname(path), `.${process.pid}.juanzong-tmp`);
    try {
      writeMakingFolder(temporary, content);
      renameSync(temporary, path);
    } catch (cause) {
      removeQuietly(temporary);
      throw new DiskError(`cannot write ${path}`, { cause });
    }
  },

  /** Removes a file; one that is gone already is no fault. */
  remove(path: string): void {
    rmSync(path, { force: true });
  },

  /** Creates a file that must not be there yet; false where it is. */
  claim(path: string, content: string): boolean {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, "wx");
      writeSync(file, content);
      fsyncSync(file);
      closeSync(file);
      return true;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw new DiskError(`cannot write ${path}`, { cause });
    }
  },

  /** Temporary files that a killed run left below a folder, as full paths. */
  leftovers(folder: string): string[] {
    return filesBelow(folder, () => true, true)
      .filter((path) => path.endsWith(".juanzong-tmp"))
      .map((path) => join(folder, path));
  },
};

/** What import needs of a disk. */
export type Disk = typeof disk;

/** What failed is told by its first fault. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder is none, or the disk takes no change at all.
  }
}

type Inside = Pick<Dirent, "isDirectory" | "isFile"> & { name: string };

/** Files below a folder, relative with `/`, as far as their names and those of their folders are wanted. */
function filesBelow(folder: string, isWanted: (name: string) => boolean, keepsClosed = false): string[] {
  const found: string[] = [];
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const inside = readFolder(join(folder, below), keepsClosed && below !== "");
    if (inside === undefined) found.push(below.slice(0, -1));
    for (const each of inside ?? []) {
      if (!isWanted(each.name)) continue;
      if (each.isDirectory()) waiting.push(`${below}${each.name}/`);
      else if (each.isFile()) found.push(`${below}${each.name}`);
    }
  }
  return found;
}

/** What is in a folder, names that are not UTF-8 in their own writing; undefined for one that may not be listed, where that is `allowed`. */
function readFolder(folder: string, allowed: boolean): Inside[] | undefined {
  try {
    const plain = folder.isWellFormed() ? readdirSync(folder, { withFileTypes: true }) : undefined;
    if (plain?.every(({ name }) => !name.includes("\ufffd")) === true) return plain;
    return readdirSync(pathToDisk(folder), { withFileTypes: true, encoding: "buffer" }).map((each) =>
      Object.assign(each, { name: bytesToName(each.name) }),
    );
  } catch (cause) {
    if (isMissing(cause)) return [];
    if (allowed) return undefined;
    throw new DiskError(`cannot list ${folder}`, { cause });
  }
}

/** What a name stands for; nothing where it may not be asked, or can be no name. */
function statsOf(path: string) {
  try {
    return statSync(pathToDisk(path), { throwIfNoEntry: false, bigint: true });
  } catch {
    return undefined;
  }
}

/** Most files go into a folder that is there. */
function writeMakingFolder(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function isMissing(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}
