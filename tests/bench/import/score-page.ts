import type { Nodes } from "mdast";
import { mdastToBlockTexts } from "../../../src/entry/mdast-to-text.ts";
import { markdownToMdast, mdastToMarkdown } from "../../../src/entry/markdown.ts";
import { count, type Figures } from "./figures.ts";
import { bare, type PageTruth } from "./page-truth.ts";
import type { ReadRecord } from "./read-record.ts";
import { scoreFields, type Misread } from "./score-fields.ts";

/** A piece of the content node that is not in the body, and the rule or role that took it. */
export interface Removal {
  rule: string;
  text: string;
}

/** Scores the metadata of our reading of one page, as far as the page states it; gives the fields that were misread. */
export function scorePageFields(truth: PageTruth, { metadata }: ReadRecord["reading"], figures: Figures): Misread[] {
  const { title, account, author, published, sourceCredit } = truth;
  const isOnTime = published === undefined || metadata.published?.startsWith(published) === true;
  const day = published === undefined ? {} : { published: isOnTime ? metadata.published : published };
  return scoreFields({ title, account, author, sourceCredit, ...day }, metadata, figures);
}

/** Scores the body of our reading of one page; gives what was taken out of its content node. */
export function scorePage(truth: PageTruth, { source, reading, article }: ReadRecord, figures: Figures): Removal[] {
  const markdown = article === undefined ? "" : mdastToMarkdown(article.root);
  const root = markdownToMdast(markdown);
  scoreImages(truth, listUrls(root, markdown), figures);
  if (truth.content === undefined) return [];
  const { kept, removals } = splitContent(truth.content, source.text, reading.spans);
  const shown = mdastToBlockTexts(root);
  count(figures, "body", kept === bare(shown.join("")) ? 1 : 0);
  const taken = new Set(removals.map(({ text }) => text));
  const asked = truth.blocks.filter((block) => !taken.has(block));
  const ours = new Set(shown.map(bare));
  const lines = bare(shown.join("\n"));
  count(figures, "blocks", asked.filter((block) => ours.has(block) || (block.length < 2 && lines.includes(block))).length, asked.length);
  for (const [measure, of, shownOf] of [
    ["links", truth.links, markdown.split("](").length - 1 + (markdown.split("<a ").length - 1)],
    ["tables", truth.tables, countNodes(root, "table") + (markdown.split("<table").length - 1)],
    ["lists", truth.lists, countNodes(root, "list")],
  ] as const) {
    if (of > 0) count(figures, measure, Math.min(of, shownOf), of);
  }
  return removals;
}

function scoreImages({ images }: PageTruth, shown: readonly string[], figures: Figures): void {
  const urls = new Set(shown);
  const saved = [...urls].filter((url) => !url.includes("//") && /(?:^|\/)pictures\//.test(url)).length;
  const found = images.filter((image) => urls.has(image)).length + saved;
  if (images.length > 0) count(figures, "images", Math.min(found, images.length), images.length);
}

/** The content node's text as our ledger divides it: what is body, and what was taken. */
function splitContent(
  pieces: NonNullable<PageTruth["content"]>,
  html: string,
  spans: ReadRecord["reading"]["spans"],
): { kept: string; removals: Removal[] } {
  let kept = "";
  const taken = new Map<string, string>();
  for (const { text, start, end } of pieces) {
    const straight = html.slice(start, end) === text;
    const overlap = (one: { start: number; end: number }) => bare(html.slice(Math.max(one.start, start), Math.min(one.end, end))).length;
    const over = spans.filter((one) => one.start < end && one.end > start);
    for (const span of straight ? over : over.sort((a, b) => overlap(b) - overlap(a))) {
      const part = straight ? text.slice(Math.max(0, span.start - start), span.end - start) : text;
      if (span.role === "body" || span.role === "source-credit") kept += part;
      else if (bare(part) !== "")
        taken.set(`${span.rule ?? span.role}@${span.start}`, (taken.get(`${span.rule ?? span.role}@${span.start}`) ?? "") + bare(part));
      if (!straight) break;
    }
  }
  return { kept: bare(kept), removals: [...taken].map(([key, text]) => ({ rule: key.replace(/@\d+$/, ""), text })) };
}

function listUrls(top: Nodes, markdown: string): string[] {
  const urls = [...markdown.matchAll(/<img src="([^"]*)"/g)].map((found) => (found[1] ?? "").replace(/&amp;/g, "&"));
  const waiting: Nodes[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "image") urls.push(node.url);
    if ("children" in node) for (const child of node.children) waiting.push(child);
  }
  return urls.map((url) => url.replace(/^https?:\/\//, ""));
}

function countNodes(top: Nodes, type: string): number {
  let found = 0;
  const waiting: Nodes[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === type) found += 1;
    if ("children" in node) for (const child of node.children) waiting.push(child);
  }
  return found;
}
