import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseEntryFile } from "../entry/entry-file.ts";
import type { Card } from "./card.ts";
import { firstWords } from "./first-words.ts";
import { readKept, writeKept } from "./kept-facts.ts";
import { readBlocks } from "./read-article.ts";

const keptName = "cards.json";

/**
 * Cards of all entries under a folder, in order of path; front matter is parsed only where the file has changed since the
 * cache was written. Throws one message that names every entry that cannot be understood.
 */
export function loadCards(articles: string, cache: string): Card[] {
  const known = readKept<Card>(cache, keptName);
  const cards: Card[] = [];
  const faults: string[] = [];
  for (const file of listEntryFiles(articles)) {
    const card = loadCard(articles, file, known.get(file));
    if (typeof card === "string") faults.push(card);
    else cards.push(card);
  }
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\n– mend the entries, or import them anew`);
  if (cards.length !== known.size || cards.some((card) => card !== known.get(card.path))) {
    writeKept(cache, keptName, new Map(cards.map((card) => [card.path, card])));
  }
  return cards;
}

/** Paths of all entries under a folder, in order: they lie in folders of one depth, those of their years; a link may stand for one. */
export function listEntryFiles(articles: string): string[] {
  if (!existsSync(articles)) return [];
  return readdirSync(articles, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path.join(articles, entry.name))))
    .flatMap(({ name }) => readdirSync(path.join(articles, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith(".md"))
    .sort();
}

function isFolder(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isDirectory() === true;
}

function loadCard(articles: string, file: string, known: Card | undefined): Card | string {
  const text = readFileSync(path.join(articles, file), "utf8");
  const fingerprint = createHash("sha256").update(text).digest("hex").slice(0, 16);
  if (known?.fingerprint === fingerprint && isNamed(known)) return known;
  let card: Card;
  try {
    const { comments: _, ...kept } = parseEntryFile(text).frontMatter;
    card = { ...kept, path: file, fingerprint };
  } catch (error) {
    return `${file} – front matter not understood – expected the keys of src/entry/front-matter.ts – ${messageOf(error)}`;
  }
  return isNamed(card) ? card : withFirstWords(articles, card);
}

/** A card that is not was kept by a program that knew no first words, or its article has no text either. */
function isNamed({ title, firstWords: words }: Card): boolean {
  return (title ?? words) !== undefined;
}

function withFirstWords(articles: string, card: Card): Card | string {
  try {
    const words = firstWords(readBlocks(articles, card).map(({ text }) => text));
    return words === "" ? card : { ...card, firstWords: words };
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.split("\n").slice(0, 12).join(" ") : String(error);
}
