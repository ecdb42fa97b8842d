import { z } from "zod";

/** Name, in the ledger's folder, of the list of accounts as records show them that no entry was made of. */
export const seenAccountsFile = "accounts.json";

const seenAccountSchema = z.strictObject({
  name: z.string().min(1).optional(),
  /** 微信号. */
  alias: z.string().min(1).optional(),
  gh: z.string().min(1).optional(),
  biz: z.string().min(1).optional(),
  /** `YYYY-MM-DD` of the latest article that it was seen with. */
  published: z.string().optional(),
});

/** Names and numbers of one account that were seen beside each other. */
export type SeenAccount = z.infer<typeof seenAccountSchema>;

/** Reads the list; throws a SyntaxError or ZodError where it is something else. */
export function textToSeenAccounts(text: string): SeenAccount[] {
  return z.array(seenAccountSchema).parse(JSON.parse(text));
}

/** Writes the list, one account a line, in an order of its own. */
export function seenAccountsToText(accounts: readonly SeenAccount[]): string {
  const lines = accounts.map((each) => `  ${JSON.stringify(seenAccountSchema.parse(each))}`).toSorted();
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}
