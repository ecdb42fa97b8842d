import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/import/limits.ts";
import type { Difference } from "../../src/verify/difference.ts";
import { filesBelow } from "../../src/verify/files-below.ts";
import { verifyArchive } from "../../src/verify/verify-archive.ts";
import type { BuiltArchive } from "../browser/build-archive.ts";
import { chance } from "../kill/chance.ts";
import { makeWholeArchive, withdrawnTitle } from "./whole-archive.ts";

const long = process.env["LONG_TESTS"] === "1";
const seed = Number(process.env["FLIP_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

type Change = (bytes: Buffer) => Buffer;

/** Changes that a careless tool makes to a whole file. */
const changes: Readonly<Record<string, Change>> = {
  "a line feed at its end": (bytes) => Buffer.concat([bytes, Buffer.from("\n")]),
  "a space at its end": (bytes) => Buffer.concat([bytes, Buffer.from(" ")]),
  "a byte order mark": (bytes) => Buffer.concat([Buffer.from("\ufeff"), bytes]),
  "line ends of Windows": (bytes) => Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
  "its last byte gone": (bytes) => bytes.subarray(0, -1),
  "nothing in it": () => Buffer.alloc(0),
  "its letters in upper case": (bytes) =>
    Buffer.from(
      bytes.toString("latin1").replace(/[a-f]/g, (letter) => letter.toUpperCase()),
      "latin1",
    ),
};

const strays = [
  ...["stray.txt", ".hidden", "README.md"].map((name) => `content/${name}`),
  ...["stray.md", ".hidden.md", "2019/stray.html", "2019/a.123456789abc.backup.md"].map((name) => `content/articles/${name}`),
  ...["stray.txt", "stray.css", "page_files/stray.png", ".hidden"].map((name) => `content/dumps/${name}`),
  ...["stray.jsonl", "stray.dump.json", "a.123456789abc.backup.md", ".1.juanzong-tmp"].map((name) => `content/ledger/${name}`),
  ...["stray.png", "ab/stray.png"].map((name) => `content/pictures/${name}`),
  ...["stray.html", ".hidden", "data/stray.txt", "data/dumps/0123456789abcdef.txt", "pagefind/stray.pf_index", "assets/x.js"].map(
    (name) => `dist/${name}`,
  ),
];

describe(`any change of an archive (FLIP_SEED=${seed})`, () => {
  let archive: BuiltArchive;
  let paths: string[];
  const random = chance(seed);
  const path = (file: string): string => join(archive.folder, file);
  const differences = (): Difference[] => verifyArchive(archive.folder, defaultLimits).flatMap((check) => check.differences);
  const named = (file: string): boolean =>
    differences().some((each) => each.remedy !== "" && (each.file === file || each.expected.includes(file) || each.found.includes(file)));

  beforeAll(async () => {
    console.log(`FLIP_SEED=${seed}`);
    archive = await makeWholeArchive();
    const all = ["content", "dist"].flatMap((folder) => filesBelow(path(folder)).map((file) => `${folder}/${file}`));
    paths = long ? all : oneOfEachKind(all);
  });
  afterAll(() => archive.remove());

  const unseen = (changed: Change, isFit: (file: string, bytes: Buffer) => boolean = () => true): string[] =>
    paths.filter((file) => {
      const bytes = readFileSync(path(file));
      const other = changed(bytes);
      if (!isFit(file, bytes) || Buffer.compare(bytes, other) === 0) return false;
      writeFileSync(path(file), other);
      const seen = named(file);
      writeFileSync(path(file), bytes);
      return !seen;
    });

  it("is none to begin with, and there is a file of every kind", () => {
    expect(differences()).toEqual([]);
    const kinds = new Set(paths.map(kindOf));
    for (const kind of ["content/ledger/.backup.md", "content/pictures/.jsonl", "content/pictures/.png", "content/dumps/.css"])
      expect([...kinds]).toContain(kind);
    expect(kinds.size).toBeGreaterThan(20);
  });

  it("serves no dump that holds a withdrawn article, were it a duplicate", () => {
    const served = filesBelow(path("dist/data/dumps")).map((file) => readFileSync(path(`dist/data/dumps/${file}`), "utf8"));
    expect(served.length).toBeGreaterThan(3);
    expect(served.filter((text) => text.includes(withdrawnTitle))).toEqual([]);
  });

  it("is seen and named where one bit of one byte differs", () => {
    const flip: Change = (bytes) => {
      const flipped = Buffer.from(bytes);
      const at = Math.floor(random() * bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return flipped;
    };
    for (let round = 0; round < (long ? 5 : 2); round++) expect(unseen(flip), `FLIP_SEED=${seed}`).toEqual([]);
  });

  it.each(Object.entries(changes))("is seen and named where a file has %s", (_what, change) => {
    expect(unseen(change)).toEqual([]);
  });

  it("is seen and named where a file is gone, or its name is in another case", () => {
    const unnamed = paths.filter((file) => {
      const capital = join(dirname(file), file.slice(dirname(file).length + 1).toUpperCase());
      renameSync(path(file), path(capital));
      const seen = named(file) || named(capital);
      renameSync(path(capital), path(file));
      const bytes = readFileSync(path(file));
      rmSync(path(file));
      const missed = named(file);
      writeFileSync(path(file), bytes);
      // Nothing claims that a backup is kept for ever.
      return !seen || !(missed || file.endsWith(".backup.md"));
    });
    expect(unnamed).toEqual([]);
  });

  it("is seen and named where two files of one kind change places", () => {
    const all = ["content", "dist"].flatMap((folder) => filesBelow(path(folder)).map((file) => `${folder}/${file}`));
    const pairs = [...Map.groupBy(all, kindOf).values()].flatMap(([one, other]) => (one && other ? [[one, other] as const] : []));
    const unnamed = pairs.filter(([one, other]) => {
      const [first, second] = [readFileSync(path(one)), readFileSync(path(other))];
      if (Buffer.compare(first, second) === 0) return false;
      writeFileSync(path(one), second);
      writeFileSync(path(other), first);
      const seen = named(one) && named(other);
      writeFileSync(path(one), first);
      writeFileSync(path(other), second);
      return !seen;
    });
    expect(pairs.length).toBeGreaterThan(8);
    expect(unnamed).toEqual([]);
  });

  it.each(strays)("is seen and named where %s is added", (stray) => {
    mkdirSync(dirname(path(stray)), { recursive: true });
    writeFileSync(path(stray), "stray");
    const seen = named(stray);
    rmSync(path(stray));
    expect(seen).toBe(true);
  });
});

/** Folder of the first two steps and ending: files that one program writes in one way. */
function kindOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  const ending = /\.(?:dump\.json|backup\.md|provenance\.html|[a-z0-9_]+)$/.exec(file)?.[0] ?? file;
  return second.includes(".") ? file : `${top}/${second}/${ending}`;
}

function oneOfEachKind(files: readonly string[]): string[] {
  return [...Map.groupBy(files, kindOf).values()].flatMap(([first]) => first ?? []);
}
