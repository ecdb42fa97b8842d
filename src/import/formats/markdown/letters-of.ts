/** The letters and digits of a text alone: a field's title has other signs than the page's. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
