import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildIndex } from "../../src/search/build-index.ts";
import { IndexLoadError, openSearch } from "../../src/search/search-client.ts";
import { article, openBuiltIndex } from "./open-built-index.ts";

const articles = [
  article("a", "杭州纪事", ["网络安全人人有责，网络连着你我他。", "#G20期间", "安全第一。"], { published: "2018-01-01", account: "甲" }),
  article("b", "网络络安", ["全网安全"], { published: "2019-01-01" }),
  article("c", "安全网络", [], { published: "2017-01-01", account: "乙" }),
];

async function readAll(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file): Promise<[string, string]> => [file.slice(folder.length), await readFile(file, "hex")]),
    ),
  );
}

test("gives the same bytes for the same articles, in whatever order they come", async () => {
  const first = await openBuiltIndex(articles);
  const second = await openBuiltIndex(articles.toReversed());
  expect(await readAll(second.folder)).toEqual(await readAll(first.folder));
});

test("names files in lower-case ASCII without a leading underscore", async () => {
  const { folder } = await openBuiltIndex(articles);
  for (const name of (await readAll(folder)).keys()) expect(name).toMatch(/^(?:\/[a-z\d][a-z\d._-]*)+$/);
});

interface Pagefind {
  createInstance: (options: object) => {
    search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string; meta: unknown }> }[] }>;
  };
}

test("can be searched by Pagefind's own runtime, asked for the same tokens", async () => {
  const { base, folder } = await openBuiltIndex(articles);
  vi.stubGlobal("document", { currentScript: null, querySelector: () => ({ getAttribute: () => "unknown" }) });
  await copyFile(join(folder, "pagefind.js"), join(folder, "pagefind.mjs"));
  const runtime = (await import(join(folder, "pagefind.mjs"))) as Pagefind;
  const instance = runtime.createInstance({ basePath: base });
  const ask = async (query: string): Promise<string[]> => {
    const { results } = await instance.search(query);
    return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url.replace(/^.*articles\/|\.html$/g, "")).sort();
  };
  expect(await ask('"网络 络安 安全"')).toEqual(["a"]);
  expect(await ask('"安全"')).toEqual(["a", "b", "c"]);
  expect(await ask('"络安"')).toEqual(["a", "b"]);
  expect(await ask('"g20 期间"')).toEqual(["a"]);
  vi.unstubAllGlobals();
});

test("says which file did not load, and finds the articles once it does", async () => {
  const { base } = await openBuiltIndex(articles);
  const fetched = globalThis.fetch;
  const index = await openSearch(base);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  await expect(index.search("网络")).rejects.toThrow(IndexLoadError);
  vi.stubGlobal("fetch", fetched);
  expect((await index.search("网络")).total).toBe(3);
  vi.unstubAllGlobals();
  await expect(openSearch(`${base}elsewhere/`)).rejects.toThrow("404");
});

test("builds an index of nothing that finds nothing", async () => {
  const index = await openBuiltIndex([]);
  expect((await index.search("网络 G20 -安")).total).toBe(0);
});

test("reports what it wrote", async () => {
  const { folder } = await openBuiltIndex(articles);
  const report = await buildIndex(articles, folder);
  const files = await readAll(folder);
  expect(report.articles).toBe(3);
  expect(report.files).toBe(files.size);
  expect(report.bytes).toBe([...files.values()].reduce((total, hex) => total + hex.length / 2, 0));
});
