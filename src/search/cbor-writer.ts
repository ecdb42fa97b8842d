const encoder = new TextEncoder();
/** Units of a text that surely has a head of one byte. */
const shortText = 7;

/** Grows as CBOR is appended to it: the few kinds that Pagefind's index files are made of (RFC 8949). */
export class CborWriter {
  private bytes = new Uint8Array(1 << 16);
  /** Bytes written so far. */
  length = 0;

  array(length: number): void {
    this.head(0x80, length);
  }

  text(value: string): void {
    if (value.length <= shortText) {
      this.reserve(1 + 3 * shortText);
      const { written } = encoder.encodeInto(value, this.bytes.subarray(this.length + 1));
      this.bytes[this.length] = 0x60 | written;
      this.length += 1 + written;
      return;
    }
    const encoded = encoder.encode(value);
    this.head(0x60, encoded.length);
    this.raw(encoded);
  }

  /** A whole number; a negative one in CBOR's own way, -1 - n. */
  integer(value: number): void {
    if (value < 0) this.head(0x20, -1 - value);
    else this.head(0, value);
  }

  raw(part: Uint8Array): void {
    this.reserve(part.length);
    this.bytes.set(part, this.length);
    this.length += part.length;
  }

  /** What was written, copied out; the writer begins anew. */
  take(): Uint8Array {
    return this.lend().slice();
  }

  /** What was written, to be read before anything else is; the writer begins anew. */
  lend(): Uint8Array {
    const written = this.bytes.subarray(0, this.length);
    this.length = 0;
    return written;
  }

  private head(major: number, value: number): void {
    this.reserve(5);
    if (value < 24) this.bytes[this.length++] = major | value;
    else this.longHead(major, value);
  }

  private longHead(major: number, value: number): void {
    const width = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.bytes[this.length++] = major | (width === 1 ? 24 : width === 2 ? 25 : 26);
    for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) this.bytes[this.length++] = (value >>> shift) & 0xff;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
