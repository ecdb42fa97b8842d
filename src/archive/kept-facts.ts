import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Reads what an earlier build kept under a name in the cache; anything unreadable is as good as nothing. */
export function readKept<T>(cache: string, name: string): Map<string, T> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path.join(cache, name), "utf8")) as Record<string, T>));
  } catch {
    return new Map();
  }
}

/** Keeps facts for the next build, whole or not at all. */
export function writeKept<T>(cache: string, name: string, facts: ReadonlyMap<string, T>): void {
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, name);
  writeFileSync(`${file}.tmp`, JSON.stringify(Object.fromEntries(facts)));
  renameSync(`${file}.tmp`, file);
}
