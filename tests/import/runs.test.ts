import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportToLines } from "../../src/import/files/report-to-text.ts";
import { chance } from "../kill/chance.ts";
import { eachInNewFolder, importFolder } from "./import-folder.ts";
import { inventedText } from "./merge/article-capture.ts";

let root: string;

eachInNewFolder((folder) => {
  root = folder;
});

const day = "2021-06-07";
const address = "https://mp.weixin.qq.com/s/AbCdEfGh_12345";
const message = (biz: string, mid: number) => `https://mp.weixin.qq.com/s?__biz=${biz}&mid=${mid}&idx=1`;
const scrape = (title: string, account: string, text: string, when = day) => `${title}\n${account}\n${when}\n${text}\n`;
const row = (fields: Record<string, string>) => JSON.stringify([fields]);
const page = (title: string, nickname: string, text: string, more: Record<string, string> = {}) =>
  row({ title, nickname, publish_time: `${day} 09:15`, content: `<p>${text}</p>`, ...more });
const body = (seed: string) => inventedText(200, seed);

/** Dumps by what they show; some are known to belong together only by others. */
const dumps: Readonly<Record<string, string>> = {
  "one name": scrape("桥边", "河桥旧事", body("甲")),
  "another name": scrape("桥边", "河桥新事", body("甲")),
  "biz of the one": page("渡口一", "河桥旧事", body("乙"), { url: message("MzA5OTk5OTk5OQ==", 21) }),
  "biz of the other": page("渡口二", "河桥新事", body("丙"), { url: message("MzA5OTk5OTk5OQ==", 22) }),
  "fixed title": scrape("早间播报", "南门夜话", body("丁")),
  "fixed title again": scrape("早间播报", "南门夜话", body("戊")),
  "row that fits both": row({ title: "早间播报", nickname: "南门夜话", publish_time: `${day} 07:00`, url: address, author: "门房" }),
  "short version": scrape("灯会", "南门夜话", body("己")),
  "longer version": scrape("灯会", "南门夜话", `${body("己")}次日又添了两盏灯，看灯的人更多了。`),
  "row of the version": row({ title: "灯会", nickname: "南门夜话", publish_time: `${day} 19:30`, url: `${address}6`, author: "灯匠" }),
  "same body": page("石阶", "南门夜话", body("庚")),
  "same body that says more": page("石阶", "南门夜话", body("庚"), { author: "石匠", url: `${address}7` }),
  "another account's copy": scrape("石阶", "北岭札记", body("庚")),
  "without a day": scrape("麦田", "南门夜话", body("辛"), "").replace("\n\n", "\n"),
  "row with the day": row({ title: "麦田", nickname: "南门夜话", publish_time: `${day} 06:00` }),
};

/** Imports the dumps under the given names in as many runs as there are lists of them; gives what is left, whatever it is called. */
async function importRuns(
  folder: string,
  runs: readonly (readonly [name: string, dump: string][])[],
): Promise<{ entries: string[]; records: unknown[] }> {
  for (const run of runs) {
    const report = await importFolder(folder, Object.fromEntries(run.map(([name, dump]) => [name, dumps[dump] ?? ""])));
    expect(reportToLines(report).filter((line) => line.includes("--prune"))).toEqual([]);
  }
  expect((await importFolder(folder, {}, { check: true })).changed).toEqual([]);
  const { verdicts } = await importFolder(folder, {});
  const content = join(folder, "content");
  const called = new Map(runs.flat());
  const entries = readdirSync(join(content, "articles"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  const text = (entry: string) => readFileSync(join(content, "articles", entry), "utf8").replace(/^ {2}file: .*\n/m, "");
  return {
    entries: entries.map(text).toSorted(),
    records: verdicts
      .map(({ verdict: { capture, outcome, entry } }) => [called.get(capture.place.dump), outcome, entry === undefined ? "" : text(entry)])
      .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  };
}

describe("imports", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("end where one ends, whatever files are called and however runs part them: %i", async (seed) => {
    const next = chance(seed);
    const all = Object.keys(dumps);
    const once = await importRuns(join(root, "once"), [all.map((dump, at) => [`${String(at + 10)}.dump`, dump])]);
    expect(once.entries).toHaveLength(9);
    const shuffled = all.map((dump) => ({ dump, at: next() })).toSorted((a, b) => a.at - b.at);
    const named = shuffled.map(({ dump }, at): [string, string] => [`${String(at + 10)}.dump`, dump]).toSorted(() => next() - 0.5);
    const count = 2 + Math.floor(next() * 4);
    const runs = Array.from({ length: count }, (_, at) => named.filter((__, place) => place % count === at));
    expect(await importRuns(join(root, "parted"), runs)).toEqual(once);
  });
});
