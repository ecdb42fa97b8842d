import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Tag files that `writeBag` itself writes, at the root of the bag. */
const declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const payloadManifest = "manifest-sha256.txt";
const tagManifest = "tagmanifest-sha256.txt";

/** What `bag-info.txt` says of the bag besides its size; line ends in a value become spaces, empty ones are left out. */
export interface BagFacts {
  "External-Description"?: string;
  "Bag-Software-Agent"?: string;
  /** Sha256 of the settings that the site was built from. */
  "Settings-SHA256"?: string;
}

/**
 * Makes a finished site a BagIt bag (RFC 8493): what lies in `data/` is the payload, every other file a tag file
 * (section 2.2.4). No dates, so that the same site is the same bag. Throws where a file's name could not be written in a
 * manifest that both BagIt and `sha256sum -c` read. `known`: sha256 of files whose bytes were hashed as they were written.
 */
export function writeBag(folder: string, facts: BagFacts, known: ReadonlyMap<string, string> = new Map()): void {
  const own = new Set(["bagit.txt", "bag-info.txt", payloadManifest, tagManifest]);
  const files = listFiles(folder).filter((path) => !own.has(path));
  const payload = files.filter((path) => path.startsWith("data/"));
  const tags = files.filter((path) => !path.startsWith("data/"));
  writeFileSync(join(folder, "bagit.txt"), declaration);
  writeFileSync(join(folder, "bag-info.txt"), factsToText({ ...facts, "Payload-Oxum": payloadOxum(folder, payload) }));
  writeFileSync(join(folder, payloadManifest), filesToManifest(folder, payload, known));
  const named = [...tags, "bagit.txt", "bag-info.txt", payloadManifest];
  writeFileSync(join(folder, tagManifest), filesToManifest(folder, named, known));
}

/** Every file below a folder, relative with `/`; names that begin with a dot too. */
function listFiles(folder: string): string[] {
  const found: string[] = [];
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop())
    for (const each of readdirSync(join(folder, below), { withFileTypes: true }))
      (each.isDirectory() ? waiting : found).push(`${below}${each.name}${each.isDirectory() ? "/" : ""}`);
  return found;
}

/** Size of the payload as BagIt writes it: bytes, a point, files. */
function payloadOxum(folder: string, payload: readonly string[]): string {
  const bytes = payload.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return `${bytes}.${payload.length}`;
}

function filesToManifest(folder: string, paths: readonly string[], known: ReadonlyMap<string, string>): string {
  return paths
    .toSorted(byCodeUnits)
    .map((path) => `${known.get(path) ?? sha256OfFile(join(folder, path))}  ${manifestName(path)}\n`)
    .join("");
}

/** BagIt writes `%` and line ends as escapes and `sha256sum` those and backslashes otherwise: names with them cannot be in both. */
function manifestName(path: string): string {
  if (/[\p{Cc}%\\]/u.test(path)) {
    throw new Error(
      `${JSON.stringify(path)} – a file of the site – expected a name without %, \\ and control characters – publish it by its hash`,
    );
  }
  return path;
}

/** Sha256 (hex) of a file's bytes. */
export function sha256OfFile(path: string): string {
  return hash("sha256", readFileSync(path));
}

function factsToText(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts)
    .filter(([, value]) => value.trim() !== "")
    .map(([label, value]) => `${label}: ${value.replace(/\s+/g, " ").trim()}\n`)
    .join("");
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}
