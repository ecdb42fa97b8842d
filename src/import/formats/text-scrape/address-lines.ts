import type { Metadata } from "../../article.ts";
import type { Mark } from "../../mark-spans.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";

const address = "https?:\\/\\/mp\\.weixin\\.qq\\.com\\/s[^\\s<>]{1,2000}";
/** Who saves an article begins with its address, alone on the first line. */
const first = new RegExp(`^\\s{0,20}<?(${address})>?[ \\t]*(?=\\r?\\n)`);
/** What OneNote writes below what was pasted into it; Markdown takes the address's brackets for its own. */
const last = new RegExp(`(?<=\\n)[ \\t]{0,20}(?:From|来自)[ \\t]{0,4}\\\\?<?[ \\t]{0,4}<?(${address})>?[ \\t]{0,4}(?:\\\\?>)?\\s{0,20}$`);
const reach = 3000;

/** Lines around a page that are its address: their places, what they say, and the text with blanks in their stead. */
export interface AddressLines {
  text: string;
  marks: Mark[];
  metadata: Metadata;
}

/** Finds the lines that a note-taking program or a reader put around a page to say where it is from; undefined where there is none. */
export function findAddressLines(text: string): AddressLines | undefined {
  const from = Math.max(0, text.length - reach);
  const found = [first.exec(text.slice(0, reach)), last.exec(text.slice(from))];
  const places = found.flatMap((match, at) => (match === null ? [] : [{ start: match.index + (at === 0 ? 0 : from), match }]));
  const url = places[0]?.match[1];
  if (url === undefined) return undefined;
  let rest = text;
  const marks = places.map(({ start, match: [line] }): Mark => {
    rest = rest.slice(0, start) + line.replace(/[^\n]/g, " ") + rest.slice(start + line.length);
    const blank = line.length - line.trimStart().length;
    return { start: start + blank, end: start + line.trimEnd().length, role: "url" };
  });
  return { text: rest, marks, metadata: fieldsToMetadata([{ field: "原文链接", text: url }]).metadata };
}
