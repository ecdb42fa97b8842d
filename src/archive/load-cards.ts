import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseEntryFile } from "../entry/entry-file.ts";
import type { Card } from "./card.ts";

/** Cards of all entries under a folder, in order of path; `known` gives a card back where the file's fingerprint is unchanged. */
export async function* loadCards(articles: string, known: (path: string, fingerprint: string) => Card | undefined): AsyncGenerator<Card> {
  const faults: string[] = [];
  for (const file of await listEntryFiles(articles)) {
    const text = await readFile(path.join(articles, file), "utf8");
    const fingerprint = createHash("sha256").update(text).digest("hex").slice(0, 16);
    try {
      yield known(file, fingerprint) ?? textToCard(text, file, fingerprint);
    } catch (error) {
      faults.push(`${file} – front matter not understood – expected the keys of src/entry/front-matter.ts – ${messageOf(error)}`);
    }
  }
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\n– mend the entries, or import them anew`);
}

async function listEntryFiles(articles: string): Promise<string[]> {
  if (!existsSync(articles)) return [];
  const files = await readdir(articles, { recursive: true });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}

function textToCard(text: string, file: string, fingerprint: string): Card {
  const { comments: _, ...card } = parseEntryFile(text).frontMatter;
  return { ...card, path: file, fingerprint };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.split("\n").slice(0, 12).join(" ") : String(error);
}
