import type { SearchArticle } from "../../../src/search/build-index.ts";
import { toTruthText, toTruthTexts, truthTextMatches } from "../../search/matches.ts";

/** For every query the addresses of the documents that match it, by the truth function. */
export function findTruth(documents: readonly SearchArticle[], queries: Iterable<string>): Map<string, Set<string>> {
  const fields = documents.map(({ address, title, account = "", author = "", sourceCredit = "", blocks }) => ({
    address,
    texts: [title, account, author, sourceCredit, blocks.map(({ text }) => text).join("\n")].map(toTruthText),
  }));
  const truths = new Map<string, Set<string>>();
  for (const query of queries) {
    const terms = toTruthTexts(query);
    truths.set(query, new Set(fields.filter(({ texts }) => truthTextMatches(terms, texts)).map(({ address }) => address)));
  }
  return truths;
}
