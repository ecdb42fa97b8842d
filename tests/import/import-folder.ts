import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { importArchive, type ImportReport, type ImportRequest } from "../../src/import/import-archive.ts";
import { defaultLimits } from "../../src/import/limits.ts";

/** Gives each test of a file a new folder for an archive, and takes it away behind the test, with what `importFolder` set. */
export function eachInNewFolder(take: (folder: string) => void): void {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "juanzong-import-"));
    take(folder);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    delete process.env["JUANZONG_CACHE"];
  });
}

/** Puts dumps into the dumps folder of an archive and imports it all; the memo is kept beside the archive. */
export function importFolder(
  root: string,
  dumps: Readonly<Record<string, string>>,
  more: Partial<ImportRequest> = {},
): Promise<ImportReport> {
  process.env["JUANZONG_CACHE"] = join(root, "cache");
  const content = join(root, "content");
  for (const [name, text] of Object.entries(dumps)) {
    const path = join(content, "dumps", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const request = { content, paths: [], check: false, dryRun: false, overwrite: new Set<string>(), prune: false, limits: defaultLimits };
  return importArchive({ ...request, ...more });
}
