import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCards } from "../../src/archive/load-cards.ts";
import { readBlocks } from "../../src/archive/read-article.ts";
import { reportToLines } from "../../src/import/files/report-to-text.ts";
import { defaultLimits } from "../../src/import/limits.ts";
import { verifyArchive } from "../../src/verify/verify-archive.ts";
import { eachInNewFolder, importFolder } from "./import-folder.ts";
import { inventedText } from "./merge/article-capture.ts";

const scrape = `桥边\n河桥旧事\n2021-06-07\n${inventedText(200)}\n`;
const handWritten = "---\ntitle: 手写的一篇\nstructure: edited\n---\n\n没有抓取文件。\n";

let root: string;

eachInNewFolder((folder) => {
  root = folder;
});

const content = (...path: string[]) => join(root, "content", ...path);
const entryPath = () => content("articles/2021", readdirSync(content("articles/2021"))[0] ?? "");
const edit = (change: (text: string) => string) => writeFileSync(entryPath(), change(readFileSync(entryPath(), "utf8")));
const differences = () => {
  writeFileSync(content("archive.yml"), "title: 渡口\n");
  return verifyArchive(root, defaultLimits).flatMap((check) => (check.claim === "the site is built" ? [] : check.differences));
};

describe("an edited entry whose dump is gone", () => {
  it("stays as one of the operator's own once its front matter names no dump, as the advice has it", async () => {
    await importFolder(root, { "a.txt": scrape });
    edit((text) => `${text}\n后来添的话\n`);
    rmSync(content("dumps/a.txt"));
    const report = await importFolder(root, {}, { prune: true });
    expect(reportToLines(report)[0]).toContain("take identity and dump out of its front matter");
    expect(differences()).toMatchObject([
      { remedy: expect.stringContaining("once identity and dump are out of its front matter") as string },
    ]);
    edit((text) => text.replace(/^identity: .*\ndump:\n(?: {2}.*\n)+/m, ""));
    expect(reportToLines(await importFolder(root, {}))).toEqual([]);
    expect(differences()).toEqual([]);
  });
});

describe("an entry written by hand", () => {
  it("is no stray where entries lie", async () => {
    await importFolder(root, { "a.txt": scrape });
    writeFileSync(content("articles/2021/own.md"), handWritten);
    expect(differences()).toEqual([]);
    mkdirSync(content("articles/2021/below"));
    renameSync(content("articles/2021/own.md"), content("articles/2021/below/own.md"));
    expect(differences()).toHaveLength(1);
  });
});

describe("an entry that an editor on Windows saved", () => {
  it.each([
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["carriage returns", (text: string) => text.replaceAll("\n", "\r\n")],
    ["both", (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
  ])("with %s is shown as it was, kept, and found again when its dump is renamed", async (_, save) => {
    await importFolder(root, { "a.txt": scrape });
    const read = () => loadCards(content("articles"), join(root, "cards")).map(({ fingerprint: _hash, ...card }) => card);
    const blocks = () => read().map((card) => readBlocks(content("articles"), { ...card, fingerprint: "0" }));
    const before = [read(), blocks()];
    edit(save);
    renameSync(content("dumps/a.txt"), content("dumps/b.txt"));
    const { verdicts, unclaimed } = await importFolder(root, {});
    expect(verdicts.map(({ verdict }) => verdict.outcome)).toEqual(["kept"]);
    expect(unclaimed).toEqual([]);
    expect([read(), blocks()]).toEqual(before);
    expect(differences()).toEqual([]);
  });
});
