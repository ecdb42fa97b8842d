/** Numbers for keys: the pair of two Han characters, one Han character, or a word. Numbers count from 1 in order of first sight. */
export class KeyTable {
  /** First and second code point of key number n (second 0: single character; both 0: a word). */
  firsts = new Uint32Array(1 << 16);
  seconds = new Uint32Array(1 << 16);
  /** How many keys there are; also the highest number. */
  size = 0;
  private readonly words = new Map<string, number>();
  private readonly wordOf = new Map<number, string>();
  private slots = new Uint32Array(1 << 18);

  /** The number of a pair, or of a single character when `second` is 0. */
  han(first: number, second: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(first, second) & mask; ; slot = (slot + 1) & mask) {
      const key = this.slots[slot] ?? 0;
      if (key === 0) return this.addHan(first, second, slot);
      if (this.firsts[key] === first && this.seconds[key] === second) return key;
    }
  }

  word(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const key = this.add(0, 0);
    this.words.set(word, key);
    this.wordOf.set(key, word);
    return key;
  }

  /** The text of a key as it stands in the index. */
  text(key: number): string {
    const first = this.firsts[key] ?? 0;
    const second = this.seconds[key] ?? 0;
    if (first === 0) return this.wordOf.get(key) ?? "";
    return second === 0 ? String.fromCodePoint(first) : String.fromCodePoint(first, second);
  }

  private addHan(first: number, second: number, slot: number): number {
    const key = this.add(first, second);
    this.slots[slot] = key;
    if (this.size * 2 > this.slots.length) this.rehash();
    return key;
  }

  private add(first: number, second: number): number {
    this.size += 1;
    if (this.size >= this.firsts.length) {
      this.firsts = doubled(this.firsts);
      this.seconds = doubled(this.seconds);
    }
    this.firsts[this.size] = first;
    this.seconds[this.size] = second;
    return this.size;
  }

  private rehash(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let key = 1; key <= this.size; key++) {
      const first = this.firsts[key] ?? 0;
      if (first === 0) continue;
      let slot = hash(first, this.seconds[key] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = key;
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
