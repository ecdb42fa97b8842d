import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readKept, writeKept } from "../archive/kept-facts.ts";

/** A page that a build made: what it was made from (see `pageKeys`), and the sha256 of its bytes. */
interface KeptPage {
  key: string;
  sha256: string;
}

const keptName = "pages.json";
/** Pages read at once. */
const atOnce = 16;

/**
 * Takes pages whose key is unchanged from the last site into the new one, and gives their addresses. A page whose bytes are not
 * those that the build wrote (edited, cut, gone) is left to be rendered.
 */
export async function reusePages(keys: ReadonlyMap<string, string>, from: string, to: string, cache: string): Promise<Set<string>> {
  const kept = readKept<KeptPage>(cache, keptName);
  const likely = [...keys].flatMap(([address, key]) => {
    const page = kept.get(address);
    return page?.key === key ? [{ address, sha256: page.sha256 }] : [];
  });
  const reused = new Set<string>();
  for (let start = 0; start < likely.length; start += atOnce) {
    const batch = likely.slice(start, start + atOnce).map(async ({ address, sha256 }) => {
      const bytes = await readFile(path.join(from, address)).catch(() => undefined);
      if (bytes === undefined || createHash("sha256").update(bytes).digest("hex") !== sha256) return;
      await mkdir(path.dirname(path.join(to, address)), { recursive: true });
      await writeFile(path.join(to, address), bytes);
      reused.add(address);
    });
    await Promise.all(batch);
  }
  return reused;
}

/** Remembers what the pages of a finished site were made from; their hashes are those of its bag. */
export async function keepPages(keys: ReadonlyMap<string, string>, site: string, cache: string): Promise<void> {
  const manifest = await readFile(path.join(site, "tagmanifest-sha256.txt"), "utf8");
  const hashes = new Map(manifest.split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
  const pages = [...keys].flatMap(([address, key]) => {
    const sha256 = hashes.get(address);
    return sha256 === undefined ? [] : [[address, { key, sha256 }] as const];
  });
  writeKept(cache, keptName, new Map(pages));
}
