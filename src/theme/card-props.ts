import type { TitleProps } from "./title-props.ts";

/** An article as a list shows it; `href` is relative to the page that shows it. */
export interface CardProps extends TitleProps {
  href: string;
  account?: string;
  /** `YYYY-MM-DD`, or with the time of day. */
  published?: string;
  digest?: string;
}

/** A month of a list, `month` as `2018-09`, or a whole year where it is `2018`. */
export interface MonthProps {
  month: string;
  cards: readonly CardProps[];
}
