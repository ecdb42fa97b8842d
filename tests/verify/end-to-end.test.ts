import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/import/limits.ts";
import { checksToText } from "../../src/verify/checks-to-text.ts";
import { filesBelow } from "../../src/verify/files-below.ts";
import { verifyArchive } from "../../src/verify/verify-archive.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { literalDump } from "../kill/small-archive.ts";

/** A change of one thing in a sound archive, and the file that verify must name. */
type Change = readonly [what: string, file: (archive: BuiltArchive) => string, change: (path: string) => void];

const first = (archive: BuiltArchive, folder: string, ending: string): string => {
  const found = filesBelow(join(archive.folder, folder)).find((path) => path.endsWith(ending));
  if (found === undefined) throw new Error(`no file in ${folder} ends with ${ending}`);
  return `${folder}/${found}`;
};
const flip = (path: string): void => {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * 0.6);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const upperCase = (path: string): void =>
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(/[a-f]/, (letter) => letter.toUpperCase()),
  );
const stray = (path: string): void => writeFileSync(path, "stray");

const changes: readonly Change[] = [
  ["a byte of a dump", (archive) => first(archive, "content/dumps", ".txt"), flip],
  ["a byte of an entry", (archive) => first(archive, "content/articles", ".md"), flip],
  ["a byte of a ledger", (archive) => first(archive, "content/ledger", ".jsonl"), flip],
  ["a byte of a dump's own ledger", (archive) => first(archive, "content/ledger", ".dump.json"), flip],
  ["a byte of an article's page", (archive) => first(archive, "dist/articles", ".html"), flip],
  ["a byte of the front page", () => "dist/index.html", flip],
  ["a byte of the search index", (archive) => first(archive, "dist/pagefind", ".pf_meta"), flip],
  ["a byte of a served dump", (archive) => first(archive, "dist/data/dumps", ".txt"), flip],
  ["letter case of the manifest", () => "dist/manifest-sha256.txt", upperCase],
  ["letter case of the tag manifest", () => "dist/tagmanifest-sha256.txt", upperCase],
  ["a byte of the bag's declaration", () => "dist/bagit.txt", flip],
  [
    "an entry added to text by hand, not acknowledged",
    (archive) => first(archive, "content/articles", ".md"),
    (path) => appendFileSync(path, "\n添一句\n"),
  ],
  ["a stray page", () => "dist/articles/2019/stray.html", stray],
  ["a stray file in the payload", () => "dist/data/stray.txt", stray],
  ["a stray entry", () => "content/articles/2019/stray.md", stray],
  ["a stray ledger", () => "content/ledger/stray.txt.jsonl", stray],
  ["a stray dump", () => "content/dumps/stray.txt", stray],
  ["a page that is gone", (archive) => first(archive, "dist/articles", ".provenance.html"), (path) => rmSync(path)],
  ["an entry that is gone", (archive) => first(archive, "content/articles", ".md"), (path) => rmSync(path)],
  ["a dump that is gone", (archive) => first(archive, "content/dumps", ".txt"), (path) => rmSync(path)],
  ["a byte of the settings", () => "content/archive.yml", flip],
  ["settings that cannot be read", () => "content/archive.yml", stray],
];

describe("npm run verify", () => {
  let archive: BuiltArchive;
  const verify = (): Promise<{ code: number | null; output: string }> => archive.run("verify");

  beforeAll(async () => {
    const dumps = [1, 2, 3].map((number) => [`dumps/${number}.txt`, literalDump(number)] as const);
    archive = makeArchiveOf([...dumps, ["archive.yml", "title: 青石镇文献\nnotice: 不是官方网站，文章归原作者所有。\n"]]);
    const imported = await archive.run("import");
    const built = await archive.run("build");
    expect([imported.code, built.code], imported.output + built.output).toEqual([0, 0]);
  });
  afterAll(() => archive.remove());

  it("finds nothing wrong with what import and build made", async () => {
    const { code, output } = await verify();
    expect(output).not.toContain("✗");
    expect(code).toBe(0);
  });

  it.each(changes)("sees %s, names the file and says what to do", (_what, fileOf, change) => {
    const file = fileOf(archive);
    const path = join(archive.folder, file);
    const before = readBytes(path);
    mkdirSync(join(path, ".."), { recursive: true });
    change(path);
    const output = checksToText(verifyArchive(archive.folder, defaultLimits));
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
    expect(output).toContain("✗");
    expect(output).toContain(`${file} – expected `);
  });

  it("exits 1 where something differs", async () => {
    stray(join(archive.dist, "stray.html"));
    const { code, output } = await verify();
    rmSync(join(archive.dist, "stray.html"));
    expect(code).toBe(1);
    expect(output).toContain("dist/stray.html – expected ");
  });

  it("accepts an edit that import has acknowledged and build has shown", async () => {
    const entry = first(archive, "content/articles", ".md");
    appendFileSync(join(archive.folder, entry), "\n编者添的一句。\n");
    expect((await archive.run("import")).code).toBe(0);
    expect((await verify()).output).toContain(
      `${entry.replace("content/articles", "dist/articles").replace(/\.md$/, ".html")} – expected `,
    );
    expect((await archive.run("build")).code).toBe(0);
    const { code, output } = await verify();
    expect(code, output).toBe(0);
  });

  it("says that there is no site yet", async () => {
    rmSync(archive.dist, { recursive: true });
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output).toContain("dist – expected a built site – found no folder – npm run build");
  });

  it.each([[["nowhere"]], [["--minutes"]], [["a", "b"]]])("refuses %j", async (args) => {
    expect((await archive.run("verify", args)).code).toBe(2);
  });
});

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
