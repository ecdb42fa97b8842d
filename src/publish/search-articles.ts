import type { Card } from "../archive/card.ts";
import type { AnchoredBlock } from "../entry/anchor-blocks.ts";
import { entryPathToAddress, entryPathToId } from "../entry/entry-id.ts";
import type { SearchArticle } from "../search/build-index.ts";

/** An article as the search index takes it. */
export function toSearchArticle(card: Card, blocks: readonly AnchoredBlock[]): SearchArticle {
  return {
    id: entryPathToId(card.path),
    address: entryPathToAddress(card.path),
    title: card.title ?? "",
    ...(card.firstWords !== undefined && { firstWords: card.firstWords }),
    ...(card.account?.name !== undefined && { account: card.account.name }),
    ...(card.author !== undefined && { author: card.author }),
    ...(card.sourceCredit !== undefined && { sourceCredit: card.sourceCredit }),
    ...(card.published !== undefined && { published: card.published }),
    blocks: blocks.map(({ id, tag, text }) => ({
      anchor: id,
      kind: /^h\d$/.test(tag) ? ("heading" as const) : ("paragraph" as const),
      text,
    })),
  };
}
