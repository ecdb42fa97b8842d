import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { filesBelow, sha256OfFile } from "../../src/verify/files-below.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { payloadToDump, shapes, type Shape } from "../hostile/payload-to-dump.ts";
import { literalDump } from "../kill/small-archive.ts";

const later = fileURLToPath(new URL("later.ts", import.meta.url));
const here = { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" };
const there = { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", NODE_OPTIONS: `--import=${later}` };

function makeClone(): BuiltArchive {
  const shapesOf = Object.keys(shapes) as Shape[];
  const dumps = shapesOf.map((shape, at) => payloadToDump("青石 Iğdır <b>", shape, at));
  const scrapes = Array.from({ length: 12 }, (_, at) => [`dumps/${at}.txt`, literalDump(at)] as const);
  return makeArchiveOf([...scrapes, ...dumps.map(({ name, bytes }) => [`dumps/${name}`, bytes] as const)]);
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
  const clone = (): BuiltArchive => {
    const made = makeClone();
    clones.push(made);
    return made;
  };
  afterAll(() => clones.forEach((each) => each.remove()));

  it("give the same bytes in other time zones and locales, 1,000 days apart, and again from warm caches", async () => {
    const [one, other] = [clone(), clone()];
    const first = await importAndBuild(one, here);
    const second = await importAndBuild(other, there);
    expect([...first.keys()].filter((path) => path.startsWith("dist/articles/")).length).toBeGreaterThan(20);
    expect(second).toEqual(first);
    expect(await importAndBuild(one, there)).toEqual(first);
  });
});
