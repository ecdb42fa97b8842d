import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportToLines } from "../../src/import/files/report-to-text.ts";
import { defaultLimits } from "../../src/import/limits.ts";
import { openArchive } from "../../src/verify/archive-folder.ts";
import { checkDerivation } from "../../src/verify/check-derivation.ts";
import { importFolder } from "./import-folder.ts";
import { inventedText } from "./merge/article-capture.ts";

const scrape = (account: string, text = inventedText(200)) => `桥边\n${account}\n2021-06-07\n${text}\n`;
const numbered = (nickname: string, mid: number) =>
  JSON.stringify([
    {
      title: `渡口${mid}`,
      nickname,
      publish_time: "2021-06-07",
      content: `<p>${inventedText(200, String(mid))}</p>`,
      url: `https://mp.weixin.qq.com/s?__biz=MzA5OTk5OTk5OQ==&mid=${mid}&idx=1`,
    },
  ]);
const apart = { "1.txt": scrape("河桥旧事"), "2.txt": scrape("河桥新事") };
/** Shows that both names are one account's. */
const key = { "3.json": numbered("河桥旧事", 21), "4.json": numbered("河桥新事", 22) };
const plain = "2021-06-07-qiao-bian";

let root: string;
let articles: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "juanzong-joined-"));
  articles = join(root, "content/articles/2021");
});

afterEach(() => {
  rmSync(root, { recursive: true });
  delete process.env["JUANZONG_CACHE"];
});

const entries = () => readdirSync(articles).filter((file) => file.startsWith(plain));
const hashed = () => entries().find((file) => file !== `${plain}.md`) ?? "";
/** Files that `npm run verify` knows no reason for. */
const strays = () => {
  writeFileSync(join(root, "content/archive.yml"), "title: 渡口\n");
  const checks = checkDerivation({ ...openArchive(root), site: [] }, defaultLimits);
  return checks.find(({ claim }) => claim === "nothing else lies in content")?.differences;
};
const lines = async (dumps: Record<string, string>) => reportToLines(await importFolder(root, dumps));
const edit = (file: string) => writeFileSync(join(articles, file), `${readFileSync(join(articles, file), "utf8")}\n后来添的话\n`);

describe("entries whose articles turn out to be one", () => {
  it("become one, and the report says which", async () => {
    await importFolder(root, apart);
    const gone = hashed();
    const asked = await importFolder(root, key, { check: true });
    expect(asked.changed).toContain(join(articles, gone));
    expect(await lines({})).toEqual([expect.stringContaining(`2021/${gone} – its article turned out to be that of 2021/${plain}.md`)]);
    expect(entries()).toEqual([`${plain}.md`]);
    expect(await lines({})).toEqual([]);
  });

  it("leave the edited one, whichever it is", async () => {
    await importFolder(root, apart);
    const kept = hashed();
    edit(kept);
    await importFolder(root, key);
    expect(entries()).toEqual([kept]);
    expect(readFileSync(join(articles, kept), "utf8")).toContain("后来添的话");
  });

  it("both stay where the edited one has less text than the other", async () => {
    const short = inventedText(200);
    await importFolder(root, { "1.txt": scrape("河桥旧事", short), "2.txt": scrape("河桥新事", `${short}另有一段，只有这一份才有。`) });
    const [first = "", second = ""] = entries().toSorted(
      (a, b) => readFileSync(join(articles, a)).length - readFileSync(join(articles, b)).length,
    );
    edit(first);
    expect(await lines(key)).toContainEqual(expect.stringContaining("both stay"));
    expect(entries().toSorted()).toEqual([first, second].toSorted());
  });

  it("both stay where both were edited, and the report asks for a hand, every time", async () => {
    await importFolder(root, apart);
    const both = entries();
    both.forEach(edit);
    for (const dumps of [key, {}]) {
      expect(await lines(dumps)).toContainEqual(
        expect.stringMatching(/turned out to be that of .* – one of the two was edited by hand or is withdrawn, and both stay/),
      );
      expect(entries()).toEqual(both);
      expect(strays()).toEqual([]);
    }
  });

  it("leave the one that is withdrawn, so that no withdrawal is lost", async () => {
    await importFolder(root, apart);
    const withdrawn = hashed();
    writeFileSync(
      join(root, "content/archive.yml"),
      `withdrawn:\n  - id: ${withdrawn.slice(0, -3)}\n    date: 2022-01-01\n    reason: 作者要求\n`,
    );
    await importFolder(root, key);
    expect(entries()).toEqual([withdrawn]);
  });

  it("leave the importer's own rather than a copy that somebody made of it", async () => {
    await importFolder(root, apart);
    const copy = join(articles, "a.md");
    writeFileSync(copy, readFileSync(join(articles, `${plain}.md`)));
    const { verdicts } = await importFolder(root, {});
    expect(verdicts.map(({ verdict }) => verdict.outcome)).toEqual(["unchanged", "unchanged"]);
    expect(existsSync(copy)).toBe(true);
  });

  it("part again where the dump that joined them is taken away", async () => {
    await importFolder(root, { ...apart, ...key });
    expect(entries()).toHaveLength(1);
    rmSync(join(root, "content/dumps/4.json"));
    await importFolder(root, {});
    expect(entries()).toHaveLength(2);
  });
});

describe("an entry whose dump is there and gives it no more", () => {
  it("is not said to have lost its dump, and stays", async () => {
    await importFolder(root, { "1.txt": scrape("河桥旧事") });
    const report = await lines({ "1.txt": "该内容已被发布者删除\n" });
    expect(report.join("\n")).not.toContain("no longer in the dumps folder");
    expect(report).toContainEqual(expect.stringMatching(/its dump 1\.txt no longer gives this article – .* ledger/));
    expect(entries()).toEqual([`${plain}.md`]);
  });
});
