import type { Scrape } from "../scrape.ts";

const longest = 40;
const widest = 4;
const compared = 8;

/**
 * Length of the line above the author's name in the reward box, if it is the box's message: the page leaves more empty lines between
 * the article and the box than anywhere in the article's last lines or inside the box; `from` is where the article begins. 0 where no such gap tells them apart.
 */
export function lengthOfMessage(scrape: Scrape, from: number, end: number): number {
  const { breaks } = scrape.compact;
  if (scrape.layout !== "lines" || end <= from) return 0;
  const start = startOfLine(breaks, end);
  if (end - start > longest || start <= from) return 0;
  const above = emptyLines(scrape, start);
  if (above < widest || above <= emptyLines(scrape, end)) return 0;
  for (let at = startOfLine(breaks, start), count = 0; at > from && count < compared; at = startOfLine(breaks, at), count += 1) {
    if (emptyLines(scrape, at) >= above) return 0;
  }
  return end - start;
}

function startOfLine(breaks: Uint8Array, end: number): number {
  let start = end - 1;
  while (start > 0 && (breaks[start] ?? 0) < 2) start -= 1;
  return start;
}

/** Line ends in the source before this place of the compact text. */
function emptyLines({ source, compact: { offsets } }: Scrape, at: number): number {
  const from = (offsets[at - 1] ?? -1) + 1;
  return source.slice(from, offsets[at]).match(/\n/g)?.length ?? 0;
}
