/** A tiny assembler for WebAssembly: code is written as a person would write the text format, a list of bytes an instruction. */
export type Code = number[];

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

const simd = (op: number): Code => [0xfd, ...leb(op)];
const memory = (op: number, offset: number, align: number): Code => [...simd(op), align, ...leb(offset)];

/** A local's value. */
export const get = (local: number): Code => [0x20, ...leb(local)];
/** Puts a value into a local. */
export const set = (local: number): Code => [0x21, ...leb(local)];
/** A whole number. */
export const constant = (value: number): Code => [0x41, ...signedLeb(value)];
/** Four floats at a local's address, `offset` bytes on. */
export const load = (local: number, offset: number): Code => [...get(local), ...memory(0, offset, 2)];
/** One float at that place, four times. */
export const splat = (local: number, offset: number): Code => [...get(local), ...memory(9, offset, 2)];
/** Stores four floats there. */
export const store = (local: number, offset: number, value: Code): Code => [...get(local), ...value, ...memory(11, offset, 2)];
/** Four zeros. */
export const zeros: Code = [...simd(0x0c), ...Array<number>(16).fill(0)];
/** Adds four floats to four. */
export const add = simd(0xe4);
/** Multiplies four floats by four. */
export const multiply = simd(0xe6);
/** The larger of each two floats. */
export const largest = simd(0xe9);
/** Adds two whole numbers. */
export const plus: Code = [0x6a];
/** Subtracts the last whole number from the one before. */
export const minus: Code = [0x6b];
/** Moves the bits of a whole number to the left. */
export const shift: Code = [0x74];
/** Adds to a local. */
export const bump = (local: number, step: Code): Code => [...get(local), ...step, ...plus, ...set(local)];
/** Runs `body` until `local`, counted down by one, is zero; it runs at least once. */
export const repeat = (local: number, body: Code): Code => [
  ...[0x03, 0x40],
  ...body,
  ...get(local),
  ...constant(1),
  ...minus,
  ...[0x22, ...leb(local), 0x0d, 0],
  0x0b,
];

/** A function of whole numbers that gives nothing back; its locals follow its parameters, whole numbers first. */
export interface Kernel {
  name: string;
  parameters: number;
  ints: number;
  vectors: number;
  code: Code;
}

const sized = (bytes: Code): Code => [...leb(bytes.length), ...bytes];
const vector = (items: Code[]): Code => [...leb(items.length), ...items.flat()];
const section = (id: number, bytes: Code): Code => [id, ...sized(bytes)];
const name = (text: string): Code => sized(Array.from(text, (ch) => ch.charCodeAt(0)));

function typeOf({ parameters }: Kernel): Code {
  return [0x60, ...vector(Array.from({ length: parameters }, () => [I32])), 0];
}

function bodyOf({ ints, vectors, code }: Kernel): Code {
  const locals = [
    [...leb(ints), I32],
    [...leb(vectors), V128],
  ];
  return sized([...vector(locals), ...code, 0x0b]);
}

/** The bytes of a module that imports `env.memory` and exports kernels. */
export function moduleBytes(kernels: readonly Kernel[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(kernels.map(typeOf))),
    ...section(2, vector([[...name("env"), ...name("memory"), 0x02, 0x00, 1]])),
    ...section(3, vector(kernels.map((_, index) => leb(index)))),
    ...section(7, vector(kernels.map((kernel, index) => [...name(kernel.name), 0, ...leb(index)]))),
    ...section(10, vector(kernels.map(bodyOf))),
  ]);
}
