import type { Root } from "mdast";
import type { Stretch } from "../../../boilerplate/compact-text.ts";
import { isProse } from "../../text-scrape/tail/article-below.ts";

/** What opens a block that only its own end closes, and that end; a reader sees nothing of some. */
const openings: readonly { opening: RegExp; end: RegExp; isSeen: boolean }[] = [
  { opening: /^<!--/, end: /-->/, isSeen: false },
  { opening: /^<script\b[^>\n]*>?/i, end: /<\/script/i, isSeen: false },
  { opening: /^<style\b[^>\n]*>?/i, end: /<\/style/i, isSeen: false },
  { opening: /^<\?/, end: /\?>/, isSeen: false },
  { opening: /^<!\[CDATA\[/, end: /\]\]>/, isSeen: false },
  { opening: /^<(?:pre|textarea)\b[^>\n]*>?/i, end: /<\/(?:pre|textarea)/i, isSeen: true },
  { opening: /^(?:`{3}|~{3})[^\n]*/, end: /\n[ \t]*(?:`{3}|~{3})[ \t`~]*$/, isSeen: true },
];

/**
 * What opens the last block of a page that nothing closes (a comment, a script, program text), where an article's text stands below an empty
 * line in it: a parser takes the rest of the article for its inside.
 */
export function findUnclosed(root: Root, source: string): Stretch | undefined {
  const last = root.children.at(-1);
  const start = last?.position?.start.offset;
  if (start === undefined || (last?.type !== "html" && last?.type !== "code")) return undefined;
  const block = source.slice(start).trimEnd();
  for (const { opening, end, isSeen } of openings) {
    const length = opening.exec(block)?.[0].length;
    if (length === undefined || end.test(block.slice(length))) continue;
    return hasTextBelow(block, isSeen ? isSpokenIn(block) : isText) ? { start, end: start + length } : undefined;
  }
  return undefined;
}

/** Chinese that is no program's. */
const isText = (line: string) => /\p{Script=Han}{4}/u.test(line) && !/[{};]/.test(line);

const comment = /^(?:#|\/\/|\/\*|--|;|%|<!--|"""|\'\'\')/;

/** A sentence that is no program's comment; an asterisk begins a line of one below its opening alone. */
function isSpokenIn(block: string): (line: string) => boolean {
  const hasComments = block.includes("/*");
  return (line) => isProse(line) && !comment.test(line) && !(hasComments && line.startsWith("*"));
}

function hasTextBelow(block: string, is: (line: string) => boolean): boolean {
  const lines = block.split("\n").map((line) => line.trim());
  return lines.some((line, at) => at > 0 && lines[at - 1] === "" && is(line));
}
