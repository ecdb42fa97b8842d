import { openSearch, type SearchAnswer, type SearchIndex, type SearchOptions } from "./search-client.ts";

/**
 * Opens the index when it is first asked. After a failure the next asking opens it anew, for the site may have been replaced under an
 * open page, and the files of the old index with it.
 */
export class LazyIndex {
  private readonly address: string;
  private opening: Promise<SearchIndex> | undefined;

  constructor(address: string) {
    this.address = address;
  }

  /** Loads what every search needs, before there is a query; a failure is left for the first search to tell. */
  warm(): void {
    this.open().catch(() => {
      this.opening = undefined;
    });
  }

  async search(query: string, options: SearchOptions): Promise<SearchAnswer> {
    try {
      return await (await this.open()).search(query, options);
    } catch (cause) {
      this.opening = undefined;
      throw cause;
    }
  }

  private open(): Promise<SearchIndex> {
    this.opening ??= openSearch(this.address);
    return this.opening;
  }
}
