import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder for what several test files of a run use. */
    sharedFolder: string;
  }
}

/** Vitest calls this before the first test file of a run, and what it gives after the last. */
export default function shareFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "juanzong-shared-"));
  project.provide("sharedFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
