import { openSearch, type SearchIndex } from "./search-client.ts";

/** Opens the index once, when it is first asked for; after a failure the next asking tries again. */
export class LazyIndex {
  private readonly address: string;
  private opening: Promise<SearchIndex> | undefined;

  constructor(address: string) {
    this.address = address;
  }

  open(): Promise<SearchIndex> {
    this.opening ??= openSearch(this.address).catch((cause: unknown) => {
      this.opening = undefined;
      throw cause;
    });
    return this.opening;
  }
}
