import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryFileToText } from "../../src/entry/entry-file.ts";
import { fetchedPicturesToText } from "../../src/entry/fetched-pictures.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { addresses, paragraph, sampleFiles, settings } from "./sample-archive.ts";
import { listSite } from "./site-files.ts";

const newPath = "2019/2019-11-02-dong-xiu-shui-li.md";
const newEntry = entryFileToText({
  frontMatter: {
    title: "冬修水利",
    published: "2019-11-02",
    account: { name: "南渡旧闻", id: "NanDuJiuWen" },
    structure: "given",
    dump: { file: "ferry.txt", sha256: "0".repeat(64), record: 2 },
  },
  markdown: `${paragraph(1)}\n`,
});

/**
 * Changes in the order in which they are made, each upon the last; what they touch is in other pages too. Those that stand together
 * concern different pages, and none of them makes all pages anew.
 */
const changes: readonly (readonly [name: string, make: (archive: BuiltArchive) => void])[] = [
  [
    "a new entry, an edited ledger, an edited page of the last site",
    (at) => {
      at.write(`content/articles/${newPath}`, newEntry);
      edit(at, "content/ledger/ferry.txt.jsonl", "preview-label", "reading-prompt");
      edit(at, `dist/${addresses.long}`, "水车", "风车");
    },
  ],
  [
    "an edited entry, a changed dump, a duplicate of another article, a missing page of the last site",
    (at) => {
      edit(at, "content/articles/2018/2018-09-13-du-kou-wu-shi-nian.md", "渡口五十年", "渡口六十年");
      at.write("content/dumps/ferry.txt", "text:'渡口改'");
      edit(at, "content/ledger/again.json.jsonl", "2018/2018-09-13-du-kou-wu-shi-nian", "2020/2020-05-01-tu-wen");
      rmSync(path.join(at.dist, addresses.rich));
    },
  ],
  [
    "a picture fetched for good, a withdrawn article",
    (at) => {
      keepPicture(at);
      at.write("content/archive.yml", withdraw("2019-11-02-dong-xiu-shui-li"));
    },
  ],
  ["changed settings", (at) => at.write("content/archive.yml", settings.replace("南渡镇档案", "北渡镇档案"))],
  ["a changed program", (at) => edit(at, "src/theme/styles/site.css", /^/, ":root { accent-color: red; }\n")],
  [
    "a removed entry, a broken cache",
    (at) => {
      rmSync(path.join(at.content, "articles", newPath));
      breakCache(at);
    },
  ],
];

function edit(at: BuiltArchive, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(at.folder, file), "utf8");
  expect(text).toMatch(from);
  at.write(file, text.replace(from, to));
}

function keepPicture(at: BuiltArchive): void {
  const file = `ab/${"ab".repeat(32)}.png`;
  at.write(`content/pictures/${file}`, "picture");
  at.write("content/pictures/fetched.jsonl", fetchedPicturesToText([{ url: "https://mmbiz.qpic.cn/mmbiz_jpg/abc/640", file }]));
}

function withdraw(id: string): string {
  return `${settings.trimEnd()}\n  - { id: ${id}, date: "2026-01-03", reason: 另有要求 }\n`;
}

function breakCache({ folder }: BuiltArchive): void {
  for (const file of listSite(path.join(folder, ".cache/site")).filter((each) => each.endsWith("pages.json")))
    writeFileSync(path.join(folder, ".cache/site", file), '{"half');
}

function siteBytes(dist: string): Map<string, string> {
  return new Map(listSite(dist).map((file) => [file, readFileSync(path.join(dist, file)).toString("base64")]));
}

async function build(at: BuiltArchive): Promise<Map<string, string>> {
  const { code, output } = await at.run("build");
  expect(code, output).toBe(0);
  return siteBytes(at.dist);
}

function expectSame(warm: ReadonlyMap<string, string>, cold: ReadonlyMap<string, string>): void {
  expect([...warm].filter(([file, bytes]) => cold.get(file) !== bytes).map(([file]) => file)).toEqual([]);
  expect([...warm.keys()]).toEqual([...cold.keys()]);
}

describe("a build upon the last one's cache", () => {
  let archive: BuiltArchive;
  let first: Map<string, string>;
  beforeAll(async () => {
    archive = makeArchiveOf(sampleFiles());
    first = await build(archive);
  });
  afterAll(() => archive.remove());

  it("has every page remembered that may be taken over, and no other", () => {
    const kept = path.join(archive.folder, ".cache/site");
    const [file = ""] = listSite(kept).filter((each) => each.endsWith("pages.json"));
    const pages = JSON.parse(readFileSync(path.join(kept, file), "utf8")) as Record<string, unknown>;
    expect(Object.keys(pages).sort()).toEqual(
      [addresses.long, addresses.rich, addresses.plain].flatMap((page) => [page, page.replace(".html", ".provenance.html")]).sort(),
    );
  });

  it("gives byte for byte what the first build gave where nothing has changed", async () => {
    expectSame(await build(archive), first);
  });

  it.each(changes)("gives byte for byte what a build without one gives after %s", async (_name, change) => {
    change(archive);
    const warm = await build(archive);
    rmSync(archive.dist, { recursive: true });
    rmSync(path.join(archive.folder, ".cache"), { recursive: true });
    expectSame(warm, await build(archive));
  });
});
