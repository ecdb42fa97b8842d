import { toSimplified } from "./to-simplified.ts";

/** What a folded code point means to the tokeniser. */
export const DROPPED = 1;
/** One Han character: a token by itself. */
export const HAN = 2;
/** A letter or number that is neither Han nor a decimal digit. */
export const LETTER = 3;
/** A decimal digit of any script. */
export const DIGIT = 4;
/** A dot or comma: stays inside a number, vanishes elsewhere. */
export const SEPARATOR = 5;
/** Not one UTF-16 unit before and after folding: take the long way. */
export const COMPLEX = 6;
/** Joins what stands before it under NFKC: take the long way, together. */
export const JOINING = 7;

/** How one UTF-16 unit folds: kind in the low byte, folded unit above. */
const foldedUnits = new Int32Array(0x10000);

const JOINS = /^[\p{M}\u1160-\u11FF]/u;

/** Whether NFKC may join this character to the one before it (marks, vowel and final jamo, half-width voicing marks). */
export function joinsPrevious(character: string): boolean {
  return JOINS.test(character.normalize("NFKD"));
}

/** The kind of a code point that is already folded. */
export function kindOf(folded: string): number {
  if (/^\p{Script=Han}/u.test(folded)) return HAN;
  if (/^\p{Nd}/u.test(folded)) return DIGIT;
  if (/^[\p{L}\p{N}]/u.test(folded)) return LETTER;
  return folded === "." || folded === "," ? SEPARATOR : DROPPED;
}

/** NFKC, lower case letter by letter, then traditional to simplified: the folded characters of a piece of text. */
export function foldText(piece: string): string[] {
  const lowered = Array.from(piece.normalize("NFKC"), (character) => character.toLowerCase()).join("");
  return Array.from(lowered, toSimplified);
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return COMPLEX;
  if (joinsPrevious(character)) return JOINING;
  const folded = foldText(character);
  const [only = ""] = folded;
  return folded.length === 1 && only.length === 1 ? kindOf(only) | (only.charCodeAt(0) << 8) : COMPLEX;
}

/** Kind (low byte) and folded unit (above it) of one UTF-16 unit; worked out once a unit. */
export function foldUnit(unit: number): number {
  const known = foldedUnits[unit];
  return known !== undefined && known !== 0 ? known : (foldedUnits[unit] = classify(unit));
}
