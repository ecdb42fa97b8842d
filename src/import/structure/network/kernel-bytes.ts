/** A tiny assembler: the bytes of a WebAssembly module with two SIMD kernels, written out below as a person would write the text format. */

type Code = number[];

const I32 = 0x7f;
const V128 = 0x7b;

function leb(value: number): Code {
  const bytes: Code = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function signedLeb(value: number): Code {
  const bytes: Code = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const get = (local: number): Code => [0x20, ...leb(local)];
const set = (local: number): Code => [0x21, ...leb(local)];
const constant = (value: number): Code => [0x41, ...signedLeb(value)];
const simd = (op: number): Code => [0xfd, ...leb(op)];
const memory = (op: number, offset: number, align: number): Code => [...simd(op), align, ...leb(offset)];
const load = (local: number, offset: number): Code => [...get(local), ...memory(0, offset, 2)];
const splat = (local: number, offset: number): Code => [...get(local), ...memory(9, offset, 2)];
const store = (local: number, offset: number, value: Code): Code => [...get(local), ...value, ...memory(11, offset, 2)];
const add = simd(0xe4);
const multiply = simd(0xe6);
const largest = simd(0xe9);
const bump = (local: number, step: Code): Code => [...get(local), ...step, 0x6a, ...set(local)];
/** Runs `body` until `local`, counted down by one, is zero; it runs at least once. */
const repeat = (local: number, body: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...get(local),
  ...constant(1),
  0x6b,
  0x22,
  ...leb(local),
  0x0d,
  0,
  0x0b,
];

/** Rows and columns of the tile that stays in registers. */
const ROWS = 4;
const VECTORS = 2;

/**
 * multiply(x, w, y, inputs / 4, columns / 8, bytes of a row of x, bytes of a row of y): adds to four rows of y the products of
 * four rows of x with w, which is packed in strips of eight columns.
 */
function multiplyBody(): Code {
  const [x, w, y, inputs, strips, rowX, rowY, left] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const xs = [8, 9, 10, 11];
  const ys = [12, 13, 14, 15];
  const sums = Array.from({ length: ROWS * VECTORS }, (_, i) => 16 + i);
  const rows = (pointers: number[], base: number, step: number): Code =>
    pointers.flatMap((pointer, row) => [
      ...(row === 0 ? get(base) : [...get(pointers[row - 1] as number), ...get(step), 0x6a]),
      ...set(pointer),
    ]);
  const each = (body: (row: number, vector: number, sum: number) => Code): Code => sums.flatMap((sum, i) => body(i >> 1, i & 1, sum));
  const step = (k: number): Code =>
    each((row, vector, sum) => [
      ...get(sum),
      ...splat(xs[row] as number, 4 * k),
      ...load(w, 32 * k + 16 * vector),
      ...multiply,
      ...add,
      ...set(sum),
    ]);
  const inner = [...[0, 1, 2, 3].flatMap(step), ...xs.flatMap((pointer) => bump(pointer, constant(16))), ...bump(w, constant(128))];
  return [
    ...rows(ys, y, rowY),
    ...repeat(strips, [
      ...rows(xs, x, rowX),
      ...each((row, vector, sum) => [...load(ys[row] as number, 16 * vector), ...set(sum)]),
      ...get(inputs),
      ...set(left),
      ...repeat(left, inner),
      ...each((row, vector, sum) => store(ys[row] as number, 16 * vector, get(sum))),
      ...ys.flatMap((pointer) => bump(pointer, constant(32))),
    ]),
  ];
}

/**
 * convolve(x, w, y, rows, bytes of dilation × row): y = max(0, bias + five taps of x around each row), four channels wide; a row has
 * `ROW_BYTES`, w holds five taps and the bias, 16 bytes apart.
 */
function convolveBody(): Code {
  const [x, w, y, rows, gap, pointer, sum] = [0, 1, 2, 3, 4, 5, 12] as const;
  const taps = [6, 7, 8, 9, 10];
  const bias = 11;
  const tap = (k: number): Code => [
    ...get(sum),
    ...load(pointer, 0),
    ...get(taps[k] as number),
    ...multiply,
    ...add,
    ...set(sum),
    ...bump(pointer, get(gap)),
  ];
  return [
    ...[...taps, bias].flatMap((local, k) => [...load(w as number, 16 * k), ...set(local)]),
    ...repeat(rows, [
      ...get(x),
      ...get(gap),
      ...constant(1),
      0x74,
      0x6b,
      ...set(pointer),
      ...get(bias),
      ...set(sum),
      ...[0, 1, 2, 3, 4].flatMap(tap),
      ...store(y, 0, [...get(sum), ...simd(0x0c), ...Array<number>(16).fill(0), ...largest]),
      ...bump(x, constant(ROW_BYTES)),
      ...bump(y, constant(ROW_BYTES)),
    ]),
  ];
}

/** Bytes of one row of the convolved matrix: 64 channels. */
export const ROW_BYTES = 256;

const sized = (bytes: Code): Code => [...leb(bytes.length), ...bytes];
const vector = (items: Code[]): Code => [...leb(items.length), ...items.flat()];
const section = (id: number, bytes: Code): Code => [id, ...sized(bytes)];
const name = (text: string): Code => sized(Array.from(text, (ch) => ch.charCodeAt(0)));
const body = (ints: number, vectors: number, code: Code): Code =>
  sized([
    ...vector([
      [...leb(ints), I32],
      [...leb(vectors), V128],
    ]),
    ...code,
    0x0b,
  ]);

/** The module: imports `env.memory`, exports `multiply` and `convolve`. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  const type = (parameters: number): Code => [0x60, ...vector(Array.from({ length: parameters }, () => [I32])), 0];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector([type(7), type(5)])),
    ...section(2, vector([[...name("env"), ...name("memory"), 0x02, 0x00, 1]])),
    ...section(3, vector([[0], [1]])),
    ...section(
      7,
      vector([
        [...name("multiply"), 0, 0],
        [...name("convolve"), 0, 1],
      ]),
    ),
    ...section(10, vector([body(9, ROWS * VECTORS, multiplyBody()), body(1, 7, convolveBody())])),
  ]);
}
