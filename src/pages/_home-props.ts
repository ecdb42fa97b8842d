import type { Archive } from "../archive/arrange-archive.ts";
import { cardsToYears } from "../archive/calendar.ts";
import type { Card } from "../archive/card.ts";
import { archivePlaces } from "../archive/places.ts";
import { readArticle } from "../archive/read-article.ts";
import type { Link } from "../archive/relative-address.ts";
import { entryPathToAddress, entryPathToProvenanceAddress } from "../entry/entry-id.ts";
import type { HomeProps } from "../theme/home-props.ts";
import { cardToProps, monthsToProps } from "./_card-props.ts";

/** Most articles, sections of the newest one, and accounts that the home page lists itself; the rest is a step away. */
const mostArticles = 60;
const mostSections = 8;
const mostAccounts = 8;

/** The home page, for the theme. */
export function homeProps(archive: Archive, link: Link): HomeProps {
  const [newest, ...others] = archive.cards.slice(0, mostArticles);
  return {
    ...(newest && { lead: leadProps(archive, newest, link) }),
    recent: cardsToYears(others).map(({ year, months }) => ({ year, months: monthsToProps(months, link) })),
    counts: { articles: archive.cards.length, accounts: archive.accounts.length },
    years: archive.years.map(({ year, count }) => ({ year, count, href: link(`years/${year}.html`) })),
    accounts: archive.accounts
      .slice(0, mostAccounts)
      .map(({ key, name, cards }) => ({ name, count: cards.length, href: link(`accounts/${key}.html`) })),
  };
}

function leadProps({ settings }: Archive, card: Card, link: Link): NonNullable<HomeProps["lead"]> {
  const { opening, sections } = readArticle(archivePlaces().articles, card, { settings });
  const address = link(entryPathToAddress(card.path));
  return {
    card: cardToProps(card, link),
    opening: card.digest ?? wholeSentences(opening),
    sections: sections.length > mostSections ? [] : sections.map(({ id, text }) => ({ text, href: `${address}#${id}` })),
    provenance: link(entryPathToProvenanceAddress(card.path)),
  };
}

/** Where an opening was cut off, what stands before its last full stop, if that is not too little. */
function wholeSentences(opening: string): string {
  return opening.endsWith("…") ? (/^.{40,}[。！？]/su.exec(opening)?.[0] ?? opening) : opening;
}
