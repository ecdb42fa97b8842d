/** How a chunk of a text goes on behind the one before: how much of it that one has already, and what stands between the two. */
export interface Joint {
  repeated: number;
  between: string;
}

const shortestOverlap = 8;
const longestOverlap = 4000;
const shortestLine = 12;
/** The end of a line that a sentence goes on behind, and what goes on with it. */
const openEnd = /[\p{Script=Han}，、；：,]$/u;
const openStart = /^[\p{Script=Han}，、；：。！？”）]/u;

/** Where the end of the chunk before is the beginning of this one it is no text of its own; where a sentence was cut it goes on. */
export function joinOf(before: string, text: string): Joint {
  const repeated = overlapOf(before.slice(-longestOverlap), text.slice(0, longestOverlap));
  if (repeated >= shortestOverlap && /[\p{L}\p{N}]/u.test(text.slice(0, repeated))) return { repeated, between: "" };
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const isCut = line.length >= shortestLine && openEnd.test(line) && openStart.test(text);
  return { repeated: 0, between: isCut ? "" : "\n\n" };
}

/** Length of the longest beginning of `text` that `before` ends with, found in linear time (Knuth, Morris and Pratt). */
function overlapOf(before: string, text: string): number {
  const backs = [0];
  let length = 0;
  for (let at = 1; at < text.length; at += 1) {
    while (length > 0 && text[at] !== text[length]) length = backs[length - 1] ?? 0;
    if (text[at] === text[length]) length += 1;
    backs.push(length);
  }
  length = 0;
  for (const character of before.slice(-text.length).split("")) {
    while (length > 0 && (length === text.length || character !== text[length])) length = backs[length - 1] ?? 0;
    if (character === text[length]) length += 1;
  }
  return length;
}
