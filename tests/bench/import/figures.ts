/** Right answers out of the questions asked. */
export interface Share {
  right: number;
  of: number;
}

/**
 * What a reader is measured by, on pages that state the answer. `otherFields` = metadata that only cases state; `outcome` = an article read, a notice told apart with its reason;
 * `clean` = no boilerplate left standing.
 */
export const measures = [
  "title",
  "account",
  "author",
  "published",
  "body",
  "blocks",
  "images",
  "links",
  "tables",
  "lists",
  "outcome",
  "sourceCredit",
  "otherFields",
  "clean",
] as const;

/** One of the measures. */
export type Measure = (typeof measures)[number];

/** Shares of one reader; a measure that no page asks is absent. */
export type Figures = Partial<Record<Measure, Share>>;

/** Adds one answer. */
export function count(figures: Figures, measure: Measure, right: number, of = 1): void {
  const share = (figures[measure] ??= { right: 0, of: 0 });
  share.right += right;
  share.of += of;
}

/** Percent with one decimal, as a number; 100 where nothing was asked. */
export function percent({ right, of }: Share): number {
  return of === 0 ? 100 : Math.floor((right / of) * 1000) / 10;
}
