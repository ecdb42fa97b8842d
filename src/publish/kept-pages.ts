import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readKept, writeKept } from "../archive/kept-facts.ts";
import type { SiteWriter } from "./site-writer.ts";

/** A page that a build made: what it and the text in it were made from (see `page-keys.ts`), and the sha256 of its bytes. */
interface KeptPage {
  key: string;
  text?: string;
  sha256: string;
}

/** Pages of the last site, by address. */
export type KeptPages = ReadonlyMap<string, KeptPage>;

const keptName = "pages.json";

/** What is known of the pages of the last site; nothing where that is gone. */
export function readKeptPages(dist: string, cache: string): KeptPages {
  return existsSync(dist) ? readKept<KeptPage>(cache, keptName) : new Map<string, KeptPage>();
}

/**
 * Takes pages whose key is unchanged from the last site into the new one, and gives their addresses. A page whose bytes are not
 * those that the build wrote (edited, cut, gone) is left to be rendered.
 */
export function reusePages(keys: ReadonlyMap<string, string>, kept: KeptPages, from: string, to: SiteWriter): Set<string> {
  const reused = new Set<string>();
  for (const [address, key] of keys) {
    const page = kept.get(address);
    const bytes = page?.key === key ? readWhole(path.join(from, address), page.sha256) : undefined;
    if (page === undefined || bytes === undefined) continue;
    to.takeOver(address, bytes, page.sha256);
    reused.add(address);
  }
  return reused;
}

/** The bytes of a file that is still what its sha256 says. */
function readWhole(file: string, sha256: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    return hash("sha256", bytes) === sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers what the pages of a finished site were made from; their hashes are those of its bag. */
export function keepPages(keys: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>, site: string, cache: string): void {
  const manifest = readFileSync(path.join(site, "tagmanifest-sha256.txt"), "utf8");
  const hashes = new Map(manifest.split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
  const pages = [...keys].flatMap(([address, key]) => {
    const sha256 = hashes.get(address);
    const text = texts.get(address);
    return sha256 === undefined ? [] : [[address, { key, ...(text !== undefined && { text }), sha256 }] as const];
  });
  writeKept(cache, keptName, new Map(pages));
}
