import { mergeMetadata } from "../fields/merge-metadata.ts";
import type { FlatReading } from "../text-scrape/read-flat.ts";
import { readPageFields } from "./page-fields.ts";

/** Adds the lines that a converter wrote around the article; what they say fills the gaps of what the page says. */
export function withPageFields(reading: FlatReading, text: string): FlatReading {
  const lines = text.split("\n");
  const { metadata, roles } = readPageFields(lines);
  if (roles.size === 0) return reading;
  let at = 0;
  const marks = [...reading.marks];
  const own = { ...reading.metadata };
  lines.forEach((line, number) => {
    const role = roles.get(number);
    const place = { start: at, end: at + line.length };
    at += line.length + 1;
    if (role === undefined || line.trim() === "") return;
    for (let other = marks.length - 1; other >= 0; other -= 1) {
      const mark = marks[other];
      if (mark === undefined || mark.start >= place.end || mark.end <= place.start) continue;
      if (mark.role === "source-credit") delete own.sourceCredit;
      marks.splice(other, 1);
    }
    marks.push({ ...place, role });
  });
  return { ...reading, marks, metadata: mergeMetadata(metadata, own) };
}
