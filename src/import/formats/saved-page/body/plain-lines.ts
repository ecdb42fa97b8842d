import { isText, type Element } from "../markup/nodes.ts";
import { sourcePlaces, type Placed } from "../markup/source-places.ts";
import { wide } from "./white-space.ts";

/** True for an element without elements, of several lines. */
export function isPlain({ childNodes }: Element): boolean {
  return childNodes.length > 0 && childNodes.every((node) => isText(node) && node.value.trim().includes("\n"));
}

/** A text's lines, each with its place; a line goes on in the next one where neither is Chinese: such text is wrapped. */
export function linesOf(placed: Placed, html: string): Placed[] {
  return cutLines(placed, lineEnds(placed.text), html);
}

/** The lines of a text whose style shows them, each with its place; those around it are the markup's. */
export function shownLinesOf(placed: Placed, html: string): Placed[] {
  const { text } = placed;
  const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length];
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index).filter((at) => at > first && at < last);
  if (ends.length === 0) return [];
  const lines = cutLines(placed, ends, html);
  return lines.slice(0, -1).some(({ text: line }) => isWrapped(line.trimEnd())) ? [] : lines;
}

const longest = 60;

/** True for a long line that ends within its sentence: a program ended it. */
function isWrapped(line: string): boolean {
  return line.length > longest && !/[\p{P}\p{S}]/u.test(line.slice(-1));
}

function cutLines(placed: Placed, ends: readonly number[], html: string): Placed[] {
  const { text } = placed;
  const starts = [0, ...ends.map((at) => at + 1)];
  const [from, to] = [sourcePlaces(placed, starts, html), sourcePlaces(placed, [...ends, text.length], html)];
  return starts.map((start, index) => {
    const place = { start: from[index], end: to[index] };
    const line = text.slice(start, ends[index]);
    return place.start === undefined || place.end === undefined ? { text: line } : { text: line, start: place.start, end: place.end };
  });
}

/** Offsets of the line ends that count: beside a Chinese character, or an empty line. */
function lineEnds(text: string): number[] {
  const lines = text.split("\n");
  let at = -1;
  return lines.slice(0, -1).flatMap((line, index) => {
    at += line.length + 1;
    const [before, behind] = [line.trimEnd(), (lines[index + 1] ?? "").trimStart()];
    const counts = before === "" || behind === "" || wide.test(before.slice(-1)) || wide.test(behind.slice(0, 1));
    return counts ? [at] : [];
  });
}
