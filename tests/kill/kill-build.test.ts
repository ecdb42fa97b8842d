import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkManifests } from "../../src/verify/check-manifests.ts";
import { filesBelow, sha256OfFile } from "../../src/verify/files-below.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { chance } from "./chance.ts";
import { literalDump } from "./small-archive.ts";

const dieAt = fileURLToPath(new URL("die-at.ts", import.meta.url));
/** The renames of a build: the old site aside, the new one in its place, the old one's name away before it is deleted. */
const renames = [1, 2, 3];
const times = process.env["LONG_TESTS"] === "1" ? 30 : 2;
const seed = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

describe(`build killed (KILL_SEED=${seed})`, () => {
  const random = chance(seed);
  /** What the last build that lived took; the first one takes longer than those after it, whose kill would come too late. */
  let milliseconds = 0;
  let archive: BuiltArchive;
  let built = 0;
  const site = (): Map<string, string> => new Map(filesBelow(archive.dist).map((path) => [path, sha256OfFile(join(archive.dist, path))]));
  const build = async (env: NodeJS.ProcessEnv = {}): Promise<number | null> => {
    const start = performance.now();
    const { code } = await archive.run("build", [], env);
    if (code === 0) milliseconds = performance.now() - start;
    return code;
  };

  /** Something new to show, so that the next build differs from the one before. */
  const addDump = async (): Promise<void> => {
    built += 1;
    const run = await archive.run("import", [join(archive.folder, `${built}.txt`)]);
    expect(run.code, run.output).toBe(0);
  };

  beforeAll(async () => {
    archive = makeArchiveOf([["dumps/0.txt", literalDump(0)]]);
    for (const number of [1, 2, 3]) archive.write(`${number}.txt`, literalDump(number));
    await archive.run("import");
    expect(await build()).toBe(0);
    console.log(`KILL_SEED=${seed}`);
  });
  afterAll(() => archive.remove());

  it.each(renames)("before its rename %i leaves a whole site, old or new, or one that the next build mends", async (rename) => {
    const old = site();
    await addDump();
    expect(await build({ NODE_OPTIONS: `--import=${dieAt}`, DIE_AT: String(rename), DIE_ONLY: "renameSync" })).toBeNull();
    if (existsSync(archive.dist)) expect(checkManifests(archive.dist, filesBelow(archive.dist)).differences).toEqual([]);
    else expect(existsSync(`${archive.dist}.old`)).toBe(true);
    expect(await build()).toBe(0);
    expect(checkManifests(archive.dist, filesBelow(archive.dist)).differences).toEqual([]);
    expect(site().size).toBeGreaterThan(old.size);
    expect(filesBelow(archive.folder).filter((path) => /^dist\.(old|next|gone|lock)/.test(path))).toEqual([]);
  });

  it.each(Array.from({ length: times }, (_, index) => index))(
    "at any time leaves the site that is there whole, and the next build is as if nothing had been (time %i)",
    async () => {
      const whole = site();
      const after = Math.floor(random() * milliseconds);
      const code = await build({ NODE_OPTIONS: `--import=${dieAt}`, DIE_AFTER: String(after) });
      const where = `KILL_SEED=${seed}, after ${after} ms, code ${code}`;
      if (existsSync(archive.dist)) expect(site(), where).toEqual(whole);
      else expect(existsSync(`${archive.dist}.old`), where).toBe(true);
      expect(await build(), where).toBe(0);
      expect(site(), where).toEqual(whole);
      expect(filesBelow(archive.folder).filter((path) => /^dist\.(old|next|gone|lock)/.test(path))).toEqual([]);
    },
  );
});
