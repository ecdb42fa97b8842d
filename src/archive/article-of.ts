import type { Settings } from "../entry/settings.ts";
import type { Card } from "./card.ts";
import { archivePlaces } from "./places.ts";
import { readArticle, type Article } from "./read-article.ts";

/** Articles rendered beside the pages; `undefined` for one that was not kept. */
export interface RenderedArticles {
  take(path: string): Promise<Article | undefined>;
}

/** Pages have a copy of this module of their own, made by Vite; the articles are where both find them. */
const place = Symbol.for("juanzong.rendered-articles");
const shared = globalThis as { [place]?: RenderedArticles | undefined };

/** Says where the build under way has its articles rendered; nowhere but on the page itself where nothing is said. */
export function setRenderedArticles(articles: RenderedArticles | undefined): void {
  shared[place] = articles;
}

/** The article of a card, for its page. */
export async function articleOf(card: Card, settings: Settings): Promise<Article> {
  return (await shared[place]?.take(card.path)) ?? readArticle(archivePlaces().articles, card, { settings });
}
