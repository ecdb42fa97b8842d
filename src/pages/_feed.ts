import type { Archive } from "../archive/arrange-archive.ts";
import { entriesToAtom, type FeedEntry } from "../archive/feed.ts";
import { archivePlaces } from "../archive/places.ts";
import { readArticle } from "../archive/read-article.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import { publishedToMoment } from "../theme/dates.ts";
import { absoluteAddress } from "../theme/frame.ts";
import { plainTitle } from "../theme/title-props.ts";
import { titleProps } from "./_title-props.ts";

/** Most articles in the feed, and most characters of their markup together: whole texts, but a light file. */
const mostEntries = 30;
const mostLength = 150_000;

/** The Atom feed of the newest articles. */
export function feedText(archive: Archive): string {
  const { settings } = archive;
  const entries: FeedEntry[] = [];
  let length = 0;
  for (const card of archive.cards.slice(0, mostEntries)) {
    const { html } = readArticle(archivePlaces().articles, card, { settings, page: "feed.xml", bare: true });
    length += html.length;
    if (length > mostLength && entries.length > 0) break;
    const address = entryPathToAddress(card.path);
    entries.push({
      identity: card.identity ?? card.path,
      title: plainTitle(titleProps(card)),
      href: absoluteAddress(settings.siteUrl, address) ?? address,
      updated: card.published === undefined ? undefined : publishedToMoment(card.published),
      author: card.author,
      account: card.account?.name,
      html,
    });
  }
  const home = absoluteAddress(settings.siteUrl, "index.html") ?? "index.html";
  const self = absoluteAddress(settings.siteUrl, "feed.xml");
  return entriesToAtom({ title: settings.title, identity: settings.siteUrl ?? settings.title, home, self }, entries);
}
