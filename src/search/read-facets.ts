import { CborReader } from "./cbor-reader.ts";
import type { IndexReader } from "./index-reader.ts";

/** For every article its year and its account ("" where it has none). */
export interface Facets {
  years: string[];
  accounts: string[];
}

function readFilter(bytes: Uint8Array, articleCount: number): string[] {
  const valueOf = new Array<string>(articleCount).fill("");
  const reader = new CborReader(bytes);
  reader.array();
  reader.text();
  for (let values = reader.array(); values > 0; values--) {
    reader.array();
    const value = reader.text();
    for (let pages = reader.array(); pages > 0; pages--) valueOf[reader.integer()] = value;
  }
  return valueOf;
}

/** Loads Pagefind's filters and turns them round. */
export async function readFacets(index: IndexReader): Promise<Facets> {
  const [years, accounts] = await Promise.all([index.loadFilter("year"), index.loadFilter("account")]);
  const { articleCount } = index.contents;
  return { years: readFilter(years, articleCount), accounts: readFilter(accounts, articleCount) };
}
