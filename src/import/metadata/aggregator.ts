/** A feed that gathers the articles of many accounts (Doonsec's feed, 安全RSS). */
const aggregator = /(?<![A-Za-z])(?:feeds?|rss)(?: (?:feeds?|reader))?$/iu;

/** True for the name of what hands articles on, which is neither an account nor an outlet. */
export function isAggregator(name: string): boolean {
  return aggregator.test(name.trim());
}
