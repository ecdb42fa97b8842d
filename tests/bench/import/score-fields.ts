import type { Metadata } from "../../../src/import/article.ts";
import { count, type Figures, type Measure } from "./figures.ts";
import { bare } from "./page-truth.ts";

/** A field that was read otherwise than it should have been; `null` is a stated absence, `undefined` nothing found. */
export interface Misread {
  field: string;
  expected: unknown;
  found: unknown;
}

/** Fields that have a measure of their own; the others share one. */
const ownMeasures: Readonly<Record<string, Measure>> = {
  title: "title",
  "account.name": "account",
  author: "author",
  published: "published",
  sourceCredit: "sourceCredit",
};

const partsOfAccount = ["name", "id", "alias", "gh", "biz", "description"] as const;
const otherFields = [
  "title",
  "author",
  "original",
  "published",
  "sourceCredit",
  "sourceUrl",
  "url",
  "digest",
  "cover",
  "album",
  "ipLocation",
  "counts",
  "editorCredits",
  "comments",
  "mid",
  "idx",
  "captured",
] as const;

/** Scores all fields of metadata that a case states, as values or (`null`) as absences; an account may be its name alone. Gives those misread. */
export function scoreFields(expected: Readonly<Record<string, unknown>>, metadata: Metadata | undefined, figures: Figures): Misread[] {
  const { account } = expected;
  const { alias, gh, biz } = metadata?.account ?? {};
  const saidAccount: Record<string, unknown> = { ...metadata?.account, id: alias ?? gh ?? biz };
  const wanted = typeof account === "object" && account !== null ? (account as Record<string, unknown>) : { name: account };
  const asked: Misread[] = [
    ...partsOfAccount.map((part) => ({ field: `account.${part}`, expected: wanted[part], found: saidAccount[part] })),
    ...otherFields.map((field) => ({ field, expected: expected[field], found: metadata?.[field] })),
  ].filter((each) => each.expected !== undefined);
  for (const each of asked) count(figures, ownMeasures[each.field] ?? "otherFields", isRead(each) ? 1 : 0);
  return asked.filter((each) => !isRead(each));
}

/** True where a field was read as it should have been; white space is not asked for. */
function isRead({ expected, found }: Pick<Misread, "expected" | "found">): boolean {
  if (expected === null) return found === undefined;
  if (expected === false) return found === undefined || found === false;
  if (isScalar(expected)) return isScalar(found) && bare(String(expected)) === bare(String(found));
  if (typeof expected !== "object" || typeof found !== "object" || found === null) return false;
  if (Array.isArray(expected) && !(Array.isArray(found) && found.length === expected.length)) return false;
  return haveParts(expected, found);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function haveParts(expected: object, found: object): boolean {
  return Object.entries(expected).every(([key, part]) => isRead({ expected: part, found: (found as Record<string, unknown>)[key] }));
}
