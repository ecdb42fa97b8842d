import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, inject } from "vitest";
import { makeArchiveOf } from "../browser/build-archive.ts";
import { sampleFiles } from "./sample-archive.ts";

/**
 * Folder of the sample archive's site, built once in a run for all test files that only look at it. Where two of them come first
 * at once both build it, and the one that is done first gives it to all.
 */
export async function builtSample(): Promise<string> {
  const shared = join(inject("sharedFolder"), "sample");
  if (existsSync(shared)) return shared;
  const archive = makeArchiveOf(sampleFiles());
  const { code, output } = await archive.run("build");
  expect(code, output).toBe(0);
  try {
    renameSync(archive.dist, shared);
  } catch (cause) {
    if (!existsSync(shared)) throw cause;
  }
  archive.remove();
  return shared;
}
