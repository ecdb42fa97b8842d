import type { Shaped } from "./sibling-features.ts";

/** Parallel length, commas and words, weighted by how likely each sibling is. */
export function compareKin(one: Shaped, kin: Shaped[]): number[] {
  const sums = new Float64Array(8);
  for (const other of kin) {
    const weight = other.hypothesis.chance;
    const apart = Math.abs(one.text.length - other.text.length);
    sums[0] = at(sums, 0) + weight * (narrow[apart] ?? 0);
    sums[1] = at(sums, 1) + weight * (wide[apart] ?? 0);
    if (one.commas === other.commas) sums[2] = at(sums, 2) + weight;
    if (one.firstComma === other.firstComma) sums[3] = at(sums, 3) + weight;
    if (one.first < 0 || other.first < 0) continue;
    if (one.first === other.first) sums[4] = at(sums, 4) + weight;
    if (one.head === other.head) sums[5] = at(sums, 5) + weight;
    if (one.last === other.last) sums[6] = at(sums, 6) + weight;
    if (one.tail === other.tail) sums[7] = at(sums, 7) + weight;
  }
  const whole = sumChances(kin) + 0.3;
  return [...sums]
    .map((sum) => sum / whole)
    .concat([Math.log1p(sums[0] as number), Math.log1p(sums[5] as number), Math.log1p(sums[7] as number)]);
}

function at(sums: Float64Array, index: number): number {
  return sums[index] as number;
}

const narrow = bellOf(2);
const wide = bellOf(18);

/** A bell over the difference of two lengths, 0 to 99. */
function bellOf(width: number): Float64Array {
  return Float64Array.from({ length: 100 }, (_, apart) => Math.exp((-apart * apart) / width));
}

/** Like `compareKin`, but doubtful siblings weigh nearly as much as sure ones. */
export function seekParallels(one: Shaped, parallels: Shaped[]): number[] {
  let exact = 0;
  let close = 0;
  let alike = 0;
  let all = 0;
  for (const other of parallels) {
    const weight = other.temper;
    const apart = Math.abs(one.text.length - other.text.length);
    const even = one.commas === other.commas && Math.abs(one.firstComma - other.firstComma) <= 1;
    all += weight;
    if (apart === 0 && even) exact += weight;
    if (apart <= 1 && even) close += weight;
    if (apart <= 3 && one.commas === other.commas) alike += weight;
  }
  return [Math.log1p(exact), Math.log1p(close), Math.log1p(alike), exact / (all + 1), close / (all + 1), Math.log1p(all), one.temper];
}

/** How many of the hypotheses are headings, by their chances. */
export function sumChances(ones: Shaped[]): number {
  return ones.reduce((sum, one) => sum + one.hypothesis.chance, 0);
}
