import { compareCodePoints } from "./compare-code-points.ts";
import type { KeyTable } from "./key-table.ts";

/** All keys in the order of the index: `texts[rank]`, and for every key number its rank. */
export interface KeyOrder {
  texts: string[];
  ranks: Uint32Array;
  /** For the rank of a pair, the rank of its first character as a single key (or NONE). */
  singleOf: Uint32Array;
  /** 1 for ranks whose key is Han. */
  isHan: Uint8Array;
}

export const NONE = 0xffffffff;

function sortedNumbers(table: KeyTable): number[] {
  const texts = new Array<string>(table.size + 1);
  for (let key = 1; key <= table.size; key++) texts[key] = table.text(key);
  const numbers = Array.from({ length: table.size }, (_, at) => at + 1);
  return numbers.sort((a, b) => compareCodePoints(texts[a] ?? "", texts[b] ?? ""));
}

/** Ranks every key of the table by code points. */
export function orderKeys(table: KeyTable): KeyOrder {
  const numbers = sortedNumbers(table);
  const ranks = new Uint32Array(table.size + 1);
  numbers.forEach((key, rank) => (ranks[key] = rank));
  const singleOf = new Uint32Array(table.size).fill(NONE);
  const isHan = new Uint8Array(table.size);
  let single = NONE;
  numbers.forEach((key, rank) => {
    const first = table.firsts[key] ?? 0;
    if (first === 0) return;
    isHan[rank] = 1;
    if (table.seconds[key] === 0) single = rank;
    else if (single !== NONE && table.firsts[numbers[single] ?? 0] === first) singleOf[rank] = single;
  });
  return { texts: numbers.map((key) => table.text(key)), ranks, singleOf, isHan };
}
