import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { sampleFiles } from "./sample-archive.ts";
import { listSite } from "./site-files.ts";

let archive: BuiltArchive | undefined;
afterEach(() => archive?.remove());
const read = (address: string): string => readFileSync(path.join(archive!.dist, address), "utf8");

describe("an archive whose address is known", () => {
  it("has absolute addresses where standards want them, and nowhere else", async () => {
    archive = makeArchiveOf(sampleFiles());
    const { code, output } = await archive.run("build", [], { SITE_URL: "https://archive.example/x/" });
    expect(code, output).toBe(0);
    const page = read("articles/2020/2020-05-01-tu-wen.html");
    expect(page).toContain('<link rel="canonical" href="https://archive.example/x/articles/2020/2020-05-01-tu-wen.html">');
    expect(page).toContain('<meta property="og:image" content="https://archive.example/x/data/pictures/ab/ferry.png">');
    expect(page).not.toMatch(/<(?:a|script)[^>]*(?:href|src)="https:\/\/archive\.example/);
    expect(read("sitemap.xml")).toContain(
      "<loc>https://archive.example/x/articles/2020/2020-05-01-tu-wen.html</loc><lastmod>2020-05-01</lastmod>",
    );
    expect(read("robots.txt")).toContain("Sitemap: https://archive.example/x/sitemap.xml");
    expect(read("opensearch.xml")).toContain('template="https://archive.example/x/search.html?q={searchTerms}"');
    expect(read("feed.xml")).toContain('<link rel="self" type="application/atom+xml" href="https://archive.example/x/feed.xml"/>');
  });
});

describe("an archive that publishes readers' comments", () => {
  it("shows them below the article, on its provenance page and in the data, and serves the dump by its hash", async () => {
    archive = makeArchiveOf([...sampleFiles(), ["archive.yml", "publishComments: true\n"]]);
    const { code, output } = await archive.run("build");
    expect(code, output).toBe(0);
    const shown = listSite(archive.dist).filter((file) => read(file).includes("这条留言不该公开"));
    expect(shown.map((file) => file.replace(/[0-9a-f]{16}/, "…"))).toEqual([
      "articles/2018/2018-09-13-du-kou-wu-shi-nian.html",
      "articles/2018/2018-09-13-du-kou-wu-shi-nian.provenance.html",
      "data/articles/2018/2018-09-13-du-kou-wu-shi-nian.md",
      "data/dumps/….txt",
      "data/ledger/….jsonl",
    ]);
  });
});

describe("an empty archive", () => {
  it("builds and says how to add a dump", async () => {
    archive = makeArchiveOf([]);
    const { code, output } = await archive.run("build");
    expect(code, output).toBe(0);
    expect(read("index.html")).toContain("content/dumps/");
    expect(listSite(archive.dist)).toEqual(
      expect.arrayContaining(["feed.xml", "years.html", "accounts.html", "search.html", "about.html", "404.html"]),
    );
  });
});

describe("an archive with a broken entry", () => {
  it("says which and why, exits 1 and leaves the last good site", async () => {
    archive = makeArchiveOf([["articles/2018/a.md", "---\ntitle: 甲\nstructure: given\n---\n\n正文\n"]]);
    expect((await archive.run("build")).code).toBe(0);
    writeFileSync(path.join(archive.content, "articles/2018/a.md"), "---\ntitle: [\n---\n\n正文\n");
    const { code, output } = await archive.run("build");
    expect(code).toBe(1);
    expect(output).toContain("2018/a.md – front matter not understood");
    expect(read("articles/2018/a.html")).toContain("正文");
  });

  it("says what is wrong with the settings", async () => {
    archive = makeArchiveOf([["archive.yml", "colour: red\n"]]);
    const { code, output } = await archive.run("build");
    expect(code).toBe(1);
    expect(output).toMatch(/archive\.yml – settings not understood[\s\S]*colour/);
  });
});
