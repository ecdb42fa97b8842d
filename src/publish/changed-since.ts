import { statSync } from "node:fs";
import path from "node:path";
import type { Card } from "../archive/card.ts";
import type { Places } from "../archive/places.ts";
import { fetchedPicturesFile } from "../entry/fetched-pictures.ts";
import { listLedgers } from "../archive/read-provenance.ts";

/**
 * True where anything that pages show was touched at or after a moment (in ms since 1970): a build reads files more than once, and
 * what changed while it ran may be in one page and not in the next. An entry that came or went shows in its folder's time.
 */
export function changedSince(moment: number, cards: readonly Card[], places: Places): boolean {
  const folders = new Set([places.articles, places.content, places.dumps, places.ledger]);
  const files = new Set([path.join(places.pictures, fetchedPicturesFile)]);
  for (const { path: entry, dump } of cards) {
    files.add(path.join(places.articles, entry));
    if (dump !== undefined) files.add(path.join(places.dumps, dump.file));
  }
  for (const dump of listLedgers(places.ledger)) files.add(path.join(places.ledger, `${dump}.jsonl`));
  for (const file of files) folders.add(path.dirname(file));
  return [...folders, ...files, places.settings].some((file) => changeOf(file) >= moment);
}

/** When a file changed (ms since 1970), 0 where there is none; a name that an entry gives may be none that a disk takes. */
function changeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? 0;
  } catch {
    return 0;
  }
}
