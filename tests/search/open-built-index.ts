import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { buildIndex, type SearchArticle } from "../../src/search/build-index.ts";
import type { IndexSizes } from "../../src/search/write-index-chunks.ts";
import { openSearch, type SearchIndex } from "../../src/search/search-client.ts";
import { serveFolder } from "../browser/serve-folder.ts";

/** Builds an index of these articles in a temporary folder, serves it for the length of the test, and opens it. */
export async function openBuiltIndex(
  articles: readonly SearchArticle[],
  sizes?: IndexSizes,
): Promise<SearchIndex & { base: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  await buildIndex(articles, folder, sizes);
  const server = await serveFolder(folder, "/some/prefix/");
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const index = await openSearch(server.address);
  return Object.assign(index, { base: server.address, folder });
}

/** An article of paragraphs; `#` before a text makes it a heading. */
export function article(id: string, title: string, texts: readonly string[], more: Partial<SearchArticle> = {}): SearchArticle {
  const blocks = texts.map((text, at) => ({
    anchor: `p-${at}`,
    kind: text.startsWith("#") ? ("heading" as const) : ("paragraph" as const),
    text: text.replace(/^#/, ""),
  }));
  return { id, address: `articles/${id}.html`, title, blocks, ...more };
}

/** The fields of an article that the truth function wants. */
export function toFields({ title, account, author, sourceCredit, blocks }: SearchArticle): string[] {
  return [title, account ?? "", author ?? "", sourceCredit ?? "", blocks.map(({ text }) => text).join("\n")];
}
