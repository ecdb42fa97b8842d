import { z } from "zod";

/** What a stretch of a record's source can be; a closed list, cited by the ledger. */
export const roles = [
  "title",
  "account-name",
  "account-id",
  "account-description",
  "date",
  "author",
  "original",
  "digest",
  "url",
  "cover",
  "album",
  "ip-location",
  "counts",
  "body",
  "media-residue",
  "source-credit",
  "editor-credit",
  "comment",
  "boilerplate",
  "script",
  "style",
  "label",
  "unknown-field",
  "white-space",
] as const;

/** One of the closed list of roles. */
export type Role = (typeof roles)[number];

/** Half-open range `[start, end)` of one source in UTF-16 units, with its role; `rule` is the boilerplate rule that took it. */
export const spanSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  role: z.enum(roles),
  rule: z.string().optional(),
  field: z.string().optional(),
});

/** A span of a record's source as the ledger keeps it. */
export interface Span {
  start: number;
  end: number;
  role: Role;
  rule?: string;
  field?: string;
}
