import { z } from "zod";

/** Settings of one archive (`content/archive.yml`); every key is optional. */
export const settingsSchema = z.strictObject({
  title: z.string().min(1).default("公众号文章档案"),
  description: z.string().default(""),
  /** How to reach the archive's keeper: an address, a mail address or a sentence. */
  contact: z.string().default(""),
  /** Rights notice shown at the foot of every page. */
  notice: z.string().default(""),
  /** Absolute address of the published site; the environment's SITE_URL wins. */
  siteUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Which dumps are served: `safe` leaves out those that carry session values, and readers' comments that are not published. */
  publishDumps: z.enum(["all", "safe", "none"]).default("safe"),
  /** Whether readers' comments are shown; where not, their words are in no file of the site (but for dumps, where `all` are served). */
  publishComments: z.boolean().default(false),
  /** When pictures that WeChat's servers hold are asked for. */
  remotePictures: z.enum(["click", "load", "never"]).default("click"),
  /** Articles taken down: the page becomes a notice, text and dump leave the site. */
  withdrawn: z
    .array(z.strictObject({ id: z.string().min(1), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), reason: z.string().min(1) }))
    .default([]),
});

/** Settings of one archive, defaults filled in. */
export type Settings = z.infer<typeof settingsSchema>;
