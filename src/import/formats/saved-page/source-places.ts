import { unescapeEntities } from "./entities.ts";

/** Text as decoded, and the range of the HTML that it was decoded from. */
export interface Placed {
  text: string;
  start?: number;
  end?: number;
}

const piece = /&[^\s;&<]{1,32};|\r\n|[\s\S]/g;

/**
 * Where in the HTML the character at `at` of a decoded text stands (its length gives the end): straight where the lengths agree,
 * else character reference by character reference. Undefined for text without a place.
 */
export function sourcePlace({ text, start, end }: Placed, at: number, html: string): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  if (end - start === text.length || at === 0) return start + at;
  if (at >= text.length) return end;
  let decoded = 0;
  for (const found of html.slice(start, end).matchAll(piece)) {
    if (decoded >= at) return start + found.index;
    decoded += found[0].length === 1 ? 1 : found[0] === "\r\n" ? 1 : unescapeEntities(found[0]).length;
  }
  return end;
}
