import type { Passage } from "./choose-passages.ts";

/** Address of an article's page, or of a passage on it with the directive that marks its words. */
export function resultAddress(root: string, address: string, passage?: Passage): string {
  return root + address + (passage ? `#${encodeURIComponent(passage.anchor)}${passage.textFragment}` : "");
}

/** The day of a date as front matter has it. */
export const dayOf = (published: string | undefined): string => published?.slice(0, 10) ?? "";
