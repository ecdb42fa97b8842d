/** Collects hashed features of one example; `size` is a power of two, indices repeat where features collide. */
export class FeatureList {
  readonly indices = new Int32Array(96);
  count = 0;
  private readonly mask: number;

  constructor(size: number) {
    this.mask = size - 1;
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds the n-gram `chars[from, to)` under a template; nothing is added past the ends. */
  addGram(template: number, chars: string, from: number, to: number): void {
    if (from < 0 || to > chars.length) return;
    let hash = Math.imul(template + 1, 0x9e3779b1);
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ chars.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 13);
    this.push(hash);
  }

  /** Adds a small whole number (a bucket, a flag) under a template. */
  addValue(template: number, value: number): void {
    this.push(Math.imul(Math.imul(template + 1, 0x9e3779b1) ^ (value + 7), 0x5bd1e995));
  }

  private push(hash: number): void {
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 12;
    if (this.count < this.indices.length) this.indices[this.count++] = hash & this.mask;
  }
}

/** Sum of the weights of the collected features. */
export function sumWeights(list: FeatureList, weights: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < list.count; i++) sum += weights[list.indices[i] as number] as number;
  return sum;
}

/** Bucket of a count or length, roughly logarithmic: 0–15. */
export function bucket(value: number): number {
  if (value < 6) return Math.max(0, value);
  return Math.min(15, 2 + Math.floor(Math.log2(value) * 1.6));
}
