import { z } from "zod";

/** One line of `content/pictures/fetched.jsonl`: a remote picture that has been fetched for good. */
export const fetchedPictureSchema = z.strictObject({
  /** Address as the entries name it. */
  url: z.string().min(1),
  /** Path under the pictures folder: `<first two hex>/<sha256>.<ext>`. */
  file: z.string().regex(/^[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z]{3,4}$/),
  width: z.int().optional(),
  height: z.int().optional(),
});

/** A remote picture that has been fetched for good. */
export type FetchedPicture = z.infer<typeof fetchedPictureSchema>;

/** Name of the list under the pictures folder. */
export const fetchedPicturesFile = "fetched.jsonl";

/** Reads the list; lines that are not of the schema are left out, the pictures are then fetched again. */
export function textToFetchedPictures(text: string): FetchedPicture[] {
  return text.split("\n").flatMap((line) => {
    const parsed = fetchedPictureSchema.safeParse(line === "" ? undefined : parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Writes the list, one picture a line, in the order of their addresses. */
export function fetchedPicturesToText(pictures: Iterable<FetchedPicture>): string {
  const sorted = [...pictures].sort((a, b) => (a.url < b.url ? -1 : 1));
  return sorted.map((picture) => `${JSON.stringify(picture)}\n`).join("");
}
