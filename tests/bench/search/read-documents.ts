import { spawnSync } from "node:child_process";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchArticle } from "../../../src/search/build-index.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Imports a folder of dumps into a temporary folder of Markdown; the project's own importer does it. */
async function importDumps(folder: string): Promise<string> {
  const target = await mkdtemp(join(tmpdir(), "bench-search-import-"));
  const flags = ["--articles", join(target, "articles"), "--ledger", join(target, "ledger"), "--quiet"];
  spawnSync(process.execPath, [join(import.meta.dirname, "../../../scripts/import.ts"), folder, ...flags], { stdio: ["ignore", 2, 2] });
  return join(target, "articles");
}

/** The documents of a folder of Markdown, or of dumps (any other file in it says so). */
export async function readDocuments(folder: string): Promise<SearchArticle[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const isMarkdown = entries.filter((entry) => entry.isFile()).every(({ name }) => name.endsWith(".md"));
  const documents: SearchArticle[] = [];
  for await (const document of readMarkdown(isMarkdown ? folder : await importDumps(folder))) documents.push(document);
  return documents;
}
