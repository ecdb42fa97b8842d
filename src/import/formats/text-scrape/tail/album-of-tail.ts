import { isDialogWord } from "../../../metadata/dialog-words.ts";
import { toAlbum } from "../head/album-lines.ts";
import { slice, type Place, type Scrape } from "../scrape.ts";

const label = /^收[录錄][于於](?:话题|話題|合集|专辑|專輯)\s*/u;
/** The label, a name and how many articles the album has. */
const labelled = /^收[录錄][于於](?:话题|話題|合集|专辑|專輯)#?[^#\d个個].{0,30}[个個]$/u;

/** The titles of its articles before and behind this one, below its name. */
const neighbours = /\n\s{0,99}(?=[上下]一篇)/u;

/** The album that the page below an article names last: apart from its label, or between that and how many articles it has. */
export function albumOfTail(scrape: Scrape, places: readonly Place[]): string | undefined {
  const textOf = ({ start, end }: Place) => scrape.compact.text.slice(start, end);
  const apart = places.findLast((place) => place.role === "album" && !isDialogWord(textOf(place)));
  const named = apart ?? places.findLast((place) => place.rule === "related/album" && labelled.test(textOf(place)));
  const [raw = ""] = named === undefined ? [] : slice(scrape, named.start, named.end).raw.split(neighbours);
  return /[\p{L}\p{N}]/u.test(raw) ? albumOf(raw.replace(label, "")) : undefined;
}

/** The name above an album's contents is whole; one that is marked or counted is not. */
function albumOf(raw: string): string {
  return /^#|^收[录錄][于於] |[个個]\s?$/u.test(raw) ? toAlbum(raw) : raw.trim();
}
