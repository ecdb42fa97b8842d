import { Chance } from "./chance.ts";
import type { Lexicon } from "./invented-words.ts";

/** An invented article, before it is written down as a dump of one shape or another. */
export interface InventedArticle {
  title: string;
  account: { name: string; id: string; description: string };
  author: string;
  /** `YYYY-MM-DD`. */
  published: string;
  sections: { heading: string; paragraphs: string[] }[];
}

const medianLength = 7000;
const spread = 0.6;
const longest = 60_000;
const accountCount = 40;
const day = 86_400_000;
const firstDay = Date.UTC(2014, 0, 1);
const days = 4000;

/** Invents the article of a number; its length is drawn from a log-normal law unless it is given, in characters. */
export function inventArticle(seed: number, number: number, lexicon: Lexicon, length?: number): InventedArticle {
  const chance = new Chance(seed * 1_000_003 + number);
  const account = chance.between(1, accountCount);
  const wanted = length ?? Math.min(longest, Math.max(300, chance.logNormal(medianLength, spread)));
  const title = `${phrase(chance, lexicon, 6, 12)}：${phrase(chance, lexicon, 4, 10)}`;
  const published = new Date(firstDay + chance.between(0, days) * day).toISOString().slice(0, 10);
  const sections: InventedArticle["sections"] = [];
  for (let written = 0; written < wanted;) {
    const section = inventSection(chance, lexicon, Math.min(wanted - written, chance.between(600, 1600)));
    sections.push(section);
    written += section.heading.length + section.paragraphs.join("").length;
  }
  return { title, account: inventAccount(seed, account, lexicon), author: phrase(chance, lexicon, 2, 3), published, sections };
}

function inventAccount(seed: number, account: number, lexicon: Lexicon): InventedArticle["account"] {
  const chance = new Chance(seed * 7919 + account);
  return { name: phrase(chance, lexicon, 4, 6), id: `bench-${account}`, description: phrase(chance, lexicon, 8, 16) };
}

function inventSection(chance: Chance, lexicon: Lexicon, wanted: number): InventedArticle["sections"][number] {
  const paragraphs: string[] = [];
  for (let written = 0; written < wanted; written += paragraphs.at(-1)?.length ?? 0) {
    paragraphs.push(Array.from({ length: chance.between(2, 6) }, () => sentence(chance, lexicon)).join(""));
  }
  return { heading: phrase(chance, lexicon, 8, 14), paragraphs };
}

function sentence(chance: Chance, lexicon: Lexicon): string {
  const clauses = Array.from({ length: chance.between(1, 4) }, () => phrase(chance, lexicon, 7, 18));
  if (chance.next() < 0.2) clauses.push(`${phrase(chance, lexicon, 2, 4)}${chance.between(2, 9999)}${phrase(chance, lexicon, 2, 4)}`);
  if (chance.next() < 0.04) clauses.push(`${phrase(chance, lexicon, 2, 4)}${latinWord(chance)}${phrase(chance, lexicon, 2, 6)}`);
  return `${clauses.join("，")}${chance.pick(["。", "。", "。", "。", "；", "！"])}`;
}

function phrase(chance: Chance, lexicon: Lexicon, low: number, high: number): string {
  const wanted = chance.between(low, high);
  let text = "";
  while (text.length < wanted) text += lexicon.word(chance);
  return text.slice(0, high);
}

function latinWord(chance: Chance): string {
  return Array.from({ length: chance.between(2, 7) }, () => String.fromCharCode(chance.between(65, 90))).join("");
}
