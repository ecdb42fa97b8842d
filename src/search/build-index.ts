import { rm } from "node:fs/promises";
import { articleToFragment } from "./article-to-fragment.ts";
import { contentName, IndexFiles } from "./index-files.ts";
import { KeyTable } from "./key-table.ts";
import { orderKeys } from "./key-order.ts";
import { type ArticleKeys, articleToKeys } from "./key-stream.ts";
import { rankKeys } from "./postings.ts";
import { readRuntimeFiles } from "./runtime-files.ts";
import type { SearchArticle } from "./search-article.ts";
import { type IndexSizes, SIZES, writeIndexChunks } from "./write-index-chunks.ts";
import { fragmentName, PAGEFIND_VERSION, toFilterFile, toMetaFile } from "./write-meta.ts";

export type { SearchArticle, SearchBlock } from "./search-article.ts";

/** What is kept of an article once its fragment has a name. */
interface IndexedArticle {
  id: string;
  published: string;
  account: string | undefined;
  keys: ArticleKeys;
  fragment: string;
}

function indexArticle(article: SearchArticle, table: KeyTable): IndexedArticle {
  const short = [article.title, article.account, article.author, article.sourceCredit].map((text) => text ?? "");
  const blocks = article.blocks.map(({ kind, text }) => ({ isHeading: kind === "heading", text }));
  const keys = articleToKeys({ short, blocks }, table);
  const fragment = JSON.stringify(articleToFragment(article, keys.keys.length));
  return { id: article.id, published: article.published ?? "", account: article.account, keys, fragment };
}

/** Oldest first, undated before all; numbers therefore ascend with the date. */
function byDate(a: IndexedArticle, b: IndexedArticle): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

async function writeContents(articles: readonly IndexedArticle[], table: KeyTable, files: IndexFiles, sizes: IndexSizes): Promise<void> {
  const ranked = rankKeys(
    articles.map(({ keys }) => keys),
    orderKeys(table),
  );
  const chunks = await writeIndexChunks(ranked, files, sizes);
  const years = toFilterFile(
    "year",
    articles.map(({ published }) => /^\d{4}/.exec(published)?.[0]),
  );
  const accounts = toFilterFile(
    "account",
    articles.map(({ account }) => account),
  );
  const filters: [string, Uint8Array][] = [
    ["year", years],
    ["account", accounts],
  ];
  const names = filters.map(([name, content]): [string, string] => [name, contentName(content, 8)]);
  for (const [at, [, content]] of filters.entries()) await files.pack(`filter/${names[at]?.[1] ?? ""}.pf_filter`, content);
  const meta = toMetaFile(articles.length, chunks, names);
  const hash = contentName(meta, 12);
  await files.pack(`pagefind.${hash}.pf_meta`, meta);
  const languages = { unknown: { hash, wasm: null, page_count: articles.length } };
  await files.write("pagefind-entry.json", JSON.stringify({ version: PAGEFIND_VERSION, languages, include_characters: [] }));
}

/** Writes the index under outDir (dist/pagefind), which it empties first. */
export async function buildIndex(
  articles: Iterable<SearchArticle> | AsyncIterable<SearchArticle>,
  outDir: string,
  sizes: IndexSizes = SIZES,
): Promise<{ articles: number; files: number; bytes: number }> {
  await rm(outDir, { recursive: true, force: true });
  const table = new KeyTable();
  const files = new IndexFiles(outDir);
  const indexed: IndexedArticle[] = [];
  for await (const article of articles) indexed.push(indexArticle(article, table));
  indexed.sort(byDate);
  for (const [number, { fragment }] of indexed.entries()) await files.pack(`fragment/${fragmentName(number)}.pf_fragment`, fragment);
  await writeContents(indexed, table, files, sizes);
  for (const { path, content } of await readRuntimeFiles()) await files.write(path, content);
  await files.finish();
  return { articles: indexed.length, files: files.files, bytes: files.bytes };
}
