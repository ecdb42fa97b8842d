import type { AccountMarks } from "../../entry/account-book.ts";
import { seenAccountsFile, seenAccountsToText, type SeenAccount } from "../../entry/seen-accounts.ts";
import { accountMarks } from "../merge/identity.ts";
import type { Verdict } from "../merge/settle-captures.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import type { WantedFile } from "./result-to-files.ts";

/**
 * The list of what duplicates, catalogue rows, pages that are gone and addresses show of accounts, where no entry's account shows it: an id
 * seen beside a name joins accounts wherever it was seen. None where it would be empty and never was anything else.
 */
export function* listSeenAccounts(verdicts: readonly Verdict[], disk: Disk, ledger: string): Generator<WantedFile> {
  const content = seenAccountsToText(verdictsToAccounts(verdicts));
  if (content === seenAccountsToText([]) && disk.kind(`${ledger}/${seenAccountsFile}`) === undefined) return;
  yield { folder: "ledger", path: seenAccountsFile, sha256: sha256(content), content };
}

function verdictsToAccounts(verdicts: readonly Verdict[]): SeenAccount[] {
  const shown = verdicts.filter(({ sha256: made }) => made !== undefined).map(({ capture }) => capture.metadata.account);
  const entries = new Map(shown.map((account) => [JSON.stringify(pairs(account)), account]));
  return [...distinct(verdicts).values()].filter((account) => {
    const marks = pairs(account);
    return marks.length > 1 && ![...entries.values()].some((entry) => marks.every(([kind, value]) => entry[kind] === value));
  });
}

/** Accounts as records show them, each once with its latest day. */
function distinct(verdicts: readonly Verdict[]): Map<string, SeenAccount> {
  const found = new Map<string, SeenAccount>();
  for (const { capture } of verdicts) {
    const marks = pairs(accountMarks(capture.metadata));
    const key = JSON.stringify(marks);
    const days = [found.get(key)?.published, capture.metadata.published?.slice(0, 10)].filter((day) => day !== undefined).toSorted();
    found.set(key, { ...Object.fromEntries(marks), ...(days.length === 0 ? {} : { published: days.at(-1) }) });
  }
  return found;
}

function pairs({ name, alias, gh, biz }: AccountMarks): [keyof AccountMarks, string][] {
  const marks: [keyof AccountMarks, string | undefined][] = [
    ["name", name],
    ["alias", alias],
    ["gh", gh],
    ["biz", biz],
  ];
  return marks.filter((mark): mark is [keyof AccountMarks, string] => mark[1] !== undefined && mark[1] !== "");
}
