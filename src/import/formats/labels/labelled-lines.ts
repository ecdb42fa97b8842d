import type { Metadata } from "../../article.ts";
import { blankOut } from "../../blank-out.ts";
import type { Mark } from "../../mark-spans.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { sentence } from "./head-fields.ts";
import { lineStarts } from "./line-starts.ts";
import { readPageFields } from "./page-fields.ts";

/** Labelled lines at the head of a page's text (公众号：… 原文链接：…): their places, what they say, and the text with blanks in their stead. */
export interface LabelledLines {
  text: string;
  marks: Mark[];
  metadata: Metadata;
}

/** The labelled lines that name an article's address, its account and day beside no other address, or its account alone; undefined where none does. `links` = where links of the text lead, by their line. */
export function findLabelledLines(text: string, links: ReadonlyMap<number, string>): LabelledLines | undefined {
  const lines = text.split("\n");
  const { metadata, places } = readPageFields(lines, { links });
  const isLone = places.length === 1 && places[0]?.role === "account-name";
  const last = Math.max(...places.map(({ line }) => line));
  const addresses = lines.slice(0, last + 2).flatMap((line, at) => [line.match(/https?:\/\/\S+/gi) ?? [], links.get(at) ?? []].flat());
  const isApart = places.every(({ line }) => !sentence.test(lines[line] ?? ""));
  const isByline = isApart && metadata.account.name !== undefined && metadata.published !== undefined && addresses.every(isArticleAddress);
  if (!isLone && !isByline && !isArticleAddress(metadata.url ?? "")) return undefined;
  const starts = lineStarts(lines);
  const marks = places.map(({ line, start, end, role }): Mark => {
    const from = starts[line] ?? 0;
    return { start: from + start, end: from + end, role };
  });
  return { text: blankOut(text, marks), marks, metadata };
}
