import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { articleToRuns, goldToBlocks } from "./markdown-to-blocks.ts";
import type { TrueBlock } from "./markdown-to-blocks.ts";

/** A document with true blocks; `weight` is how much its examples count. */
export interface TrainingDocument {
  name: string;
  weight: number;
  blocks: TrueBlock[];
}

/** Everything a training run reads, in a fixed order. */
export interface TrainingCorpus {
  documents: TrainingDocument[];
  /** Headings of all articles, of untrusted ones too. */
  headings: string[];
  /** Lines that are whole sentences, for learning where stops stand. */
  lines: string[];
}

/** Reads gold and clean folders and a folder of scraped articles; what overlaps gold is left out of the others. */
export function readCorpus(corpus: string, articles: string): TrainingCorpus {
  const gold = ["prose", "reports"].flatMap((kind) => readGoldFolder(join(corpus, "gold", kind), kind));
  const known = new Overlap(gold);
  const documents = [...gold];
  const headings = new Set<string>();
  const lines = new Set<string>();
  const seen = new Set<string>();
  const folders = ["wechat_gov_md", "campus_party", "essay_md"].map((name) => join(corpus, "clean", name));
  for (const folder of [...folders, articles]) {
    for (const file of markdownFiles(folder)) {
      const markdown = readFileSync(join(folder, file), "utf8");
      if (known.overlaps(markdown)) continue;
      collectHeadings(markdown, headings);
      collectLines(markdown, lines);
      for (const blocks of articleToRuns(markdown.split("\n").slice(2).join("\n"))) {
        const key = `${blocks[0]?.text.slice(0, 40)}${blocks.at(-1)?.text.slice(-30)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        documents.push({ name: file, weight: folder === articles ? 1 : 2, blocks });
      }
    }
  }
  documents.push(...readNews(join(corpus, "clean", "xwlb"), headings, lines));
  return { documents, headings: [...headings], lines: [...lines] };
}

function markdownFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort();
}

function readGoldFolder(folder: string, kind: string): TrainingDocument[] {
  return markdownFiles(folder).map((file) => ({
    name: `${kind}/${file}`,
    weight: 3,
    blocks: goldToBlocks(readFileSync(join(folder, file), "utf8")),
  }));
}

/** News items: the title, then one `<p>` a paragraph. */
function readNews(folder: string, headings: Set<string>, lines: Set<string>): TrainingDocument[] {
  const documents: TrainingDocument[] = [];
  const seen = new Set<string>();
  for (const file of markdownFiles(folder)) {
    const items = readFileSync(join(folder, file), "utf8").split(/^### /m).slice(1);
    items.forEach((item, i) => {
      addHeading(item.split("\n")[0] ?? "", headings);
      const texts = (item.match(/<p>[\s\S]*?<\/p>/g) ?? [])
        .map((part) => part.replace(/<[^>]{0,9999}>|\s/g, ""))
        .filter((text) => text !== "");
      for (const text of texts) if (text.length >= 20) lines.add(text);
      if (texts.length < 4 || seen.has(texts[0] as string)) return;
      seen.add(texts[0] as string);
      documents.push({ name: `${file}#${i}`, weight: 1, blocks: texts.map((text) => ({ heading: false, text })) });
    });
  }
  return documents;
}

function collectHeadings(markdown: string, headings: Set<string>): void {
  for (const line of markdown.split("\n")) {
    if (/^\s*#{1,6}\s/.test(line) || /^\s*(?:\*\*[^*]+\*\*\s*)+$/.test(line)) addHeading(line, headings);
  }
}

function addHeading(line: string, headings: Set<string>): void {
  const text = line
    .replace(/!?\[[^\]]{0,999}\]\([^)]*\)?/g, "")
    .replace(/^[\s#]+|\*\*/g, "")
    .replace(/[\s\u200b-\u200d\ufeff\u2060]+/g, "");
  const chinese = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const fits = text.length >= 3 && text.length <= 44 && chinese >= 3 && chinese >= 0.6 * text.length;
  if (fits && !/[。！；：，、]$|关注|扫码|二维码|点击|阅读原文|公众号|往期|推荐阅读|转载|声明/.test(text)) headings.add(text);
}

function collectLines(markdown: string, lines: Set<string>): void {
  for (const line of markdown.replace(/```[\s\S]*?(?:```|$)/g, "\n").split("\n")) {
    const text = line.replace(/!\[[^\]]{0,999}\]\([^)]*\)?|<[^>]{0,9999}>|\*\*/g, "").replace(/\s+/g, "");
    const chinese = (text.match(/\p{Script=Han}/gu) ?? []).length;
    if (text.length >= 20 && text.length < 2000 && /[。！？：；]$/.test(text) && chinese > 0.55 * text.length) lines.add(text);
  }
}

/** Knows the gold documents by their 16-character shingles. */
class Overlap {
  private readonly shingles = new Set<string>();

  constructor(documents: TrainingDocument[]) {
    for (const document of documents) {
      const text = document.blocks
        .map((block) => block.text)
        .join("")
        .replace(/\P{Script=Han}/gu, "");
      for (let i = 0; i + 16 <= text.length; i += 7) this.shingles.add(text.slice(i, i + 16));
    }
  }

  overlaps(markdown: string): boolean {
    const text = markdown.replace(/\P{Script=Han}/gu, "");
    let hits = 0;
    for (let i = 0; i + 16 <= text.length; i++) if (this.shingles.has(text.slice(i, i + 16))) hits++;
    return hits > 25;
  }
}
