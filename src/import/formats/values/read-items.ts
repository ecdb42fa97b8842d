import { brokenAt, isBroken } from "./literal.ts";
import { skipBlank, type Dialect } from "./read-leaf.ts";
import { readValue, type BrokenValue, type ValueBudget } from "./read-value.ts";
import type { ValueNode } from "./value-node.ts";

/** One value of a sequence, with the key before it (`text:'…'`), or why it could not be read. */
export interface Item {
  key?: string;
  start: number;
  end: number;
  node?: ValueNode;
  broken?: BrokenValue;
}

const key =
  /(?:(?:var|let|const|export\s+default)\s+)?(?:([\p{L}_$][\p{L}\p{N}_.$-]{0,60})|"([^"\\\n]{1,60})"|'([^'\\\n]{1,60})')[ \t]*[:=][ \t]*(?=[rRuUbBfF]{0,2}["']|[[{(])/uy;
const between = /[\s,;]*/y;
const left = /[\s,;)\]}]*/y;

/** Reads values one after another, white space, commas and keys between them; behind a broken one it goes on where the next begins. */
export function readItems(text: string, dialect: Dialect, budget: ValueBudget): Item[] {
  const items: Item[] = [];
  let next: RegExp | undefined;
  let separators = between;
  for (let at = skip(text, 0, dialect, between); at < text.length;) {
    const item = readItem(text, at, dialect, budget);
    next ??= startOfNext(text, item);
    items.push(item);
    if (item.broken?.limit !== undefined) break;
    if (item.broken !== undefined) {
      separators = left;
      next.lastIndex = Math.max(item.broken.at, at + 1);
      item.end = next.exec(text)?.index ?? text.length;
    }
    at = skip(text, item.end, dialect, separators);
  }
  return items;
}

function skip(text: string, at: number, dialect: Dialect, separators: RegExp): number {
  let place = at;
  for (;;) {
    separators.lastIndex = place;
    separators.test(text);
    const next = skipBlank(text, Math.max(place, separators.lastIndex), dialect);
    if (next === place) return place;
    place = next;
  }
}

function readItem(text: string, at: number, dialect: Dialect, budget: ValueBudget): Item {
  key.lastIndex = at;
  const found = key.exec(text);
  const start = at + (found?.[0].length ?? 0);
  const read = readValue(text, start, dialect, budget);
  const name = found?.[1] ?? found?.[2] ?? found?.[3];
  const item: Item = isBroken(read) ? { start: at, end: read.at, broken: read } : { start: at, end: read.next, node: read.node };
  if (item.node?.kind === "scalar") return { start: at, end: item.end, broken: brokenAt(text, at, "a string, a list or an object") };
  return name === undefined ? item : { ...item, key: name };
}

/** What a next item begins with, after the first: its key at the head of a line, the first key of its first object, or a quote. */
function startOfNext(text: string, { key: name, node, broken, start }: Item): RegExp {
  if (name !== undefined) return new RegExp(`(?<=\\n[ \\t]{0,80})["']?${escapePattern(name)}["']?[ \\t]*[:=]`, "g");
  const root = node ?? broken?.partial;
  const first = root?.kind === "list" ? root.items[0] : root;
  const field = first?.kind === "map" ? first.entries[0]?.key : undefined;
  if (field !== undefined) return new RegExp(`\\{\\s{0,200}["']?${escapePattern(field)}["']?\\s{0,20}:`, "g");
  return text[start] === "{" || text[start] === "[" ? /(?<=\n)[{[]/g : /(?<=\n[ \t]{0,80})[rRuUbB]{0,2}["']/g;
}

function escapePattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
