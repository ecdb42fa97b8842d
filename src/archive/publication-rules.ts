import { readFileSync } from "node:fs";
import { tellsOfComments } from "../entry/ledger.ts";
import type { Archive } from "./arrange-archive.ts";
import type { PublicationRules } from "./dump-publication.ts";
import { ledgerFile } from "./read-provenance.ts";

/** What an archive's settings and its ledger (a folder) say of which dumps may be served. */
export function publicationRules({ settings, withdrawnDumps }: Archive, ledger: string): PublicationRules {
  return {
    publish: settings.publishDumps,
    withdrawn: withdrawnDumps,
    hidesComments: (file) => !settings.publishComments && holdsComments(ledger, file),
  };
}

function holdsComments(ledger: string, dump: string): boolean {
  const file = ledgerFile(ledger, dump);
  return file !== undefined && tellsOfComments(readFileSync(file));
}
