import { entryPathToAddress } from "../entry/entry-id.ts";
import type { Card } from "../archive/card.ts";
import type { Link } from "../archive/relative-address.ts";
import type { CardProps, MonthProps } from "../theme/card-props.ts";
import { titleProps } from "./_title-props.ts";

/** A card as the theme lists it, seen from one page. */
export function cardToProps(card: Card, link: Link): CardProps {
  return {
    href: link(entryPathToAddress(card.path)),
    ...titleProps(card),
    ...(card.account?.name !== undefined && { account: card.account.name }),
    ...(card.published !== undefined && { published: card.published }),
    ...(card.digest !== undefined && { digest: card.digest }),
  };
}

/** Months of cards as the theme lists them. */
export function monthsToProps(months: readonly { month: string; cards: readonly Card[] }[], link: Link): MonthProps[] {
  return months.map(({ month, cards }) => ({ month, cards: cards.map((card) => cardToProps(card, link)) }));
}
