import type { Card } from "./card.ts";

/** Where an entry's Markdown is served: `data/articles/2018/x.md`. */
export function entryDownload(card: Pick<Card, "path">): string {
  return `data/articles/${card.path}`;
}

/** Where a dump's ledger is served, named by the dump's hash because a dump's own name may be anything. */
export function ledgerDownload(dump: { sha256: string }): string {
  return `data/ledger/${dump.sha256.slice(0, 16)}.jsonl`;
}
