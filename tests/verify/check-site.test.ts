import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { openArchive } from "../../src/verify/archive-folder.ts";
import { checkLinks } from "../../src/verify/check-links.ts";
import { checkPages } from "../../src/verify/check-pages.ts";
import { checkPayload } from "../../src/verify/check-payload.ts";
import { checkWithdrawn } from "../../src/verify/check-withdrawn.ts";
import type { Check } from "../../src/verify/difference.ts";
import { entryText, filesOnDisk, type FolderOnDisk } from "./archive-on-disk.ts";

const body = "青石镇的桥修好了，过河再也不用绕三里路，老人和孩子都说这座桥修得结实又好看。";
const entry = { "content/articles/2020/a.md": entryText("修桥", `## 桥\n\n${body}`) };
const page = (text: string): string =>
  `<!doctype html><title>修桥</title><h1>修桥</h1><div data-body><h2 id="p-1">桥</h2>\n<p>${text}</p></div>`;
const site = { "dist/articles/2020/a.html": page(body), "dist/articles/2020/a.provenance.html": `<p>from <a href="a.html#p-1">a</a>` };

describe("the site as files", () => {
  let archive: FolderOnDisk;
  const open = (files: Record<string, string | Uint8Array>): ReturnType<typeof openArchive> => {
    archive = filesOnDisk({ ...entry, ...site, ...files });
    return openArchive(archive.folder);
  };
  const filesOf = ({ differences }: Check): string[] => differences.map(({ file }) => file);
  afterEach(() => archive.remove());

  it("passes where each page shows its entry, links lead somewhere, nothing is withdrawn", () => {
    const opened = open({});
    const { check, pages } = checkPages(opened);
    expect([...filesOf(check), ...filesOf(checkLinks(opened, pages)), ...filesOf(checkWithdrawn(opened))]).toEqual([]);
  });

  it.each([
    ["a character changed", { "dist/articles/2020/a.html": page(body.replace("桥修", "桥休")) }, "dist/articles/2020/a.html"],
    ["text added inside the body", { "dist/articles/2020/a.html": page(body.replace("，", "，广告")) }, "dist/articles/2020/a.html"],
    ["text added behind the body's", { "dist/articles/2020/a.html": page(`${body}</p><p hidden>广告`) }, "dist/articles/2020/a.html"],
    ["a page without a body", { "dist/articles/2020/a.html": page(body).replace("data-body", "") }, "dist/articles/2020/a.html"],
    ["a page without an entry", { "dist/articles/2020/b.html": page(body) }, "dist/articles/2020/b.html"],
    ["an entry without a page", { "content/articles/2021/c.md": entryText("无页", "正文") }, "dist/articles/2021/c.html"],
    ["text that no parser can read", { "content/articles/2020/a.md": entryText("修桥", ">".repeat(9000)) }, "content/articles/2020/a.md"],
    ["front matter that cannot be read", { "content/articles/2020/a.md": "---\nx: 1\n---\n" }, "content/articles/2020/a.md"],
  ])("names %s", (_what, files, file) => {
    expect(filesOf(checkPages(open(files)).check)).toContain(file);
  });

  it.each([
    ["a missing file", `<a href="x.html">`, "no file"],
    ["a missing place", `<a href="articles/2020/a.html#p-2">`, "no place of that name on the page"],
    ["a place outside", `<a href="../x.html">`, "a place outside the site"],
    ["a missing picture", `<img src="x.png">`, "no file"],
    ["a folder without an index", `<a href="articles/">`, "no file"],
    ["a missing address of its own site", `<a href="https://archive.example/a/b/x.html">`, "no file"],
  ])("finds a link to %s", (_what, markup, found) => {
    const opened = open({ "dist/index.html": markup, "content/archive.yml": "siteUrl: https://archive.example/a/b/" });
    expect(checkLinks(opened, checkPages(opened).pages).differences.map((each) => each.found)).toEqual([found]);
  });

  it("follows addresses of every kind that hold", () => {
    const links = [
      "#top",
      "?q=x",
      "./",
      "articles/2020/a.html#p-1",
      "https://archive.example/a/b/",
      "/a/b/index.html",
      "mailto:x@y.example",
      "https://other.example/",
    ];
    const markup = links.map((link) => `<a href="${link}">x</a>`).join("");
    const opened = open({ "dist/index.html": markup, "content/archive.yml": "siteUrl: https://archive.example/a/b/" });
    const check = checkLinks(opened, checkPages(opened).pages);
    expect(check.differences).toEqual([]);
    expect(check.examined).toBe(links.length - 1);
  });

  it("wants the bytes of content in what is served as data", () => {
    const served = { "dist/data/articles/2020/a.md": entry["content/articles/2020/a.md"] };
    expect(filesOf(checkPayload(open(served)))).toEqual([]);
    archive.write("dist/data/articles/2020/a.md", "other");
    archive.write("dist/data/dumps/0123456789abcdef.txt", entry["content/articles/2020/a.md"]);
    archive.write("dist/data/ledger/a.jsonl", '{"dump":"c"}\n');
    expect(filesOf(checkPayload(openArchive(archive.folder)))).toEqual(
      ["articles/2020/a.md", "dumps/0123456789abcdef.txt", "ledger/a.jsonl"].map((path) => `dist/data/${path}`),
    );
  });

  it("wants what is served at the path that it has in content", () => {
    const other = entryText("修路", body);
    const files = { "content/articles/2020/b.md": other, "dist/data/articles/2020/a.md": other, "dist/data/x.txt": other };
    expect(filesOf(checkPayload(open(files)))).toEqual(["dist/data/articles/2020/a.md", "dist/data/x.txt"]);
  });

  it("lets readers' comments stay out of a served entry, and nothing else", () => {
    const commented = entryText("修桥", body).replace("structure", "comments:\n  - 好\nstructure");
    const files = { "content/articles/2020/b.md": commented, "dist/data/articles/2020/b.md": entryText("修桥", body) };
    expect(filesOf(checkPayload(open(files)))).toEqual([]);
    archive.write("dist/data/articles/2020/b.md", entryText("修路", body));
    expect(filesOf(checkPayload(openArchive(archive.folder)))).toEqual(["dist/data/articles/2020/b.md"]);
  });

  it("wants a served ledger to lack the words of readers' comments, and nothing else, unless they are published", () => {
    const line = (text: string): string => {
      const spans = [
        { start: 0, end: 9, role: "body" },
        { start: 9, end: 15, role: "comment" },
      ];
      const removed = text === "" ? {} : { removed: [{ start: 9, text }] };
      return `${JSON.stringify({ dump: "a.txt", record: 1, outcome: "imported", account: {}, spans, ...removed, dumpSha256: "ab" })}\n`;
    };
    const facts = { dump: "a.txt", sha256: "ab".repeat(32), bytes: 15, format: "text", records: 1, between: [] };
    const served = `dist/data/ledger/${"ab".repeat(8)}.jsonl`;
    const files = {
      "content/ledger/a.txt.jsonl": line("好桥"),
      "content/ledger/a.txt.dump.json": JSON.stringify(facts),
      [served]: line(""),
    };
    expect(filesOf(checkPayload(open(files)))).toEqual([]);
    archive.write(served, line("好桥"));
    expect(filesOf(checkPayload(openArchive(archive.folder)))).toEqual([served]);
    archive.write("content/archive.yml", "publishComments: true");
    expect(filesOf(checkPayload(openArchive(archive.folder)))).toEqual([]);
    archive.write(served, line(""));
    expect(filesOf(checkPayload(openArchive(archive.folder)))).toEqual([served]);
  });

  const withdrawal = { "content/archive.yml": "withdrawn: [{ id: a, date: '2024-01-01', reason: 应作者要求 }]" };
  const notice = {
    "content/articles/2020/a.md": entryText("青石镇修桥纪事", body),
    "dist/articles/2020/a.html": "<p>应作者要求",
    "dist/articles/2020/a.provenance.html": "<p>应作者要求",
  };

  it("accepts a notice in the place of a withdrawn article", () => {
    expect(filesOf(checkWithdrawn(open({ ...withdrawal, ...notice })))).toEqual([]);
  });

  it("finds an id that no article has", () => {
    const [difference] = checkWithdrawn(
      open({ ...notice, "content/archive.yml": withdrawal["content/archive.yml"].replace("id: a", "id: ab") }),
    ).differences;
    expect(difference).toMatchObject({ file: "content/archive.yml", found: "ab, which no entry and no ledger names" });
  });

  it.each([
    ["its page", { "dist/articles/2020/a.html": page(body) }, "dist/articles/2020/a.html"],
    ["a list's link", { "dist/years/2020.html": `<a href="../articles/2020/a.html">x</a>` }, "dist/years/2020.html"],
    ["a neighbour's page", { "dist/articles/2020/b.html": `<p>上一篇：青石镇修桥纪事` }, "dist/articles/2020/b.html"],
    ["a card", { "dist/index.html": `<p>${body.slice(0, 30)}…` }, "dist/index.html"],
    ["the feed", { "dist/feed.xml": `<entry><link href="articles/2020/a.html"/></entry>` }, "dist/feed.xml"],
    [
      "the packed index",
      { "dist/pagefind/fragment/x.pf_fragment": gzipSync(`pagefind_dcd{"url":"articles/2020/a.html"}`) },
      "dist/pagefind/fragment/x.pf_fragment",
    ],
    ["a copy of the entry", { "dist/data/articles/2020/a.md": entry["content/articles/2020/a.md"] }, "dist/data/articles/2020/a.md"],
  ])("finds a withdrawn article in %s", (_where, files, file) => {
    expect(filesOf(checkWithdrawn(open({ ...withdrawal, ...notice, ...files })))).toEqual([file]);
  });
});
