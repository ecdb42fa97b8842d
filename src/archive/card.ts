import { z } from "zod";
import { frontMatterSchema } from "../entry/front-matter.ts";

/** An article as lists show it: its front matter but for the comments, which only its own page may need. */
export const cardSchema = frontMatterSchema.omit({ comments: true }).extend({
  /** Path of the entry under the articles folder: `2018/x.md`. */
  path: z.string(),
  /** First 16 hex digits of the sha256 of the entry's file. */
  fingerprint: z.string(),
  /** The beginning of the text, where there is text and no title; see `firstWords`. */
  firstWords: z.string().min(1).optional(),
});

/** An article as lists show it. */
export type Card = z.infer<typeof cardSchema>;
