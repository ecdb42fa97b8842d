/** An entry that is there before the import. */
export interface ExistingEntry {
  /** Under the articles folder. */
  path: string;
  /** Sha256 of the file as it is now. */
  sha256: string;
  /** Identity its front matter gives; absent in an entry written by hand. */
  identity?: string;
  /** Sha256 of the file as import last wrote it, from the ledger; absent where no ledger speaks of it. */
  written?: string;
  /** The dump that the ledger says it came from. */
  dump?: string;
}

/** What an earlier import wrote of a record: the entry made of it, and the sha256 it had. */
export interface WrittenLine {
  dump: string;
  record: number;
  entry: string;
  sha256: string;
}

/** What the archive holds before an import: entries, and the ledger's lines that name one. */
export interface Existing {
  entries: readonly ExistingEntry[];
  ledger: readonly WrittenLine[];
}

/** Finds the entry of an article: by its identity, else by the record that it came from. */
export class EntryFinder {
  readonly #byPath: ReadonlyMap<string, ExistingEntry>;
  readonly #byIdentity = new Map<string, ExistingEntry>();
  readonly #byPlace = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(existing: Existing) {
    this.#byPath = new Map(existing.entries.map((entry) => [entry.path, entry]));
    for (const entry of existing.entries) if (entry.identity !== undefined) this.#byIdentity.set(entry.identity, entry);
    for (const line of existing.ledger) this.#byPlace.set(placeKey(line.dump, line.record), line.entry);
  }

  /** The entry known by one of the keys or written for one of the places; each entry is given once. */
  take(keys: readonly string[], places: readonly { dump: string; record: number }[]): ExistingEntry | undefined {
    const known = keys.map((key) => this.#byIdentity.get(key));
    const written = places.map(({ dump, record }) => this.#byPath.get(this.#byPlace.get(placeKey(dump, record)) ?? ""));
    const entry = [...known, ...written].find((each) => each !== undefined && !this.#taken.has(each.path));
    if (entry !== undefined) this.#taken.add(entry.path);
    return entry;
  }

  /** True where an entry stands at this path. */
  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  /** Entries of the importer's that no article of the dumps claimed; those of an unreadable dump are not lost yet. */
  unclaimed(unreadable: ReadonlySet<string>): ExistingEntry[] {
    const open = [...this.#byPath.values()].filter((entry) => entry.identity !== undefined && !this.#taken.has(entry.path));
    return open.filter(({ dump }) => dump === undefined || !unreadable.has(dump));
  }
}

function placeKey(dump: string, record: number): string {
  return `${record} ${dump}`;
}
