import { z } from "zod";

/** Name, in the ledger's folder, of the list of files that lie beside dumps: pictures, styles and scripts of saved pages. */
export const besideFile = "beside.json";

const besideSchema = z.array(
  z.strictObject({
    /** Path under the dumps folder. */
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);

/** Files beside dumps, each with its sha256 (hex). */
export type Beside = z.infer<typeof besideSchema>;

/** Reads the list; throws a SyntaxError or ZodError where it is something else. */
export function textToBeside(text: string): Beside {
  return besideSchema.parse(JSON.parse(text));
}

/** Writes the list, one file a line, in the order of their paths. */
export function besideToText(beside: Beside): string {
  const lines = beside.toSorted((a, b) => (a.file < b.file ? -1 : 1)).map((each) => `  ${JSON.stringify(each)}`);
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}
