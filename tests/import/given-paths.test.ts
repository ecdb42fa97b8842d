import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportRequest } from "../../src/import/import-archive.ts";
import { eachInNewFolder, importFolder } from "./import-folder.ts";

const fixture = join(import.meta.dirname, "../fixtures/page-2018-save-as");
const png = readFileSync(join(fixture, "page_files/640.png"));
/** Another picture: what follows the end of one is not looked at. */
const otherPng = Buffer.concat([png, Buffer.from("渡口")]);
const scrape = (title: string) => `${title}\n河桥旧事\n2021-06-07\n${title}的人都说，这一年的水比往年要高，船也比往年要多。\n`;
const page = (title: string, picture: string) =>
  `<html><head><title>${title}</title></head><body><h1 id="activity-name">${title}</h1><div id="js_content"><p>${scrape(title)}</p><p><img src="${picture}"></p></div></body></html>`;

let root: string;

eachInNewFolder((folder) => {
  root = folder;
});

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, folder).length + 1))
    .toSorted();
const run = (paths: readonly string[], more: Partial<ImportRequest> = {}) =>
  importFolder(root, {}, { paths: paths.map((path) => join(root, path)), ...more });
const outcomes = async (paths: readonly string[], more: Partial<ImportRequest> = {}) =>
  (await run(paths, more)).verdicts.map(({ verdict }) => verdict.outcome);

describe("files given from outside", () => {
  it.each([[["2020/wechat", "2021/wechat"]], [["2021/wechat", "2020/wechat"]], [["2020/wechat/1.txt", "2021/wechat/1.txt"]]])(
    "are all read where two have one name: %s",
    async (paths) => {
      put({ "2020/wechat/1.txt": scrape("渡口"), "2021/wechat/1.txt": scrape("灯会") });
      const { verdicts } = await run(paths, { dryRun: true });
      expect(verdicts.map(({ shown }) => shown.slice(root.length + 1)).toSorted()).toEqual(["2020/wechat/1.txt", "2021/wechat/1.txt"]);
      expect(await outcomes(paths)).toEqual(["imported", "imported"]);
      expect(await outcomes(paths)).toEqual(["unchanged", "unchanged"]);
      expect(below("content/dumps")).toEqual([
        expect.stringMatching(/^(?:wechat\/)?1-[0-9a-f]{6}\.txt$/),
        expect.stringMatching(/^(?:wechat\/)?1\.txt$/),
      ]);
    },
  );

  it("are read once where they are given twice, in their folder and by their names", async () => {
    put({ "wechat/1.txt": scrape("渡口"), "wechat/2.txt": scrape("灯会") });
    expect(await outcomes(["wechat", "wechat/1.txt", "wechat"])).toEqual(["imported", "imported"]);
    expect(below("content/dumps")).toEqual(["wechat/1.txt", "wechat/2.txt"]);
  });

  it("are read beside those of an earlier run that have their names", async () => {
    put({ "2020/1.txt": scrape("渡口"), "2021/1.txt": scrape("灯会") });
    await run(["2020/1.txt"]);
    expect(await outcomes(["2021/1.txt"], { check: true })).toEqual(["imported"]);
    expect(await outcomes(["2021/1.txt"])).toEqual(["imported"]);
    expect(await outcomes([])).toEqual(["unchanged", "unchanged"]);
  });

  it.each([
    [["2020/wechat", "2021/wechat"], "images/1.png"],
    [["2020/wechat/1.html", "2021/wechat/1.html"], "1_files/1.png"],
    [["2020/wechat/1.html", "2020/wechat/images", "2021/wechat/1.html", "2021/wechat/images"], "images/1.png"],
  ])("keep each its own pictures: %s", async (paths, picture) => {
    put({ "2020/wechat/1.html": page("渡口", picture), [`2020/wechat/${picture}`]: png });
    put({ "2021/wechat/1.html": page("灯会", picture), [`2021/wechat/${picture}`]: otherPng });
    await run(paths);
    const entries = below("content/articles").map((path) => readFileSync(join(root, "content/articles", path), "utf8"));
    const pictures = entries.map((entry) => /!\[\]\(\S*pictures\/\S+/.exec(entry)?.[0]);
    expect(pictures).not.toContain(undefined);
    expect(new Set(pictures).size).toBe(2);
    expect((await run(paths)).changed).toEqual([]);
  });
});

describe("a page that is named by its file", () => {
  it("brings the folder that a browser saved beside it", async () => {
    put({ "in/page.html": readFileSync(join(fixture, "dump.html")), "in/page_files/640.png": png });
    await run(["in/page.html"]);
    expect(below("content/dumps")).toEqual(["page.html", "page_files/640.png"]);
    expect(below("content/pictures")).toHaveLength(1);
  });

  it("brings it under the names that other languages have for it, and no other folder", async () => {
    put({ "in/渡口.htm": page("渡口", "渡口-Dateien/1.png"), "in/渡口-Dateien/1.png": png, "in/渡口-alt/2.png": png });
    await run(["in/渡口.htm"]);
    expect(below("content/dumps")).toEqual(["渡口-Dateien/1.png", "渡口.htm"]);
  });
});

describe("a folder that is given again", () => {
  const put3 = () => {
    for (const at of [1, 2, 3])
      put({ [`in/${at}.html`]: page(`渡口${at}`, `${at}_files/a.png`), [`in/${at}_files/a.png`]: withNumber(at) });
  };
  const withNumber = (at: number) => Buffer.concat([png, Buffer.from(String(at))]);

  it("has a page that changed beside the old one, and one that is new with its pictures, and copies no other picture", async () => {
    put3();
    await run(["in"]);
    put({
      "in/1.html": `${page("渡口1", "1_files/a.png")}<!-- 又存 -->`,
      "in/4.html": page("灯会", "4_files/a.png"),
      "in/4_files/a.png": otherPng,
    });
    const before = below("content/dumps");
    await run(["in"]);
    expect(below("content/dumps").filter((path) => !before.includes(path))).toEqual([
      expect.stringMatching(/^in\/1-[0-9a-f]{6}\.html$/),
      "in/4.html",
      "in/4_files/a.png",
    ]);
    expect(below("content/pictures")).toHaveLength(4);
    expect((await run(["in"])).changed).toEqual([]);
  });

  it("has a page whose picture changed in a folder with that picture, and all others where they were", async () => {
    put3();
    await run(["in"]);
    const before = below("content/dumps");
    put({ "in/2.html": page("灯会", "2_files/a.png"), "in/2_files/a.png": otherPng });
    await run(["in"]);
    expect(below("content/dumps").filter((path) => !before.includes(path))).toEqual([
      expect.stringMatching(/^in-[0-9a-f]{6}\/in\/2\.html$/),
      expect.stringMatching(/^in-[0-9a-f]{6}\/in\/2_files\/a\.png$/),
    ]);
    expect(below("content/pictures")).toHaveLength(4);
    expect((await run(["in"])).changed).toEqual([]);
  });

  it("keeps a picture for the pages that stay where one that moves has it too", async () => {
    const shared = (title: string, own: string) => page(title, own).replace("</div>", '<p><img src="images/%E6%B2%B3.png"></p></div>');
    put({ "in/1.html": page("渡口", "images/1.png"), "in/images/1.png": png });
    await run(["in"]);
    put({ "in/1.html": shared("灯会", "images/1.png"), "in/2.html": shared("柳树", "images/2.png") });
    put({ "in/images/1.png": otherPng, "in/images/2.png": withNumber(2), "in/images/河.png": withNumber(3) });
    await run(["in"]);
    expect(below("content/dumps").map((path) => path.replace(/-[0-9a-f]{6}/, "-0"))).toEqual(
      ["in-0/in/1.html", "in-0/in/images/1.png", "in-0/in/images/河.png"].concat([
        "in/1.html",
        "in/2.html",
        "in/images/1.png",
        "in/images/2.png",
        "in/images/河.png",
      ]),
    );
    expect(below("content/pictures")).toHaveLength(4);
  });
});
