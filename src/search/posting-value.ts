import { TITLE_FIELD } from "./search-article.ts";

/**
 * Where a token stands in its article, as one number: the field in bits 27 to 29, the token's place in the field in bits 1 to 26,
 * bit 0 for the text of a heading. Values of one article ascend field by field; neighbours in a field differ by one place.
 */
export function toPostingValue(field: number, place: number, isHeading: boolean): number {
  return (field << 27) | (place << 1) | (isHeading ? 1 : 0);
}

/** Value without the heading bit: two tokens stand next to each other where this differs by 1. */
export const placeOf = (value: number): number => value >>> 1;
export const fieldOf = (value: number): number => (value >>> 27) & 7;
/** The place inside its field alone. */
export const placeInField = (value: number): number => (value >>> 1) & 0x3ffffff;
export const isHeading = (value: number): boolean => (value & 1) === 1;

/** Set (bit 30, only while the index is built) on the second posting of a token that stands under two keys. */
export const REPEATED = 1 << 30;

/** Where a match counts: 2 in the title, 1 in a heading, 0 in everything else. */
export type Tier = 0 | 1 | 2;

/** The tier of a place; see {@link Tier}. */
export function tierOf(value: number): Tier {
  if (fieldOf(value) === TITLE_FIELD) return 2;
  return isHeading(value) ? 1 : 0;
}
