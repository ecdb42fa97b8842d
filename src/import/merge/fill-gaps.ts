import type { Metadata } from "../article.ts";
import type { ArticleCapture, Capture, GoneCapture } from "../capture.ts";
import { addressKey, messageKey } from "./identity.ts";

/**
 * Catalogue rows (metadata without a body) by everything an article can be matched with: WeChat's numbers, the short
 * address, or title and day together.
 */
class Catalogue {
  readonly #rows = new Map<string, GoneCapture>();

  constructor(rows: readonly GoneCapture[]) {
    for (const row of rows) for (const key of keysOf(row.metadata)) if (!this.#rows.has(key)) this.#rows.set(key, row);
  }

  /** The row that speaks of this article, if there is one. */
  find(metadata: Metadata): GoneCapture | undefined {
    return keysOf(metadata)
      .map((key) => this.#rows.get(key))
      .find((row) => row !== undefined && !contradicts(row.metadata, metadata));
  }
}

/** The captures with the gaps of their metadata filled from catalogue rows, and the article that each used row speaks of. */
export function fillGaps(captures: readonly Capture[]): { filled: Capture[]; speaksOf: Map<Capture, ArticleCapture> } {
  const catalogue = new Catalogue(captures.filter((capture) => capture.kind === "gone" && capture.reason === "no-body") as GoneCapture[]);
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
  const titleAndDay = title === undefined || published === undefined ? undefined : `${published.slice(0, 10)} ${title.replace(/\s+/g, "")}`;
  return [messageKey(metadata), addressKey(metadata), titleAndDay].filter((key) => key !== undefined);
}
