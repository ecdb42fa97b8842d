import type { Metadata } from "../article.ts";
import type { ArticleCapture, Capture, GoneCapture } from "../capture.ts";
import { fileToKeys, nameToKey } from "./file-name.ts";
import { addressKey, messageKey } from "./identity.ts";

/**
 * Catalogue rows (metadata without a body) by everything an article can be matched with: WeChat's numbers, the short
 * address, title and day together; title and account where the article has no day and nothing else has that title; and where it has
 * neither day nor address, its file or title, if no other row and no other article has it.
 */
class Catalogue {
  readonly #rows = new Map<string, GoneCapture>();
  readonly #byTitle: ReadonlyMap<string, GoneCapture | undefined>;
  readonly #ambiguous: ReadonlySet<string>;
  readonly #byName: ReadonlyMap<string, GoneCapture | undefined>;
  readonly #names: ReadonlyMap<string, ArticleCapture | undefined>;

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
    this.#byName = onlyOnes(rows, rowToNames, (one, other) => keysOf(one.metadata)[0] === keysOf(other.metadata)[0]);
    this.#names = onlyOnes(articles.filter(isNameless), articleToNames, (one, other) => one.bodyHash === other.bodyHash);
  }

  /** The row that speaks of this article, if there is one. */
  find(article: ArticleCapture): GoneCapture | undefined {
    const { metadata } = article;
    const found = keysOf(metadata)
      .map((key) => this.#rows.get(key))
      .find((row) => row !== undefined && !contradicts(row.metadata, metadata));
    const [title] = metadata.published === undefined ? titleAndAccount(metadata) : [];
    return found ?? (title === undefined || this.#ambiguous.has(title) ? this.#findByName(article) : this.#byTitle.get(title));
  }

  #findByName(article: ArticleCapture): GoneCapture | undefined {
    if (!isNameless(article)) return undefined;
    return articleToNames(article)
      .filter((name) => this.#names.get(name) !== undefined)
      .map((name) => this.#byName.get(name))
      .find((row) => row !== undefined && !contradicts(row.metadata, article.metadata));
  }
}

/** Each by its keys; undefined where two that are not the same have one key. */
function onlyOnes<T>(
  all: readonly T[],
  keys: (one: T) => readonly string[],
  same: (one: T, other: T) => boolean,
): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const one of all)
    for (const name of keys(one)) {
      const other = found.get(name);
      found.set(name, !found.has(name) || (other !== undefined && same(one, other)) ? (other ?? one) : undefined);
    }
  return found;
}

/** An article that nothing in its own dump can be matched by but a name. */
function isNameless({ metadata }: ArticleCapture): boolean {
  return metadata.published === undefined && messageKey(metadata) === undefined && addressKey(metadata) === undefined;
}

/** Its title, or without one the name of its file. */
function articleToNames({ metadata: { title }, place }: ArticleCapture): string[] {
  return title === undefined ? fileToKeys(place.inside ?? place.dump) : [nameToKey(title)].filter((key) => key !== undefined);
}

function rowToNames({ metadata: { title, file } }: GoneCapture): string[] {
  const names = [title === undefined ? undefined : nameToKey(title), ...(file === undefined ? [] : fileToKeys(file))];
  return [...new Set(names.filter((key) => key !== undefined))];
}

function titleAndAccount({ title, account }: Metadata): string[] {
  return title === undefined || account.name === undefined ? [] : [JSON.stringify([bare(title), bare(account.name)])];
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
    const row = capture.kind === "article" ? catalogue.find(capture) : undefined;
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
