import { describe, expect, it } from "vitest";
import { fieldsToMetadata } from "../../../../src/import/formats/fields/fields-to-metadata.ts";

const read = (fields: Readonly<Record<string, string | undefined>>) =>
  fieldsToMetadata(Object.entries(fields).flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }])));

describe("splitDate", () => {
  it.each([
    [{ 年: "2023", 月: "4", 日: "05" }, "2023-04-05"],
    [{ "date.year": "2023", "date.month": "4", "date.day": "5", "date.hour": "8", "date.minute": "30" }, "2023-04-05T08:30+08:00"],
    [{ year: "2023", month: "4", day: "5", publish_time: "2024-01-01" }, "2024-01-01"],
    [{ year: "2023", month: "13", day: "5" }, undefined],
    [{ "event.year": "2015", "event.month": "4", "event.day": "5" }, undefined],
    [{ "birthday.year": "2013", "birthday.month": "4", "birthday.day": "5" }, undefined],
    [{ "author.year": "2003", month: "4", day: "5" }, undefined],
  ])("reads a day that stands in fields of its own: %j", (fields, published) => {
    expect(read({ title: "柳树", ...fields }).metadata.published).toBe(published);
  });
});
