import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importArchive, type ImportRequest } from "../../src/import/import-archive.ts";
import { defaultLimits } from "../../src/import/limits.ts";

const fixture = join(import.meta.dirname, "../fixtures/literal-of-2018/dump.txt");
const id = "2018-03-26-he-qiao-deng-hui-jiu-nian-ji-yi-zuo-shui-zhen-de";
let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "juanzong-import-"));
  content = join(root, "content");
  process.env["JUANZONG_CACHE"] = join(root, "cache");
});

afterEach(() => {
  rmSync(root, { recursive: true });
  delete process.env["JUANZONG_CACHE"];
});

function run(more: Partial<ImportRequest> = {}) {
  return importArchive({
    content,
    paths: [],
    check: false,
    dryRun: false,
    overwrite: new Set(),
    prune: false,
    limits: defaultLimits,
    ...more,
  });
}

function files(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    found.map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length + 1), readFileSync(join(parentPath, name), "utf8")]),
  );
}

describe("importArchive", () => {
  it("copies a dump from outside byte for byte and writes entry and ledger", async () => {
    const { verdicts } = await run({ paths: [fixture] });
    expect(verdicts.map(({ verdict, shown }) => [verdict.outcome, shown])).toEqual([["imported", fixture]]);
    expect(Object.keys(files(content)).toSorted()).toEqual([
      `articles/2018/${id}.md`,
      "dumps/dump.txt",
      "ledger/dump.txt.dump.json",
      "ledger/dump.txt.jsonl",
    ]);
    expect(readFileSync(join(content, "dumps/dump.txt"))).toEqual(readFileSync(fixture));
  });

  it("changes nothing the second time, with or without its memo, and --check agrees", async () => {
    await run({ paths: [fixture] });
    const before = files(content);
    expect((await run()).changed).toEqual([]);
    rmSync(join(root, "cache"), { recursive: true });
    expect((await run()).changed).toEqual([]);
    expect((await run({ check: true })).changed).toEqual([]);
    expect(files(content)).toEqual(before);
  });

  it("keeps an entry edited by hand, acknowledges it in the ledger, and calls it no difference", async () => {
    await run({ paths: [fixture] });
    const entry = join(content, `articles/2018/${id}.md`);
    writeFileSync(entry, readFileSync(entry, "utf8").replace("灯会", "灯节"));
    expect((await run({ check: true })).changed).toEqual([]);
    const { verdicts } = await run();
    expect(verdicts[0]?.verdict.outcome).toBe("kept");
    expect(readFileSync(entry, "utf8")).toContain("灯节");
    expect(readFileSync(join(content, "ledger/dump.txt.jsonl"), "utf8")).toMatch(/"outcome":"kept".*"editedSha256":"[0-9a-f]{64}"/);
    expect((await run({ check: true })).changed).toEqual([]);
  });

  it("gives an edited entry up only by name, and keeps the old text beside the ledger", async () => {
    await run({ paths: [fixture] });
    const entry = join(content, `articles/2018/${id}.md`);
    const written = readFileSync(entry, "utf8");
    writeFileSync(entry, `${written}\n后来添的话\n`);
    await run({ overwrite: new Set([id]) });
    expect(readFileSync(entry, "utf8")).toBe(written);
    const backup = Object.entries(files(join(content, "ledger"))).find(([name]) => name.endsWith(".backup.md"));
    expect(backup?.[1]).toContain("后来添的话");
  });

  it("says in --check that an entry is missing or a ledger was tampered with", async () => {
    await run({ paths: [fixture] });
    rmSync(join(content, `articles/2018/${id}.md`));
    expect((await run({ check: true })).changed).toEqual([join(content, `articles/2018/${id}.md`)]);
    await run();
    const ledger = join(content, "ledger/dump.txt.jsonl");
    writeFileSync(ledger, readFileSync(ledger, "utf8").replace('"role":"body"', '"role":"style"'));
    expect((await run({ check: true })).changed).toEqual([ledger]);
  });

  it("touches nothing under content in a trial or a dry run", async () => {
    await run({ paths: [fixture], articles: join(root, "trial/articles"), ledger: join(root, "trial/ledger") });
    await run({ paths: [fixture], dryRun: true });
    expect(files(content)).toEqual({});
    expect(Object.keys(files(join(root, "trial"))).toSorted()).toEqual([
      `articles/2018/${id}.md`,
      "ledger/dump.txt.dump.json",
      "ledger/dump.txt.jsonl",
    ]);
  });

  it("keeps the sha256 of files that lie beside dumps, and their pictures by content", async () => {
    cpSync(join(import.meta.dirname, "../fixtures/page-2018-save-as"), join(content, "dumps"), { recursive: true });
    writeFileSync(join(content, "dumps/page_files/style.css"), "p {}");
    await run();
    const list = JSON.parse(readFileSync(join(content, "ledger/beside.json"), "utf8")) as { file: string; sha256: string }[];
    expect(list.map(({ file }) => file)).toEqual(["page_files/640.png", "page_files/style.css"]);
    expect(list[1]?.sha256).toBe(createHash("sha256").update("p {}").digest("hex"));
    expect((await run()).changed).toEqual([]);
    rmSync(join(content, "dumps/page_files/style.css"));
    expect((await run()).changed).toEqual([join(content, "ledger/beside.json")]);
  });

  it("restores a picture that an unchanged entry shows", async () => {
    cpSync(join(import.meta.dirname, "../fixtures/page-2018-save-as"), join(content, "dumps"), { recursive: true });
    await run();
    const before = files(join(content, "pictures"));
    expect(Object.keys(before)).toHaveLength(1);
    rmSync(join(content, "pictures"), { recursive: true });
    expect((await run({ check: true })).changed).toHaveLength(1);
    expect((await run()).changed).toHaveLength(1);
    expect(files(join(content, "pictures"))).toEqual(before);
  });

  it("reports an entry whose dump is gone, and removes it only when asked", async () => {
    await run({ paths: [fixture] });
    rmSync(join(content, "dumps/dump.txt"));
    expect((await run()).unclaimed.map(({ path }) => path)).toEqual([`2018/${id}.md`]);
    expect((await run({ prune: true })).pruned).toHaveLength(3);
    expect(files(content)).toEqual({});
  });

  it("never prunes an entry whose dump is there, and rejected by a lower limit", async () => {
    await run({ paths: [fixture] });
    const { pruned, verdicts } = await run({ prune: true, limits: { ...defaultLimits, dumpBytes: 10 } });
    expect(verdicts.map(({ verdict }) => verdict.outcome)).toEqual(["rejected"]);
    expect(pruned).toEqual([]);
    expect(existsSync(join(content, `articles/2018/${id}.md`))).toBe(true);
  });

  it("never prunes an entry that was edited", async () => {
    await run({ paths: [fixture] });
    const entry = join(content, `articles/2018/${id}.md`);
    writeFileSync(entry, readFileSync(entry, "utf8").replace("灯会", "灯节"));
    rmSync(join(content, "dumps/dump.txt"));
    await run({ prune: true });
    expect(existsSync(entry)).toBe(true);
  });

  it("takes a second copy of a dump for a duplicate", async () => {
    await run({ paths: [fixture] });
    cpSync(fixture, join(root, "again.txt"));
    const { verdicts } = await run({ paths: [join(root, "again.txt")] });
    expect(verdicts.map(({ verdict }) => [verdict.outcome, verdict.reason])).toEqual([["imported", undefined]]);
    const all = (await run()).verdicts.map(({ verdict }) => verdict.outcome);
    expect(all.toSorted()).toEqual(["duplicate", "unchanged"]);
  });

  it("finishes what a killed run left, and says so", async () => {
    await run({ paths: [fixture] });
    writeFileSync(join(content, "articles/2018/.1.juanzong-tmp"), "half");
    expect((await run()).mended).toBe(1);
    expect(Object.keys(files(content)).some((name) => name.endsWith("tmp"))).toBe(false);
  });
});
