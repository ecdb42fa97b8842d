import type { CardProps, MonthProps } from "./card-props.ts";

/** Everything the home page shows, addresses relative to it. */
export interface HomeProps {
  /** The newest article, with the beginning of its text and its sections. */
  lead?: { card: CardProps; opening: string; sections: readonly { text: string; href: string }[]; provenance: string };
  /** The articles after it, as many as the page lists. */
  recent: readonly { year: string; months: readonly MonthProps[] }[];
  counts: { articles: number; accounts: number };
  years: readonly { year: string; count: number; href: string }[];
  /** The accounts with most articles. */
  accounts: readonly { name: string; count: number; href: string }[];
}
