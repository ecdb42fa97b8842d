import type { Role } from "../../../entry/span.ts";
import type { Metadata } from "../../article.ts";
import { mergeMetadata } from "../fields/merge-metadata.ts";
import type { FlatReading } from "../text-scrape/read-flat.ts";
import { readPageFields } from "./page-fields.ts";

/** Adds the lines that a converter wrote around the article; what they say fills the gaps of what the page says. */
export function withPageFields(reading: FlatReading, text: string): FlatReading {
  const lines = text.split("\n");
  const { metadata, roles, bodyLabel } = readPageFields(lines);
  if (roles.size === 0) return reading;
  let at = 0;
  const marks = [...reading.marks];
  const own = { ...reading.metadata, account: { ...reading.metadata.account } };
  lines.forEach((line, number) => {
    const isLabel = bodyLabel?.line === number;
    const role = isLabel ? "label" : roles.get(number);
    const place = { start: at, end: at + (isLabel ? bodyLabel.length : line.length) };
    at += line.length + 1;
    if (role === undefined || line.trim() === "") return;
    for (let other = marks.length - 1; other >= 0; other -= 1) {
      const mark = marks[other];
      if (mark === undefined || mark.start >= place.end || mark.end <= place.start) continue;
      forget(own, mark.role);
      marks.splice(other, 1);
    }
    marks.push({ ...place, role });
  });
  return { ...reading, marks, metadata: mergeMetadata(metadata, own) };
}

/** What the head was taken to say in a line that says something else. */
function forget(metadata: Metadata, role: Role): void {
  if (role === "source-credit") delete metadata.sourceCredit;
  if (role === "author") delete metadata.author;
  if (role === "title") delete metadata.title;
  if (role === "account-name") delete metadata.account.name;
}
