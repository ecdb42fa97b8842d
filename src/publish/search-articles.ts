import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Card } from "../archive/card.ts";
import { stripFrontMatter } from "../archive/read-article.ts";
import { anchorBlocks } from "../entry/anchor-blocks.ts";
import { entryPathToAddress, entryPathToId } from "../entry/entry-id.ts";
import { markdownToHast } from "../entry/markdown-to-hast.ts";
import type { SearchArticle } from "../search/build-index.ts";

/** The published articles as the search index takes them, one after another, so that one text is in memory at a time. */
export async function* searchArticles(articles: string, cards: readonly Card[]): AsyncGenerator<SearchArticle> {
  for (const card of cards) {
    const text = await readFile(path.join(articles, card.path), "utf8");
    yield cardToSearchArticle(card, stripFrontMatter(text));
  }
}

function cardToSearchArticle(card: Card, markdown: string): SearchArticle {
  return {
    id: entryPathToId(card.path),
    address: entryPathToAddress(card.path),
    title: card.title ?? "",
    ...(card.account?.name !== undefined && { account: card.account.name }),
    ...(card.author !== undefined && { author: card.author }),
    ...(card.sourceCredit !== undefined && { sourceCredit: card.sourceCredit }),
    ...(card.published !== undefined && { published: card.published }),
    blocks: anchorBlocks(markdownToHast(markdown)).map(({ id, tag, text }) => ({
      anchor: id,
      kind: /^h\d$/.test(tag) ? ("heading" as const) : ("paragraph" as const),
      text,
    })),
  };
}
