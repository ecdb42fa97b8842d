import type { Settings } from "../entry/settings.ts";
import { buildUnderWay } from "./build-under-way.ts";
import type { Card } from "./card.ts";
import { archivePlaces } from "./places.ts";
import { readArticle, type Article } from "./read-article.ts";

/** The article of a card, for its page: rendered beside it by the build, or else here. */
export async function articleOf(card: Card, settings: Settings): Promise<Article> {
  return (await buildUnderWay().articles?.take(card.path)) ?? readArticle(archivePlaces().articles, card, { settings });
}
