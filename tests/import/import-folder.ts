import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { importArchive, type ImportReport, type ImportRequest } from "../../src/import/import-archive.ts";
import { defaultLimits } from "../../src/import/limits.ts";

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
