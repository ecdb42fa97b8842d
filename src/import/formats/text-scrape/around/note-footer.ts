import { takeBlocks } from "../../../boilerplate/take-blocks.ts";
import type { Mark } from "../../../mark-spans.ts";

/** Tags as a note-taking program writes them below a note, behind their label. */
const tags =
  /\n[ \t]{0,4}(?:-{3,5}[ \t]{0,4}\n\s{0,9})?([*_]{0,2}(?:Tags?|标签)(?:[:：][*_]{0,2}|[*_]{1,2}[:：])(?:[ \t,，]{0,4}(?:#[^\s#]{1,40}|\[\[[^[\]\n]{1,60}\]\])){1,30})\s*$/iu;
const reach = 1500;
const linesAbove = 8;

/** The line of tags below the page's own words, with which a text ends; undefined where the author's words stand above it. */
export function findNoteFooter(text: string): Mark | undefined {
  const from = Math.max(0, text.length - reach);
  const found = tags.exec(text.slice(from));
  if (found?.[1] === undefined) return undefined;
  const above = text
    .slice(0, from + found.index)
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s*-{3,5}\s*$/.test(line))
    .slice(-linesAbove);
  if (takeBlocks(above).at(-1) === undefined) return undefined;
  const start = from + found.index + found[0].search(/\S/);
  return { start, end: text.trimEnd().length, role: "unknown-field" };
}
