import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allRules } from "../../../src/import/boilerplate/all-rules.ts";
import { cutMarkdown } from "../../../src/import/formats/cutting/front-matter.ts";
import { markdownToReading } from "../../../src/import/formats/markdown/markdown-to-reading.ts";
import { textToReading } from "../../../src/import/formats/text-scrape/text-to-reading.ts";

const fixtures = new URL("../../fixtures/", import.meta.url);
const textOf = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, fixtures), "utf8");

function rulesOfFixture(name: string): string[] {
  const isText = name.startsWith("text-");
  const reading = isText
    ? textToReading({ kind: "text", text: textOf(name, "dump.txt") })
    : markdownToReading(cutMarkdown(textOf(name, "dump.md")).record.sources);
  return reading.spans.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
}

describe("boilerplate rules on the fixtures", () => {
  const names = readdirSync(fixtures).filter((name) => /^(?:text|markdown)-/.test(name));
  const fired = new Set(names.flatMap(rulesOfFixture));

  it("fire, every one", () => {
    expect(allRules.map(({ id }) => id).filter((id) => !fired.has(id))).toEqual([]);
  });

  it("are all that the readers cite", () => {
    const ids = new Set(allRules.map(({ id }) => id));
    expect([...fired].filter((id) => !ids.has(id))).toEqual([]);
  });
});
