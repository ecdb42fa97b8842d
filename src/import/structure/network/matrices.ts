import { kernelBytes } from "./kernels.ts";

/** A matrix in the kernels' memory; rows lie one behind the other. */
export interface Matrix {
  /** Offset in floats. */
  at: number;
  rows: number;
  columns: number;
}

/** A linear map: weights packed in strips of eight columns, and the bias of each column; offsets in floats. */
export interface Linear {
  at: number;
  inputs: number;
  columns: number;
  bias: number;
}

type Kernel = "multiply" | "multiplyRow" | "addBias" | "convolve" | "embed" | "most" | "judge";

const PAGE = 16384;
const memory = new WebAssembly.Memory({ initial: 64 });
const kernels = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes()), { env: { memory } }).exports as unknown as Record<
  Kernel,
  (...parameters: number[]) => void
>;
let used = 256;

/** The kernels' memory as floats; not to be held over an allocation. */
export function floats(): Float32Array {
  return new Float32Array(memory.buffer);
}

/** Where the memory in use ends; `release` goes back to it. */
export function mark(): number {
  return used;
}

/** Frees all that was allocated since `mark`. */
export function release(to: number): void {
  used = to;
}

/** Zeroed floats, a multiple of sixteen. */
export function allocate(size: number): number {
  const at = used;
  used += Math.ceil(size / 16) * 16;
  const missing = Math.ceil(used / PAGE) - memory.buffer.byteLength / (PAGE * 4);
  if (missing > 0) memory.grow(missing + 16);
  floats().fill(0, at, used);
  return at;
}

/** Puts numbers where the kernels find them. */
export function place(numbers: Float32Array): number {
  const at = allocate(numbers.length);
  floats().set(numbers, at);
  return at;
}

/** A zero matrix; its rows are padded to a multiple of four and its columns to one of eight. */
export function createMatrix(rows: number, columns: number): Matrix {
  const wide = Math.ceil(columns / 8) * 8;
  return { at: allocate(Math.ceil(rows / 4) * 4 * wide), rows, columns: wide };
}

/** Packs `weights[column * inputs + input]`. */
export function packLinear(weights: Float32Array, inputs: number, columns: number, bias: Float32Array): Linear {
  const deep = Math.ceil(inputs / 4) * 4;
  const wide = Math.ceil(columns / 8) * 8;
  const at = allocate(deep * wide);
  const biasAt = allocate(wide);
  const into = floats();
  into.set(bias, biasAt);
  for (let column = 0; column < columns; column++) {
    const strip = at + (column >> 3) * deep * 8 + (column & 7);
    for (let i = 0; i < inputs; i++) into[strip + i * 8] = weights[column * inputs + i] as number;
  }
  return { at, inputs: deep, columns: wide, bias: biasAt };
}

/** Adds `linear` of every row of `x` to the rows of `y`, which has as many columns. */
export function addProduct(x: Matrix, linear: Linear, y: Matrix): void {
  if (y.rows > 0) kernels.addBias(y.at * 4, linear.bias * 4, y.rows, linear.columns / 4);
  for (let row = 0; row < x.rows; row += 4) {
    const from = (x.at + row * x.columns) * 4;
    const to = (y.at + row * y.columns) * 4;
    kernels.multiply(from, linear.at * 4, to, linear.inputs / 4, linear.columns / 8, x.columns * 4, y.columns * 4);
  }
  floats().fill(0, y.at + y.rows * y.columns, y.at + Math.ceil(y.rows / 4) * 4 * y.columns);
}

/** `linear` of one row at `x` into the row at `y`; offsets in floats. */
export function productOfRow(x: number, linear: Linear, y: number): void {
  floats().copyWithin(y, linear.bias, linear.bias + linear.columns);
  kernels.multiplyRow(x * 4, linear.at * 4, y * 4, linear.inputs / 4, linear.columns / 8, 0, 0);
}

/** `linear` of every row of `x`, as a new matrix. */
export function product(x: Matrix, linear: Linear): Matrix {
  const y = createMatrix(x.rows, linear.columns);
  addProduct(x, linear, y);
  return y;
}

/** Depthwise convolution of five taps and its rectifier over all rows of `x` into `y`; zeros must lie around `x`, `taps` as packed by `packTaps`. */
export function convolve(x: Matrix, taps: number, dilation: number, y: Matrix): void {
  const gap = dilation * x.columns * 4;
  for (let channel = 0; channel < x.columns; channel += 4)
    kernels.convolve((x.at + channel) * 4, (taps + channel * 6) * 4, (y.at + channel) * 4, x.rows, gap);
}

/** Packs five taps and the bias of each channel, four channels side by side. */
export function packTaps(weights: Float32Array, bias: Float32Array): number {
  const at = allocate(bias.length * 6);
  const into = floats();
  for (let channel = 0; channel < bias.length; channel++) {
    const group = at + (channel >> 2) * 24 + (channel & 3);
    for (let k = 0; k < 5; k++) into[group + k * 4] = weights[channel * 5 + k] as number;
    into[group + 20] = bias[channel] as number;
  }
  return at;
}

/** A row of 64 channels at `y`: those of a character and of a pair, each with those of a mark; offsets in floats. */
export function embed(char: number, pair: number, mark: number, y: number): void {
  kernels.embed(char * 4, pair * 4, mark * 4, y * 4);
}

/** The largest of each of 64 channels of the row at `y` and of some rows at `x`, into the row at `y`; offsets in floats. */
export function keepMost(x: number, rows: number, y: number): void {
  if (rows > 0) kernels.most(x * 4, rows, y * 4);
}

/** What `judge` goes through, row by row of 32 channels; `own` and `out` have one row. Offsets in floats. */
export interface Judged {
  before: number;
  behind: number;
  extra: number;
  own: number;
  out: number;
}

/** Four numbers of `y` a row, whose sum is the product of `out` with the positive part of all the others together. */
export function judge({ before, behind, extra, own, out }: Judged, rows: number, y: number): void {
  if (rows > 0) kernels.judge(before * 4, behind * 4, own * 4, extra * 4, out * 4, y * 4, rows);
}

/** Negative values become zero. */
export function rectify(x: Matrix): void {
  const values = floats();
  for (let i = x.at; i < x.at + x.rows * x.columns; i++) if ((values[i] as number) < 0) values[i] = 0;
}
