import type { Metadata } from "../article.ts";
import type { ArticleCapture, Capture, GoneCapture } from "../capture.ts";
import { addressKey, messageKey } from "./identity.ts";

/**
 * Catalogue rows (metadata without a body) by everything an article can be matched with: WeChat's numbers, the short
 * address, title and day together; title and account where the article has no day and nothing else has that title.
 */
class Catalogue {
  readonly #rows = new Map<string, GoneCapture>();
  readonly #byTitle: ReadonlyMap<string, GoneCapture | undefined>;
  readonly #ambiguous: ReadonlySet<string>;

  constructor(rows: readonly GoneCapture[], articles: readonly ArticleCapture[]) {
    for (const row of rows) for (const key of keysOf(row.metadata)) if (!this.#rows.has(key)) this.#rows.set(key, row);
    this.#byTitle = onlyOnes(
      rows,
      (row) => titleAndAccount(row.metadata),
      (one, other) => keysOf(one.metadata)[0] === keysOf(other.metadata)[0],
    );
    const bodies = onlyOnes(
      articles,
      (article) => titleAndAccount(article.metadata),
      (one, other) => one.bodyHash === other.bodyHash,
    );
    this.#ambiguous = new Set([...bodies].flatMap(([title, article]) => (article === undefined ? [title] : [])));
  }

  /** The row that speaks of this article, if there is one. */
  find(metadata: Metadata): GoneCapture | undefined {
    const found = keysOf(metadata)
      .map((key) => this.#rows.get(key))
      .find((row) => row !== undefined && !contradicts(row.metadata, metadata));
    const title = metadata.published === undefined ? titleAndAccount(metadata) : undefined;
    return found ?? (title === undefined || this.#ambiguous.has(title) ? undefined : this.#byTitle.get(title));
  }
}

/** Each by its key; undefined where two that are not the same have one key. */
function onlyOnes<T>(
  all: readonly T[],
  key: (one: T) => string | undefined,
  same: (one: T, other: T) => boolean,
): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const one of all) {
    const name = key(one);
    if (name === undefined) continue;
    const other = found.get(name);
    found.set(name, !found.has(name) || (other !== undefined && same(one, other)) ? (other ?? one) : undefined);
  }
  return found;
}

function titleAndAccount({ title, account }: Metadata): string | undefined {
  return title === undefined || account.name === undefined ? undefined : JSON.stringify([bare(title), bare(account.name)]);
}

const bare = (text: string) => text.replace(/\s+/g, "");

/** The captures with the gaps of their metadata filled from catalogue rows, and the article that each used row speaks of. */
export function fillGaps(captures: readonly Capture[]): { filled: Capture[]; speaksOf: Map<Capture, ArticleCapture> } {
  const catalogue = new Catalogue(
    captures.filter((capture) => capture.kind === "gone" && capture.reason === "no-body") as GoneCapture[],
    captures.filter((capture) => capture.kind === "article"),
  );
  const speaksOf = new Map<Capture, ArticleCapture>();
  const filled = captures.map((capture) => {
    const row = capture.kind === "article" ? catalogue.find(capture.metadata) : undefined;
    if (capture.kind !== "article" || row === undefined) return capture;
    const article = withMetadata(capture, addMetadata(capture.metadata, row.metadata));
    if (!speaksOf.has(row)) speaksOf.set(row, article);
    return article;
  });
  return { filled, speaksOf };
}

/** The capture with other metadata; its detail stays unread. */
function withMetadata(capture: ArticleCapture, metadata: Metadata): ArticleCapture {
  const { kind, place, structure, bodyHash, bodyLength, pictureCount, pictureFiles } = capture;
  return {
    kind,
    place,
    metadata,
    structure,
    bodyHash,
    bodyLength,
    pictureCount,
    pictureFiles,
    get detail() {
      return capture.detail;
    },
  };
}

/** The metadata with what only the catalogue row knows; nothing that the dump says is changed. */
function addMetadata(metadata: Metadata, row: Metadata): Metadata {
  const account = { ...row.account, ...metadata.account };
  const published = betterTime(metadata.published, row.published);
  return { ...row, ...metadata, account, ...(published === undefined ? {} : { published }) };
}

function betterTime(known: string | undefined, other: string | undefined): string | undefined {
  return known === undefined || (other?.startsWith(known) ?? false) ? other : known;
}

function contradicts(row: Metadata, metadata: Metadata): boolean {
  return row.account.name !== undefined && metadata.account.name !== undefined && row.account.name !== metadata.account.name;
}

function keysOf(metadata: Metadata): string[] {
  const { title, published } = metadata;
  const titleAndDay = title === undefined || published === undefined ? undefined : `${published.slice(0, 10)} ${bare(title)}`;
  return [messageKey(metadata), addressKey(metadata), titleAndDay].filter((key) => key !== undefined);
}
