import { z } from "zod";

const nonEmpty = z.string().min(1);

/** True for a day that the calendar has (`2023-02-29` is none). */
export function isCalendarDay(day: string): boolean {
  const [year, month, date] = day.split("-").map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const utc = new Date(Date.UTC(year, month - 1, date));
  return utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
}

/** `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm+08:00` where the dump has the time; WeChat dates are China Standard Time. */
export const publishedSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d\+08:00)?$/)
  .refine((value) => isCalendarDay(value.slice(0, 10)), { error: "no such day in the calendar" });

/** Who published: `id` is the 微信号, else `gh_…`, else the biz number; `gh` and `biz` join accounts across renames. */
export const accountSchema = z.strictObject({
  name: nonEmpty.optional(),
  id: nonEmpty.optional(),
  description: nonEmpty.optional(),
  gh: nonEmpty.optional(),
  biz: nonEmpty.optional(),
});

/** Front matter of a content entry; every key but `structure` and `dump` is there only where the dump says so. */
export const frontMatterSchema = z.strictObject({
  title: nonEmpty.optional(),
  published: publishedSchema.optional(),
  account: accountSchema.optional(),
  author: nonEmpty.optional(),
  original: z.boolean().optional(),
  sourceCredit: nonEmpty.optional(),
  /** Where the article that this one repeats or shares stands. */
  sourceUrl: nonEmpty.optional(),
  url: nonEmpty.optional(),
  digest: nonEmpty.optional(),
  cover: nonEmpty.optional(),
  album: nonEmpty.optional(),
  ipLocation: nonEmpty.optional(),
  /** Read and like counts as the dump froze them, on the day it was captured. */
  counts: z.strictObject({ read: z.int().optional(), like: z.int().optional(), captured: nonEmpty.optional() }).optional(),
  /** Credits of the account's editors (编辑, 审核, 校对), line by line. */
  editorCredits: z.array(nonEmpty).optional(),
  /** Readers' comments of the dump; published only if the settings say so. */
  comments: z.array(nonEmpty).optional(),
  /** `given` by the dump, `recovered` by the importer, `edited` by hand. */
  structure: z.enum(["given", "recovered", "edited"]),
  /** What makes the article itself across captures; see `src/import/identity.ts`. */
  identity: nonEmpty.optional(),
  dump: z.strictObject({ file: nonEmpty, sha256: z.string().regex(/^[0-9a-f]{64}$/), record: z.int().min(1) }).optional(),
});

/** Front matter of a content entry. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;
