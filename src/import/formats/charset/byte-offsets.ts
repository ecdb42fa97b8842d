/** Length in bytes of the character that begins at `at`; four bytes stand for two UTF-16 units where {@link bytesBefore} says so. */
export type Step = (bytes: Uint8Array, at: number) => number;

/** Byte offsets of ascending UTF-16 offsets, counted from byte `from` by one walk over the bytes. */
export function bytesBefore(bytes: Uint8Array, from: number, offsets: readonly number[], step: Step): number[] {
  let at = from;
  let units = 0;
  return offsets.map((offset) => {
    while (units < offset && at < bytes.length) {
      const length = step(bytes, at);
      units += length === 4 && isSupplementary(bytes, at) ? 2 : 1;
      at += length;
    }
    return Math.min(at, bytes.length);
  });
}

/** Four bytes of UTF-8 begin at 0xf0; four of GB18030 are above U+FFFF from 0x90 on. */
function isSupplementary(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) >= 0x90;
}

/** UTF-8, broken sequences as the WHATWG decoder replaces them: the longest part that could begin a character. */
export const utf8Step: Step = (bytes, at) => {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4) return 1;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index += 1) {
    const [low, high] = index === 1 ? secondBytes(first) : [0x80, 0xbf];
    const next = bytes[at + index] ?? 0;
    if (next < low || next > high) return index;
  }
  return length;
};

function secondBytes(first: number): [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** GB18030: one byte below 0x81, four where the second is a digit, else two. */
export const gb18030Step: Step = (bytes, at) => {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first < 0x81 || at + 1 >= bytes.length) return 1;
  if (second >= 0x30 && second <= 0x39) return 4;
  return second < 0x40 ? 1 : 2;
};

/** Big5: one byte below 0x81, else two. */
export const big5Step: Step = (bytes, at) => ((bytes[at] ?? 0) < 0x81 || at + 1 >= bytes.length ? 1 : 2);
