import { AccountBook } from "../../entry/account-book.ts";
import type { Metadata } from "../article.ts";
import type { ArticleCapture, Capture, GoneCapture } from "../capture.ts";
import { accountMarks } from "./identity.ts";
import { matchRows } from "./match-rows.ts";

/** The captures with the gaps of their metadata filled from catalogue rows, and the article that each used row speaks of. */
export function fillGaps(captures: readonly Capture[]): { filled: Capture[]; speaksOf: Map<Capture, ArticleCapture> } {
  const rowsOf = matchRows(
    captures.filter((capture) => capture.kind === "gone" && capture.reason === "no-body") as GoneCapture[],
    captures.filter((capture) => capture.kind === "article"),
    new AccountBook(captures.map(({ metadata }) => accountMarks(metadata))),
  );
  const speaksOf = new Map<Capture, ArticleCapture>();
  const filled = captures.map((capture) => {
    const rows = capture.kind === "article" ? (rowsOf.get(capture) ?? []) : [];
    if (capture.kind !== "article" || rows.length === 0) return capture;
    const article = withMetadata(
      capture,
      rows.reduce((metadata, row) => addMetadata(metadata, row.metadata), capture.metadata),
    );
    for (const row of rows) if (!speaksOf.has(row)) speaksOf.set(row, article);
    return article;
  });
  return { filled, speaksOf };
}

/**
 * The capture with the gaps of its metadata filled from others of the same body, the first that knows a fact; their lines in the ledger name the
 * spans. A text whose structure is lost tells nothing to one whose structure is given: what a page does not say of itself, it does not have.
 */
export function fillFromCopies(capture: ArticleCapture, copies: readonly ArticleCapture[]): ArticleCapture {
  const telling = copies.filter(({ structure }) => structure === "given" || capture.structure === "recovered");
  if (telling.length === 0) return capture;
  return withMetadata(
    capture,
    telling.reduce((metadata, copy) => addMetadata(metadata, copy.metadata), capture.metadata),
  );
}

/** The capture with other metadata; its detail stays unread. */
function withMetadata(capture: ArticleCapture, metadata: Metadata): ArticleCapture {
  const { kind, place, structure, bodyHash, bodyLength, pictureCount, pictureFiles, isRunTogether } = capture;
  return {
    kind,
    place,
    metadata,
    structure,
    bodyHash,
    bodyLength,
    pictureCount,
    pictureFiles,
    isRunTogether,
    get detail() {
      return capture.detail;
    },
  };
}

/** The metadata with what only the other record knows; nothing that the dump says is changed, and counts keep the day they were taken on. */
function addMetadata(metadata: Metadata, { captured, file: _file, counts, ...other }: Metadata): Metadata {
  const account = { ...other.account, ...metadata.account };
  const published = betterTime(metadata.published, other.published);
  const frozen = metadata.counts ?? (counts === undefined || captured === undefined ? counts : { captured, ...counts });
  return {
    ...other,
    ...metadata,
    account,
    ...(published === undefined ? {} : { published }),
    ...(frozen === undefined ? {} : { counts: frozen }),
  };
}

function betterTime(known: string | undefined, other: string | undefined): string | undefined {
  return known === undefined || (other?.startsWith(known) ?? false) ? other : known;
}
