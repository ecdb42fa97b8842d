import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

/** How much lies below a folder. */
export interface FolderSize {
  files: number;
  bytes: number;
}

/** Every file below a folder as a full path, sorted; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

/** Files and bytes below some folders. */
export function sizeOf(...folders: readonly string[]): FolderSize {
  const files = folders.flatMap(filesBelow);
  return { files: files.length, bytes: files.reduce((sum, path) => sum + statSync(path).size, 0) };
}

/** Paths whose bytes differ between two folders, or that only one has. */
export function differingFiles(left: string, right: string): string[] {
  const [a, b] = [hashesOf(left), hashesOf(right)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}

function hashesOf(folder: string): Map<string, string> {
  return new Map(filesBelow(folder).map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")]));
}

/** The page that is largest once compressed with gzip; pages are `.html` files. */
export function largestPage(folder: string): { path: string; gzipBytes: number } {
  let largest = { path: "", gzipBytes: 0 };
  for (const path of filesBelow(folder)) {
    if (!path.endsWith(".html") || statSync(path).size <= largest.gzipBytes) continue;
    const gzipBytes = gzipSync(readFileSync(path)).length;
    if (gzipBytes > largest.gzipBytes) largest = { path: relative(folder, path), gzipBytes };
  }
  return largest;
}
