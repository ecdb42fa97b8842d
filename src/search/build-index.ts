import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { articleToFragment } from "./article-to-fragment.ts";
import { contentName, IndexFiles, packFile, packSmallFile } from "./index-files.ts";
import { KeyTable } from "./key-table.ts";
import { orderKeys } from "./key-order.ts";
import { type ArticleKeys, articleToKeys } from "./key-stream.ts";
import { rankKeys } from "./postings.ts";
import { readRuntimeFiles } from "./runtime-files.ts";
import type { SearchArticle } from "./search-article.ts";
import { type IndexSizes, SIZES, writeIndexChunks } from "./write-index-chunks.ts";
import { fragmentName, PAGEFIND_VERSION, toFilterFile, toMetaFile } from "./write-meta.ts";

export type { SearchArticle, SearchBlock } from "./search-article.ts";

/** What is kept of an article once it has been read. */
interface IndexedArticle {
  id: string;
  published: string;
  account: string | undefined;
  keys: ArticleKeys;
  fragment: Uint8Array;
  /** Of the fragment. */
  sha256: Buffer;
}

function indexArticle(article: SearchArticle, table: KeyTable): IndexedArticle {
  const short = [article.title, article.account, article.author, article.sourceCredit].map((text) => text ?? "");
  const blocks = article.blocks.map(({ kind, text }) => ({ isHeading: kind === "heading", text }));
  const keys = articleToKeys({ short, blocks }, table);
  const fragment = JSON.stringify(articleToFragment(article, keys.keys.length));
  const sha256 = createHash("sha256").update(fragment).digest();
  return { id: article.id, published: article.published ?? "", account: article.account, keys, fragment: packSmallFile(fragment), sha256 };
}

/** Oldest first, undated before all: numbers ascend with the date, and a new article leaves the others theirs. */
function byDate(a: IndexedArticle, b: IndexedArticle): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

async function readArticles(articles: Iterable<SearchArticle> | AsyncIterable<SearchArticle>, table: KeyTable): Promise<IndexedArticle[]> {
  const indexed: IndexedArticle[] = [];
  for await (const article of articles) indexed.push(indexArticle(article, table));
  return indexed.sort(byDate);
}

async function writeFilters(articles: readonly IndexedArticle[], files: IndexFiles): Promise<[string, string][]> {
  const names: [string, string][] = [];
  const values = {
    year: articles.map(({ published }) => /^\d{4}/.exec(published)?.[0]),
    account: articles.map(({ account }) => account),
  };
  for (const [filter, valueOf] of Object.entries(values)) {
    const content = toFilterFile(filter, valueOf);
    const name = contentName(content, 8);
    names.push([filter, name]);
    await files.write(`filter/${name}.pf_filter`, packFile(content));
  }
  return names;
}

async function writeContents(articles: readonly IndexedArticle[], table: KeyTable, files: IndexFiles, sizes: IndexSizes): Promise<void> {
  const keys = articles.map((article) => article.keys);
  const chunks = await writeIndexChunks(rankKeys(keys, orderKeys(table)), files, sizes);
  const meta = toMetaFile(articles.length, chunks, await writeFilters(articles, files));
  // Fragments keep their names when they change; this version, which the client appends to their address, does not.
  const version = contentName(Buffer.concat([meta, ...articles.map(({ sha256 }) => sha256)]), 12);
  await files.write(`pagefind.${version}.pf_meta`, packFile(meta));
  const languages = { unknown: { hash: version, wasm: null, page_count: articles.length } };
  await files.write("pagefind-entry.json", JSON.stringify({ version: PAGEFIND_VERSION, languages, include_characters: [] }));
}

/** What an index came to; `hashes`: sha256 (hex) of its files by their path below its folder. */
export interface BuiltIndex {
  articles: number;
  files: number;
  bytes: number;
  hashes: ReadonlyMap<string, string>;
}

/**
 * Writes the index under outDir (dist/pagefind), which it empties first. Articles may come in any order; the same articles give the
 * same bytes.
 */
export async function buildIndex(
  articles: Iterable<SearchArticle> | AsyncIterable<SearchArticle>,
  outDir: string,
  sizes: IndexSizes = SIZES,
): Promise<BuiltIndex> {
  await rm(outDir, { recursive: true, force: true });
  const table = new KeyTable();
  const files = new IndexFiles(outDir);
  const indexed = await readArticles(articles, table);
  for (const [number, { fragment }] of indexed.entries()) await files.write(`fragment/${fragmentName(number)}.pf_fragment`, fragment);
  await writeContents(indexed, table, files, sizes);
  for (const { path, content } of await readRuntimeFiles()) await files.write(path, content);
  await files.finish();
  return { articles: indexed.length, files: files.hashes.size, bytes: files.bytes, hashes: files.hashes };
}
