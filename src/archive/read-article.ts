import { readFileSync } from "node:fs";
import path from "node:path";
import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { anchorBlocks, type AnchoredBlock } from "../entry/anchor-blocks.ts";
import { parseEntryFile, withoutEditorsMarks } from "../entry/entry-file.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import { markdownToHast } from "../entry/markdown-to-hast.ts";
import type { Settings } from "../entry/settings.ts";
import type { Card } from "./card.ts";
import { nameFetchedPictures, readFetchedPictures } from "./fetched-pictures.ts";
import { loosenLines } from "./loosen-lines.ts";
import { prepareLinks } from "./prepare-links.ts";
import { preparePictures, type StandIn } from "./prepare-pictures.ts";
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
const fence = /^---\n[\s\S]*?\n---(?:\n|$)/;

/** The Markdown of an entry file. */
export function stripFrontMatter(text: string): string {
  return withoutEditorsMarks(text).replace(fence, "");
}

/** What a page calls what it cannot show; part of the markup, so that it can be made away from the theme. */
const standIns: Readonly<Record<StandIn, string>> = {
  picture: "图片（本档案未存）",
  video: "视频",
  audio: "音频",
  link: "链接",
  address: "图片的地址",
};

/**
 * How an article is to be shown; `page` is the address that its links are relative to, its own page's where absent; `bare`: without the
 * site's styles and scripts.
 */
export interface ArticleManner {
  settings: Settings;
  page?: string;
  bare?: boolean;
}

/** Reads and renders one entry's body. Synchronous, as all reading of the many small files is: a promise for each step costs more than the disk. */
export function readArticle(articles: string, card: Card, manner: ArticleManner): Article {
  return readArticleWithBlocks(articles, card, manner).article;
}

/** The same, with the blocks that the search index takes. */
export function readArticleWithBlocks(
  articles: string,
  card: Card,
  { settings, page, bare = false }: ArticleManner,
): { article: Article; blocks: AnchoredBlock[] } {
  const { text, root, blocks } = readAnchored(articles, card);
  prepareLinks(root, card.url);
  loosenLines(root);
  const link = linksFrom(page ?? entryPathToAddress(card.path));
  const remotePictures = preparePictures(root, { link, remote: settings.remotePictures, labels: standIns, bare });
  const article = {
    html: writer.stringify(root),
    sections: blocks
      .filter(({ tag }) => /^h\d$/.test(tag))
      .map(({ id, tag, text: heading }) => ({ id, depth: Number(tag[1]), text: heading.trim() })),
    opening: openingOf(blocks.filter(({ tag }) => tag === "p").map((block) => block.text)),
    length: blocks.reduce((sum, block) => sum + block.text.replace(/\s+/g, "").length, 0),
    remotePictures,
    comments: settings.publishComments ? (parseEntryFile(text).frontMatter.comments ?? []) : [],
  };
  return { article, blocks };
}

/** The blocks alone. */
export function readBlocks(articles: string, card: Card): AnchoredBlock[] {
  return readAnchored(articles, card).blocks;
}

function readAnchored(articles: string, card: Card): { text: string; root: Root; blocks: AnchoredBlock[] } {
  const text = readFileSync(path.join(articles, card.path), "utf8");
  const root = entryToHast(card.path, text);
  nameFetchedPictures(root, readFetchedPictures(path.join(articles, "../pictures")));
  return { text, root, blocks: anchorBlocks(root) };
}

/** An entry edited by hand may nest deeper than a parser goes: whoever edited it must be told which. */
function entryToHast(entry: string, text: string): Root {
  try {
    return markdownToHast(stripFrontMatter(text));
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${entry} – text not rendered – expected Markdown that a parser can read – found ${found} – mend the entry`, { cause });
  }
}

function openingOf(paragraphs: readonly string[]): string {
  let opening = "";
  for (const paragraph of paragraphs) {
    opening += paragraph.replace(/\s+/g, " ").trim();
    if (opening.length > 120) return `${opening.slice(0, 120).replace(/[\uD800-\uDBFF]$/, "")}…`;
  }
  return opening;
}
