import type { List, ListItem } from "mdast";
import { isBlank, type Line } from "./markdown-lines.ts";
import { endsParagraph, isPlainParagraph, positionOf, readInlines, rule } from "./plain-text.ts";

const marker = /^(?:([-+*])|(\d{1,9})([.)])) (?=[^ ])/;

/** A list by itself, with the number of its lines. */
interface PlainList {
  node: List;
  lines: number;
}

/**
 * The list that begins with a line, if each of its items is one plain paragraph and what stands behind belongs to none of them;
 * undefined where there is more to it.
 */
export function readList(lines: readonly Line[], from: number): PlainList | undefined {
  const first = marker.exec((lines[from] as Line).text);
  if (first === null) return undefined;
  const kind = kindOf(first);
  const items: ListItem[] = [];
  let spread = false;
  let end = from;
  for (let at = from; ;) {
    const item = readItem(lines, at, kind);
    if (item === undefined) return undefined;
    items.push(item.node);
    end = at + item.lines;
    at = end;
    while (at < lines.length && isBlank(lines[at])) at += 1;
    const next = lines[at];
    if (next !== undefined && isItem(next, kind)) {
      spread ||= at > end;
      continue;
    }
    if (next !== undefined && (mayBeItem(next, kind) || !(at > end ? /^[^ \t]/.test(next.text) : endsItem(next)))) return undefined;
    break;
  }
  const node: List = {
    type: "list",
    ordered: first[2] !== undefined,
    start: first[2] === undefined ? null : Number(first[2]),
    spread,
    children: items,
    position: positionOf(lines.slice(from, end), from),
  };
  return { node, lines: end - from };
}

/** The mark of a list's items, without their numbers. */
function kindOf([, sign, , delimiter]: RegExpExecArray): string {
  return sign ?? delimiter ?? "";
}

function isItem({ text }: Line, kind: string): boolean {
  const found = marker.exec(text);
  return found !== null && kindOf(found) === kind && !rule.test(text);
}

/** True for what may go on with the list in another way: an empty item, one that begins with white space. */
function mayBeItem({ text }: Line, kind: string): boolean {
  const [, sign, delimiter] = /^(?:([-+*])|\d{1,9}([.)]))(?=[ \t]|$)/.exec(text) ?? [];
  return (sign ?? delimiter) === kind && !rule.test(text);
}

/** True for a line that is no further line of the item's paragraph. */
function endsItem(line: Line): boolean {
  return endsParagraph(line) || rule.test(line.text);
}

function readItem(lines: readonly Line[], at: number, kind: string): { node: ListItem; lines: number } | undefined {
  const { length: mark } = marker.exec((lines[at] as Line).text)?.[0] ?? "";
  let end = at + 1;
  while (!isBlank(lines[end]) && !isItem(lines[end] as Line, kind) && !endsItem(lines[end] as Line)) end += 1;
  const block = lines.slice(at, end);
  const children = isPlainParagraph(block, mark) ? readInlines(block, at, mark) : undefined;
  if (children === undefined) return undefined;
  const paragraph = { type: "paragraph" as const, children, position: positionOf(block, at, mark) };
  const node: ListItem = { type: "listItem", spread: false, checked: null, children: [paragraph], position: positionOf(block, at) };
  return { node, lines: block.length };
}
