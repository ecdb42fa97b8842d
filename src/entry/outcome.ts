/** What can become of a record; the six add up to the records read. */
export const outcomes = ["imported", "unchanged", "kept", "duplicate", "gone", "rejected"] as const;

/** What became of one record. */
export type Outcome = (typeof outcomes)[number];

/** Why a page is no article. */
export const goneReasons = [
  "deleted",
  "violation",
  "migrated",
  "verification",
  "expired",
  "unavailable",
  "account-closed",
  "empty-shell",
  "no-body",
  "not-an-article",
] as const;

/** Why a page is no article. */
export type GoneReason = (typeof goneReasons)[number];

/** Why a record adds no entry of its own: its text is there already, or a better capture of it is. */
export type DuplicateReason = "same-body" | "other-version";
