import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, type Dirent } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every plain file below a folder, relative with `/`, in code-unit order; none where there is no such folder. */
export function filesBelow(folder: string): string[] {
  return namesBelow(folder, (each) => each.isFile());
}

/** Every link, pipe, device or the like below a folder: what is neither a plain file nor a folder, and is never read. */
export function oddFilesBelow(folder: string): string[] {
  return namesBelow(folder, (each) => !each.isFile() && !each.isDirectory());
}

function namesBelow(folder: string, isWanted: (each: Dirent) => boolean): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll(sep, "/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** True for a folder that is there. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Sha256 (hex) of a file's bytes. */
export function sha256OfFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
