import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk, DiskError, type Disk } from "../../src/import/files/disk.ts";
import { reportToLines } from "../../src/import/files/report-to-text.ts";
import { importArchive, type ImportReport, type ImportRequest } from "../../src/import/import-archive.ts";
import { defaultLimits } from "../../src/import/limits.ts";
import { inventedText } from "./merge/article-capture.ts";

let root: string;
let given: string;
let dumps: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "juanzong-odd-"));
  process.env["JUANZONG_CACHE"] = join(root, "cache");
  [given, dumps] = [join(root, "in"), join(root, "content/dumps")];
  mkdirSync(given);
  mkdirSync(dumps, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
  delete process.env["JUANZONG_CACHE"];
});

const scrape = (title: string) => `${title}\n南门夜话\n2021-06-07\n${inventedText(200, title)}\n`;

function run(paths: readonly string[], more: Partial<ImportRequest> = {}, faulty: Disk = disk): Promise<ImportReport> {
  const request = { content: join(root, "content"), check: false, dryRun: false, overwrite: new Set<string>(), prune: false };
  return importArchive({ ...request, paths, limits: defaultLimits, ...more }, faulty);
}

const outcomes = ({ verdicts }: ImportReport) => verdicts.map(({ verdict }) => [verdict.capture.place.dump, verdict.outcome]);
const closed = (action: string, path: string) =>
  new DiskError(`cannot ${action} ${path}`, { cause: new Error("EACCES: permission denied") });

describe.runIf(platform() === "linux")("a name that is not UTF-8", () => {
  const gbk = Buffer.from([0xb6, 0xc9, 0xbf, 0xda, 0x2e, 0x74, 0x78, 0x74]);

  it("is copied under a readable one, and said", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${given}/`), gbk]), scrape("渡口"));
    writeFileSync(join(given, "b.txt"), scrape("灯会"));
    const report = await run([given]);
    expect(outcomes(report)).toEqual([
      ["in/b.txt", "imported"],
      ["in/渡口.txt", "imported"],
    ]);
    expect(readFileSync(join(dumps, "in/渡口.txt"), "utf8")).toBe(scrape("渡口"));
    expect(reportToLines(report)).toEqual([expect.stringMatching(/ – its name cannot be kept – expected .* – copied as in\/渡口\.txt$/u)]);
    expect(outcomes(await run([]))).toEqual(outcomes(report).map(([dump]) => [dump, "unchanged"]));
  });

  it("is rejected among the dumps with the name that it needs", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${dumps}/`), gbk]), scrape("渡口"));
    writeFileSync(join(dumps, "b.txt"), scrape("灯会"));
    const report = await run([]);
    expect(outcomes(report).map(([, outcome]) => outcome)).toEqual(["imported", "rejected"]);
    expect(reportToLines(report)[0]).toMatch(/its name cannot be kept – .* – rename it to 渡口\.txt$/u);
  });
});

describe("a name too long for a ledger beside it", () => {
  const long = `${"河".repeat(80)}ab.txt`;

  it("is shortened where it comes from outside", async () => {
    writeFileSync(join(given, long), scrape("渡口"));
    writeFileSync(join(given, "b.txt"), scrape("灯会"));
    expect(outcomes(await run([given])).map(([, outcome]) => outcome)).toEqual(["imported", "imported"]);
    expect((await run([], { check: true })).changed).toEqual([]);
  });

  it("is rejected among the dumps, and the others are imported", async () => {
    writeFileSync(join(dumps, long), scrape("渡口"));
    writeFileSync(join(dumps, "b.txt"), scrape("灯会"));
    expect(outcomes(await run([])).map(([, outcome]) => outcome)).toEqual(["imported", "rejected"]);
    renameSync(join(dumps, long), join(dumps, "a.txt"));
    expect(outcomes(await run([])).map(([, outcome]) => outcome)).toEqual(["imported", "unchanged"]);
  });

  it("stays where it is a picture's beside a page", async () => {
    const picture = `${"a".repeat(246)}.png`;
    mkdirSync(join(given, "page_files"));
    writeFileSync(join(given, "page.html"), `<div id="js_content"><p>${inventedText(90, "页")}</p><img src="page_files/${picture}"></div>`);
    writeFileSync(join(given, "page_files", picture), Buffer.from("89504e470d0a1a0a", "hex"));
    await run([given]);
    expect(readdirSync(join(dumps, "in/page_files"))).toEqual([picture]);
  });
});

it("a hidden file or folder that is named is copied under a name that shows", async () => {
  mkdirSync(join(given, ".cache"));
  writeFileSync(join(given, ".cache/a.txt"), scrape("渡口"));
  const report = await run([join(given, ".cache")]);
  expect(outcomes(report)).toEqual([["cache/a.txt", "imported"]]);
  expect(outcomes(await run([]))).toEqual([["cache/a.txt", "unchanged"]]);
});

describe("what may not be read", () => {
  it("is a rejected record where it comes from outside, and nothing is copied in its stead", async () => {
    for (const name of ["a.txt", "b.txt"]) writeFileSync(join(given, name), scrape(name));
    const faulty: Disk = {
      ...disk,
      read(path) {
        if (path.endsWith("in/a.txt")) throw closed("read", path);
        return disk.read(path);
      },
    };
    expect(outcomes(await run([given], {}, faulty))).toEqual([
      ["in/a.txt", "rejected"],
      ["in/b.txt", "imported"],
    ]);
    expect(existsSync(join(dumps, "in/a.txt"))).toBe(false);
  });

  it("as a folder is one, and neither its entries nor its ledgers are taken for orphans", async () => {
    mkdirSync(join(dumps, "locked"));
    writeFileSync(join(dumps, "locked/a.txt"), scrape("渡口"));
    writeFileSync(join(dumps, "b.txt"), scrape("灯会"));
    await run([]);
    const faulty: Disk = {
      ...disk,
      list: (folder, keepsClosed) => (folder === dumps && keepsClosed === true ? ["b.txt", "locked"] : disk.list(folder)),
      read(path) {
        if (path.endsWith("locked")) throw closed("list", path);
        return disk.read(path);
      },
    };
    const report = await run([], { prune: true }, faulty);
    expect(outcomes(report)).toEqual([
      ["b.txt", "unchanged"],
      ["locked", "rejected"],
    ]);
    expect(report.pruned).toEqual([]);
    expect(reportToLines(report).join("\n")).not.toContain("--prune");
    expect(outcomes(await run([]))).toEqual([
      ["b.txt", "unchanged"],
      ["locked/a.txt", "unchanged"],
    ]);
  });
});
