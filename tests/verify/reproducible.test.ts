import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { filesBelow, sha256OfFile } from "../../src/verify/files-below.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { payloadToDump, shapes, type Shape } from "../hostile/payload-to-dump.ts";
import { literalDump } from "../kill/small-archive.ts";

const later = fileURLToPath(new URL("later.ts", import.meta.url));
const here = { TZ: "America/Los_Angeles", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" };
const there = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", NODE_OPTIONS: `--import=${later}` };
const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));

type File = readonly [path: string, bytes: string | Uint8Array];

/** A dump of every shape that the tests know: the fixtures, hostile ones, and scrapes that stand alone. */
function everyShape(): File[] {
  const kept = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !/^(?:expected|records|README)\./.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .map((path): File => [`dumps${path.slice(fixtures.length)}`, readFileSync(path)]);
  const hostile = (Object.keys(shapes) as Shape[]).map((shape, at) => payloadToDump("青石 Iğdır <b>", shape, at));
  const scrapes = Array.from({ length: 12 }, (_, at): File => [`dumps/${at}.txt`, literalDump(at)]);
  return [...kept, ...scrapes, ...hostile.map(({ name, bytes }): File => [`dumps/${name}`, bytes])];
}

async function importAndBuild(clone: BuiltArchive, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  await clone.run("import", [], env);
  const { code, output } = await clone.run("build", [], env);
  expect(code, output).toBe(0);
  const paths = ["content", "dist"].flatMap((folder) => filesBelow(`${clone.folder}/${folder}`).map((path) => `${folder}/${path}`));
  return new Map(paths.map((path) => [path, sha256OfFile(`${clone.folder}/${path}`)]));
}

describe("two clones at two paths", () => {
  const clones: BuiltArchive[] = [];
  const { TMPDIR } = process.env;
  let mask: number | undefined;
  const keep = (clone: BuiltArchive): BuiltArchive => {
    clones.push(clone);
    return clone;
  };
  afterEach(() => {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
    if (mask !== undefined) process.umask(mask);
  });
  let deepRoot = "";
  afterAll(() => {
    clones.forEach((each) => each.remove());
    if (deepRoot !== "") rmSync(deepRoot, { recursive: true });
  });

  /** The other clone's files are made in another order, on other days, below a longer path, readable by their owner only. */
  function makeOther(files: readonly File[]): BuiltArchive {
    deepRoot = mkdtempSync(join(tmpdir(), "juanzong-deep-"));
    const deep = join(deepRoot, "一 folder with a longer name", "b".repeat(60));
    mkdirSync(deep, { recursive: true });
    process.env["TMPDIR"] = deep;
    mask = process.umask(0o077);
    const other = keep(makeArchiveOf(files.toReversed()));
    for (const path of filesBelow(other.content)) utimesSync(join(other.content, path), 1_000_000_000, 1_000_000_000);
    return other;
  }

  it("give the same bytes in other time zones and locales, 1,000 days apart, and again from warm caches", async () => {
    const files = everyShape();
    const one = keep(makeArchiveOf(files));
    const first = await importAndBuild(one, here);
    const second = await importAndBuild(makeOther(files), there);
    expect([...first.keys()].filter((path) => path.startsWith("dist/articles/")).length).toBeGreaterThan(80);
    expect(second).toEqual(first);
    expect(await importAndBuild(one, there)).toEqual(first);
  });

  it.runIf(process.platform === "linux")("are bags that sha256sum reads", () => {
    const [{ dist } = { dist: "" }] = clones;
    for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
      execFileSync("sha256sum", ["--check", "--strict", "--quiet", manifest], { cwd: dist });
    const listed = ["manifest-sha256.txt", "tagmanifest-sha256.txt"].flatMap((manifest) =>
      readFileSync(join(dist, manifest), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(66)),
    );
    expect([...listed, "tagmanifest-sha256.txt"].toSorted()).toEqual(filesBelow(dist).toSorted());
    expect(readFileSync(join(dist, "bag-info.txt"), "utf8")).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
  });
});
