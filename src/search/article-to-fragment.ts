import type { SearchArticle } from "./search-article.ts";

/** A Pagefind fragment: what is shown of one article. `location` is where the block begins in `content`, in UTF-16 units. */
export interface Fragment {
  url: string;
  /** The blocks' texts, a line feed after each but the last. */
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: { title: string; firstWords?: string; account?: string; author?: string; source?: string; published?: string };
  anchors: { element: "h2" | "p"; id: string; text: ""; location: number }[];
}

function toMeta({ title, firstWords, account, author, sourceCredit, published }: SearchArticle): Fragment["meta"] {
  return {
    title,
    ...(firstWords === undefined ? {} : { firstWords }),
    ...(account === undefined ? {} : { account }),
    ...(author === undefined ? {} : { author }),
    ...(sourceCredit === undefined ? {} : { source: sourceCredit }),
    ...(published === undefined ? {} : { published }),
  };
}

/** Everything a result of this article shows, with the address of the page and the place of every block. */
export function articleToFragment(article: SearchArticle, tokenCount: number): Fragment {
  let location = 0;
  const anchors = article.blocks.map((block): Fragment["anchors"][number] => {
    const begin = location;
    location += block.text.length + 1;
    return { element: block.kind === "heading" ? "h2" : "p", id: block.anchor, text: "", location: begin };
  });
  const content = article.blocks.map((block) => block.text).join("\n");
  return { url: article.address, content, word_count: tokenCount, filters: {}, meta: toMeta(article), anchors };
}
