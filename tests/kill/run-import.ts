import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { disk, type Disk } from "../../src/import/files/disk.ts";
import { importArchive, type ImportReport, type ImportRequest } from "../../src/import/import-archive.ts";
import { defaultLimits } from "../../src/import/limits.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** How a run of a program ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** Runs `scripts/import.ts` on an archive, with the killing module loaded when `dying` says at which change to die. */
export function runImport(content: string, args: readonly string[] = [], dying?: { at?: number; part?: number }): Promise<Ended> {
  const loaded = dying === undefined ? [] : ["--import", `${root}tests/kill/die-at.ts`];
  const fate = dying?.at === undefined ? {} : { DIE_AT: String(dying.at), DIE_PART: String(dying.part ?? 0.5) };
  const env = { ...process.env, ...fate, JUANZONG_CONTENT: content, JUANZONG_CACHE: join(content, "../cache") };
  return new Promise((resolve, reject) => {
    let output = "";
    const child = spawn(process.execPath, [...loaded, `${root}scripts/import.ts`, ...args], {
      env,
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, output }));
  });
}

/** Imports an archive within this process, which takes a tenth of the work of a process of its own. */
export function importHere(content: string, wishes: Partial<ImportRequest> = {}, faulty: Disk = disk): Promise<ImportReport> {
  vi.stubEnv("JUANZONG_CACHE", join(content, "../cache"));
  const usual = { paths: [], check: false, dryRun: false, overwrite: new Set<string>(), prune: false, limits: defaultLimits };
  return importArchive({ content, ...usual, ...wishes }, faulty);
}

/** The changes of files and folders that a run makes. */
export async function countChanges(content: string, args: readonly string[] = []): Promise<number> {
  const { output } = await runImport(content, args, {});
  const found = /changes: (\d+)/.exec(output)?.[1];
  if (found === undefined) throw new Error(`the run printed no count of changes: ${output}`);
  return Number(found);
}
