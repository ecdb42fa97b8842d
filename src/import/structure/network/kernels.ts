import {
  add,
  bump,
  constant,
  get,
  largest,
  load,
  minus,
  moduleBytes,
  multiply,
  plus,
  repeat,
  set,
  shift,
  splat,
  store,
  zeros,
} from "./assembler.ts";
import type { Code, Kernel } from "./assembler.ts";

/** Bytes of one row of 64 channels. */
const ROW = 256;
/** Vectors of columns of the tile that stays in registers. */
const VECTORS = 2;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/**
 * multiply(x, w, y, inputs / 4, columns / 8, bytes of a row of x, bytes of a row of y): adds to rows of y the products of as many
 * rows of x with w, which is packed in strips of eight columns.
 */
function multiplier(name: string, rows: number): Kernel {
  const [x, w, y, inputs, strips, rowX, rowY, left] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const xs = numbers(rows).map((row) => 8 + row);
  const ys = numbers(rows).map((row) => 8 + rows + row);
  const sums = numbers(rows * VECTORS).map((sum) => 8 + 2 * rows + sum);
  const point = (pointers: number[], base: number, step: number): Code =>
    pointers.flatMap((pointer, row) => [
      ...(row === 0 ? get(base) : [...get(pointers[row - 1] as number), ...get(step), ...plus]),
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
  const inner = [...numbers(4).flatMap(step), ...xs.flatMap((pointer) => bump(pointer, constant(16))), ...bump(w, constant(128))];
  const strip = [
    ...point(xs, x, rowX),
    ...each((row, vector, sum) => [...load(ys[row] as number, 16 * vector), ...set(sum)]),
    ...get(inputs),
    ...set(left),
    ...repeat(left, inner),
    ...each((row, vector, sum) => store(ys[row] as number, 16 * vector, get(sum))),
    ...ys.flatMap((pointer) => bump(pointer, constant(32))),
  ];
  return { name, parameters: 7, ints: 1 + 2 * rows, vectors: rows * VECTORS, code: [...point(ys, y, rowY), ...repeat(strips, strip)] };
}

/** addBias(y, bias, rows, columns / 4): adds the bias to every row. */
function addBias(): Kernel {
  const [y, bias, rows, columns, at, left] = [0, 1, 2, 3, 4, 5] as const;
  const each = [...store(y, 0, [...load(y, 0), ...load(at, 0), ...add]), ...bump(y, constant(16)), ...bump(at, constant(16))];
  const code = repeat(rows, [...get(bias), ...set(at), ...get(columns), ...set(left), ...repeat(left, each)]);
  return { name: "addBias", parameters: 4, ints: 2, vectors: 0, code };
}

/**
 * convolve(x, w, y, rows, bytes of dilation × row): y = max(0, bias + five taps of x around each row), four channels wide; a row has
 * 64 channels, w holds five taps and the bias, 16 bytes apart.
 */
function convolver(): Kernel {
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
  const code = [
    ...[...taps, bias].flatMap((local, k) => [...load(w, 16 * k), ...set(local)]),
    ...repeat(rows, [
      ...[...get(x), ...get(gap), ...constant(1), ...shift, ...minus, ...set(pointer)],
      ...get(bias),
      ...set(sum),
      ...numbers(5).flatMap(tap),
      ...store(y, 0, [...get(sum), ...zeros, ...largest]),
      ...bump(x, constant(ROW)),
      ...bump(y, constant(ROW)),
    ]),
  ];
  return { name: "convolve", parameters: 5, ints: 1, vectors: 7, code };
}

/** embed(char, pair, mark, y): a row of y is forty numbers of a character and 24 of a pair, each with those of the mark. */
function embedder(): Kernel {
  const [char, pair, mark, y] = [0, 1, 2, 3] as const;
  const sum = (from: number, to: number, vector: number): Code => store(y, to, [...load(from, 16 * vector), ...load(mark, to), ...add]);
  const code = [...numbers(10).flatMap((i) => sum(char, 16 * i, i)), ...numbers(6).flatMap((i) => sum(pair, 160 + 16 * i, i))];
  return { name: "embed", parameters: 4, ints: 0, vectors: 0, code };
}

/** most(x, rows, y): the largest of each channel of a row of y and rows of x, into y. */
function most(): Kernel {
  const [x, rows, y] = [0, 1, 2] as const;
  const tops = numbers(16).map((i) => 3 + i);
  const code = [
    ...tops.flatMap((top, i) => [...load(y, 16 * i), ...set(top)]),
    ...repeat(rows, [...tops.flatMap((top, i) => [...get(top), ...load(x, 16 * i), ...largest, ...set(top)]), ...bump(x, constant(ROW))]),
    ...tops.flatMap((top, i) => store(y, 16 * i, get(top))),
  ];
  return { name: "most", parameters: 3, ints: 0, vectors: 16, code };
}

/**
 * judge(before, behind, own, extra, out, y, rows): four numbers of y a row, whose sum is the product of out with the positive part of
 * what stands before, behind and about each row and what is its own; all have 32 channels, own and out one row.
 */
function judge(): Kernel {
  const [before, behind, own, extra, out, y, rows, sum] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const owns = numbers(8).map((i) => 8 + i);
  const outs = numbers(8).map((i) => 16 + i);
  const channel = (i: number): Code => [
    ...get(sum),
    ...[...load(before, 16 * i), ...load(behind, 16 * i), ...add, ...load(extra, 16 * i), ...add],
    ...[...get(owns[i] as number), ...add, ...zeros, ...largest, ...get(outs[i] as number), ...multiply],
    ...add,
    ...set(sum),
  ];
  const code = [
    ...owns.flatMap((local, i) => [...load(own, 16 * i), ...set(local)]),
    ...outs.flatMap((local, i) => [...load(out, 16 * i), ...set(local)]),
    ...repeat(rows, [
      ...zeros,
      ...set(sum),
      ...numbers(8).flatMap(channel),
      ...store(y, 0, get(sum)),
      ...[before, behind, extra].flatMap((pointer) => bump(pointer, constant(128))),
      ...bump(y, constant(16)),
    ]),
  ];
  return { name: "judge", parameters: 7, ints: 0, vectors: 17, code };
}

/** The module of all kernels; offsets and lengths are in bytes, every count at least one. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  return moduleBytes([multiplier("multiply", 4), multiplier("multiplyRow", 1), addBias(), convolver(), embedder(), most(), judge()]);
}
