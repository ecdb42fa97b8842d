const decoder = new TextDecoder();

/** Walks through CBOR of the few kinds that Pagefind's index files are made of; the caller knows what comes next. */
export class CborReader {
  private readonly bytes: Uint8Array;
  /** Offset of the next byte. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The number of items of the array that begins here. */
  array(): number {
    return this.integer();
  }

  text(): string {
    const length = this.integer();
    this.at += length;
    return decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** A whole number, or the length of what begins here. */
  integer(): number {
    const head = this.bytes[this.at++] ?? 0;
    const low = head & 0x1f;
    const value = low < 24 ? low : this.wide(1 << (low - 24));
    return head >>> 5 === 1 ? -1 - value : value;
  }

  /** Passes over the value that begins here, with all that lies in it. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const major = (this.bytes[this.at] ?? 0) >>> 5;
      const value = this.integer();
      if (major === 4) left += value;
      else if (major === 3) this.at += value;
    }
  }

  private wide(width: number): number {
    let value = 0;
    for (let end = this.at + width; this.at < end; this.at++) value = value * 256 + (this.bytes[this.at] ?? 0);
    return value;
  }
}
