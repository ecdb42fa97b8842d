import { readFile } from "node:fs/promises";
import path from "node:path";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { anchorBlocks } from "../entry/anchor-blocks.ts";
import { parseEntryFile } from "../entry/entry-file.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import { markdownToHast } from "../entry/markdown-to-hast.ts";
import type { Settings } from "../entry/settings.ts";
import type { Card } from "./card.ts";
import { nameFetchedPictures, readFetchedPictures } from "./fetched-pictures.ts";
import { loosenLines } from "./loosen-lines.ts";
import { prepareLinks } from "./prepare-links.ts";
import { preparePictures, type PictureManner } from "./prepare-pictures.ts";
import { linksFrom } from "./relative-address.ts";

/** A section of an article, for its table of contents. */
export interface Section {
  id: string;
  /** 2 to 6, as in `h2`. */
  depth: number;
  text: string;
}

/** An article as its page shows it. */
export interface Article {
  /** Markup that has passed the safe-markup schema, anchors added. */
  html: string;
  sections: Section[];
  /** The first characters, for a description where the dump has no digest. */
  opening: string;
  /** Characters of the text without white space. */
  length: number;
  /** The page holds pictures of WeChat's servers that may be asked for. */
  remotePictures: boolean;
  /** Readers' comments, if the settings publish them. */
  comments: readonly string[];
}

const writer = unified().use(rehypeStringify).freeze();
const fence = /^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/;

/** The Markdown of an entry file. */
export function stripFrontMatter(text: string): string {
  return text.replace(fence, "");
}

/** How an article is to be shown; `page` is the address that its links are relative to, its own page's where absent. */
export interface ArticleManner {
  settings: Settings;
  standIns: PictureManner["labels"];
  page?: string;
}

/** Reads and renders one entry's body. */
export async function readArticle(articles: string, card: Card, { settings, standIns, page }: ArticleManner): Promise<Article> {
  const text = await readFile(path.join(articles, card.path), "utf8");
  const root = markdownToHast(stripFrontMatter(text));
  nameFetchedPictures(root, readFetchedPictures(path.join(articles, "../pictures")));
  const blocks = anchorBlocks(root);
  prepareLinks(root, card.url);
  loosenLines(root);
  const link = linksFrom(page ?? entryPathToAddress(card.path));
  const remotePictures = preparePictures(root, { link, remote: settings.remotePictures, labels: standIns });
  return {
    html: writer.stringify(root),
    sections: blocks
      .filter(({ tag }) => /^h\d$/.test(tag))
      .map(({ id, tag, text: heading }) => ({ id, depth: Number(tag[1]), text: heading.trim() })),
    opening: openingOf(blocks.filter(({ tag }) => tag === "p").map((block) => block.text)),
    length: blocks.reduce((sum, block) => sum + block.text.replace(/\s+/g, "").length, 0),
    remotePictures,
    comments: settings.publishComments ? (parseEntryFile(text).frontMatter.comments ?? []) : [],
  };
}

function openingOf(paragraphs: readonly string[]): string {
  let opening = "";
  for (const paragraph of paragraphs) {
    opening += paragraph.replace(/\s+/g, " ").trim();
    if (opening.length > 120) return `${opening.slice(0, 120).replace(/[\uD800-\uDBFF]$/, "")}…`;
  }
  return opening;
}
