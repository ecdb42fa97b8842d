import type { Metadata } from "../../../article.ts";
import { blankOut } from "../../../blank-out.ts";
import type { Mark } from "../../../mark-spans.ts";
import { fieldsToMetadata } from "../../fields/fields-to-metadata.ts";

const address = "https?:\\/\\/mp\\.weixin\\.qq\\.com\\/s[^\\s<>]{1,2000}";
/** Who saves an article begins with its address, alone on the first line. */
const first = new RegExp(`^\\s{0,20}<?(${address})>?[ \\t]*(?=\\r?\\n)`);
/** Or has it alone below the title, which ends no sentence and announces nothing. */
const second = new RegExp(`(?<=^\\s{0,20}[^\\n]{1,63}[^\\n。：:；，]\\r?\\n)[ \\t]{0,20}<?(${address})>?[ \\t]*(?=\\r?\\n)`);
/** What OneNote writes below what was pasted into it. */
const last = new RegExp(`(?<=\\n)[ \\t]{0,20}(?:From|来自)[ \\t]{0,4}\\\\?<[ \\t]{0,4}<?(${address})>?[ \\t]{0,4}\\\\?>\\s{0,20}$`);
/** The same where Markdown has taken the address's brackets for its own; without them an author may name another's article so. */
const unmarked = new RegExp(`(?<=\\n)[ \\t]{0,20}(?:From|来自)[ \\t]{0,4}<?[ \\t]{0,4}(${address})[ \\t]{0,4}>?\\s{0,20}$`);
const reach = 3000;

/** Lines around a page that are its address: their places, what they say, and the text with blanks in their stead. */
export interface AddressLines {
  text: string;
  marks: Mark[];
  metadata: Metadata;
}

/** True for a text that ends with such a line. */
export function endsWithAddress(text: string): boolean {
  return last.test(text.slice(Math.max(0, text.length - reach)));
}

/**
 * Finds the lines that a note-taking program or a reader put around a page to say where it is from; undefined where there is none. `isBelow` =
 * the Markdown that the text shows ends with such a line.
 */
export function findAddressLines(text: string, isBelow: boolean): AddressLines | undefined {
  const from = Math.max(0, text.length - reach);
  const head = text.slice(0, reach);
  const found = [first.exec(head) ?? second.exec(head), (isBelow ? unmarked : last).exec(text.slice(from))];
  const places = found.flatMap((match, at) => (match === null ? [] : [{ start: match.index + (at === 0 ? 0 : from), match }]));
  const url = places[0]?.match[1];
  if (url === undefined) return undefined;
  const marks = places.map(({ start, match: [line] }): Mark => {
    const blank = line.length - line.trimStart().length;
    return { start: start + blank, end: start + line.trimEnd().length, role: "url" };
  });
  return { text: blankOut(text, marks), marks, metadata: fieldsToMetadata([{ field: "原文链接", text: url }]).metadata };
}
