import { unescapeEntities } from "../../../unescape-entities.ts";

/** Text as decoded, and the range of the HTML that it was decoded from. */
export interface Placed {
  text: string;
  start?: number;
  end?: number;
}

const piece = /&[^\s;&<]{1,32};|\r\n|[\s\S]/g;

/**
 * Where in the HTML the characters at `places` (ascending) of a decoded text stand; its length gives the end. Straight where the
 * lengths agree, else character reference by character reference, in one pass. Empty for text without a place.
 */
export function sourcePlaces({ text, start, end }: Placed, places: readonly number[], html: string): number[] {
  if (start === undefined || end === undefined) return [];
  if (end - start === text.length) return places.map((place) => start + place);
  const found: number[] = [];
  let decoded = 0;
  for (const match of html.slice(start, end).matchAll(piece)) {
    while (found.length < places.length && decoded >= (places[found.length] ?? 0)) found.push(start + match.index);
    if (found.length === places.length) return found;
    decoded += match[0].length === 1 || match[0] === "\r\n" ? 1 : unescapeEntities(match[0]).length;
  }
  while (found.length < places.length) found.push(end);
  return found;
}
