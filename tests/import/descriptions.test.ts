import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importArchive } from "../../src/import/import-archive.ts";
import { importDumps } from "../../src/import/import-dumps.ts";
import { defaultLimits } from "../../src/import/limits.ts";

const tail =
  "赞赏长按二维码向我转账受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号。阅读投诉微信扫一扫关注该公众号";
const text = "昨夜的灯亮了一夜，水站的人守到天明，直到第一班船靠岸。";
const runOn = (account = "青石桥") => `夜里的灯老周${account}${account}微信号qsqfb功能介绍记渡口的事，也记灯${text}${tail}`;
const lines = (description: string, account = "青石桥") =>
  `早班船\n老周\n${account}\n${account}\n微信号\nqsqfb\n功能介绍\n${description}\n2018-04-03\n早班船五点半开，坐船的人大多挑着担子。\n`;

function read(...dumps: string[]) {
  const { verdicts } = importDumps(
    dumps.map((dump, at) => ({ path: `${at}.txt`, bytes: new TextEncoder().encode(dump) })),
    { entries: [], ledger: [] },
    { limits: defaultLimits, overwrite: new Set() },
  );
  return verdicts.map(({ capture }) => ({
    text: capture.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : "",
    description: capture.metadata.account.description,
  }));
}

describe("a description that nothing ends", () => {
  it("ends where other records say what the account says of itself", () => {
    expect(read(runOn(), lines("记渡口的事，也记灯"))[0]).toEqual({ text, description: "记渡口的事，也记灯" });
    expect(read(runOn(), lines("记渡口的事"), lines("记渡口的事，也记灯"))[0]?.description).toBe("记渡口的事，也记灯");
  });

  it("stays in the text where nobody says it, or only another account does", () => {
    for (const dumps of [[runOn()], [runOn(), lines("记河桥的事")], [runOn(), lines("记渡口的事，也记灯", "河桥旧事")]])
      expect(read(...dumps)[0]).toEqual({ text: `记渡口的事，也记灯${text}`, description: undefined });
  });
});

describe("an archive with such descriptions", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "juanzong-descriptions-"));
    process.env["JUANZONG_CACHE"] = join(root, "cache");
    mkdirSync(join(root, "content/dumps"), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    delete process.env["JUANZONG_CACHE"];
  });

  const run = (check = false) =>
    importArchive({
      content: join(root, "content"),
      paths: [],
      check,
      dryRun: false,
      overwrite: new Set(),
      prune: false,
      limits: defaultLimits,
    });
  const entries = () =>
    readdirSync(join(root, "content/articles"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(join(root, "content/articles", path), "utf8"))
      .join("\n");

  it("is mended by a later dump, and changes no more then", async () => {
    writeFileSync(join(root, "content/dumps/a.txt"), runOn());
    await run();
    expect(entries()).toMatch(/^记渡口的事，也记灯昨夜/m);
    writeFileSync(join(root, "content/dumps/b.txt"), lines("记渡口的事，也记灯"));
    await run();
    expect(entries()).toMatch(/^昨夜的灯/m);
    expect((await run()).changed).toEqual([]);
    expect((await run(true)).changed).toEqual([]);
  });
});
