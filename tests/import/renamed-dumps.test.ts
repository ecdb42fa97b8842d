import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openArchive } from "../../src/verify/archive-folder.ts";
import { checkEntries } from "../../src/verify/check-entries.ts";
import { eachInNewFolder, importFolder } from "./import-folder.ts";
import { inventedText } from "./merge/article-capture.ts";

const text = inventedText(200);
const scrape = (body: string) => `桥边\n河桥旧事\n2021-06-07\n${body}\n`;
/** A richer capture of the same article. */
const row = JSON.stringify([
  { title: "桥边", nickname: "河桥旧事", publish_time: "2021-06-07 06:13", content: `<p>${text}</p>`, author: "林小满" },
]);

let root: string;

eachInNewFolder((folder) => {
  root = folder;
});

const content = (...path: string[]) => join(root, "content", ...path);
const rename = (from: string, to: string) => renameSync(content("dumps", from), content("dumps", to));
const entries = () => readdirSync(content("articles"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
const ledgers = () => readdirSync(content("ledger")).filter((file) => file.endsWith(".jsonl"));
const outcomes = async (dumps: Record<string, string> = {}) =>
  (await importFolder(root, dumps)).verdicts.map(({ verdict }) => verdict.outcome).toSorted();
const edit = () => {
  const [entry = ""] = entries();
  writeFileSync(content("articles", entry), `${readFileSync(content("articles", entry), "utf8")}\n后来添的话\n`);
};

describe("an entry whose dump was renamed", () => {
  it.each([
    ["a.txt", "z.txt"],
    ["z.txt", "a.txt"],
  ])("is nobody's edit, from %s to %s", async (from, to) => {
    await importFolder(root, { [from]: scrape(text) });
    rename(from, to);
    expect(await outcomes()).toEqual(["imported"]);
    expect(ledgers()).toEqual([`${to}.jsonl`]);
    expect(await outcomes({ "m.json": row })).toEqual(["duplicate", "imported"]);
    expect(readFileSync(content("articles", entries()[0] ?? ""), "utf8")).toContain("2021-06-07T06:13+08:00");
  });

  it("is nobody's edit after two renamings", async () => {
    await importFolder(root, { "m.txt": scrape(text) });
    for (const [from, to] of [
      ["m.txt", "b.txt"],
      ["b.txt", "c.txt"],
    ] as const) {
      rename(from, to);
      expect(await outcomes()).toEqual(["imported"]);
    }
  });

  it("is nobody's edit where a better dump has taken the place of one whose ledger is still there", async () => {
    await importFolder(root, { "z.txt": scrape(text) });
    rmSync(content("dumps/z.txt"));
    expect(await outcomes({ "a.json": row })).toEqual(["imported"]);
    writeFileSync(content("archive.yml"), "title: 渡口\n");
    expect(checkEntries(openArchive(root)).differences).toEqual([]);
    expect(await outcomes({ "a.json": row.replace("林小满", "林大满") })).toEqual(["imported"]);
  });

  it("is removed with its dump", async () => {
    await importFolder(root, { "z.txt": scrape(text) });
    rename("z.txt", "a.txt");
    await importFolder(root, {});
    rmSync(content("dumps/a.txt"));
    expect((await importFolder(root, {}, { prune: true })).unclaimed).toHaveLength(1);
    expect(entries()).toEqual([]);
  });

  it("is kept where somebody edited it, before and after", async () => {
    await importFolder(root, { "z.txt": scrape(text) });
    edit();
    rename("z.txt", "a.txt");
    expect(await outcomes()).toEqual(["kept"]);
    rename("a.txt", "m.txt");
    expect(await outcomes({ "b.json": row })).toEqual(["duplicate", "kept"]);
    expect(readFileSync(content("articles", entries()[0] ?? ""), "utf8")).toContain("后来添的话");
  });

  it("becomes one with another where its dump is renamed in the same run", async () => {
    const numbered = (title: string, nickname: string, mid: number) => ({
      ...{ title, nickname, publish_time: "2021-06-07", content: `<p>${inventedText(200, title)}</p>` },
      url: `https://mp.weixin.qq.com/s?__biz=MzA5OTk5OTk5OQ==&mid=${mid}&idx=1`,
    });
    await importFolder(root, { "1.txt": scrape(text), "2.txt": scrape(text).replace("旧事", "新事") });
    expect(entries()).toHaveLength(2);
    rename("1.txt", "8.txt");
    rename("2.txt", "9.txt");
    const key = JSON.stringify([numbered("渡口一", "河桥旧事", 21), numbered("渡口二", "河桥新事", 22)]);
    expect(await outcomes({ "3.json": key })).toEqual(["duplicate", "imported", "imported", "imported"]);
    expect(entries()).toHaveLength(3);
  });

  it("keeps its id where another file has the same few words", async () => {
    const short = scrape("今日停渡一天。");
    await importFolder(root, { "1.txt": short, "2.txt": short });
    const before = entries();
    rename("1.txt", "8.txt");
    rename("2.txt", "9.txt");
    await importFolder(root, {});
    expect(entries()).toEqual(before);
  });

  it("changes nothing more after that, and says so before", async () => {
    await importFolder(root, { "z.txt": scrape(text) });
    rename("z.txt", "a.txt");
    expect((await importFolder(root, {}, { check: true })).changed).toContain(content("ledger/z.txt.jsonl"));
    await importFolder(root, {});
    expect((await importFolder(root, {}, { check: true })).changed).toEqual([]);
  });
});
