import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryFileToText, parseEntryFile } from "../../src/entry/entry-file.ts";
import type { FrontMatter } from "../../src/entry/front-matter.ts";

const sentence = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => text.isWellFormed());

describe("entry file", () => {
  it("brings any front matter and body back", () => {
    fc.assert(
      fc.property(sentence, sentence, fc.constantFrom("given", "recovered", "edited"), (title, name, structure) => {
        const frontMatter: FrontMatter = { title, account: { name }, published: "2018-09-13", structure };
        expect(parseEntryFile(entryFileToText({ frontMatter, markdown: "正文\n" }))).toEqual({ frontMatter, markdown: "正文\n" });
      }),
    );
  });

  it("quotes a date, so that no reader takes it for a time stamp", () => {
    expect(entryFileToText({ frontMatter: { published: "2018-09-13", structure: "given" }, markdown: "" })).toContain(
      'published: "2018-09-13"',
    );
  });

  it("refuses a day that the calendar does not have", () => {
    expect(() => parseEntryFile('---\npublished: "2023-02-29"\nstructure: given\n---\n')).toThrow("no such day");
  });

  it("is read as it is without a byte order mark and carriage returns, which editors leave", () => {
    const text = entryFileToText({
      frontMatter: { title: "渡口", structure: "given", editorCredits: ["林小满"] },
      markdown: "正文\n\n二\n",
    });
    for (const saved of [`\ufeff${text}`, text.replaceAll("\n", "\r\n"), `\ufeff${text.replaceAll("\n", "\r\n")}`])
      expect(parseEntryFile(saved)).toEqual(parseEntryFile(text));
  });

  it("refuses a file without front matter", () => {
    expect(() => parseEntryFile("正文")).toThrow();
  });
});
