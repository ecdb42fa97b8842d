import { describe, expect, it } from "vitest";
import { markdownToFault } from "../../../../src/import/formats/markdown/check-markdown.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { recordToReading } from "../../../../src/import/record-to-reading.ts";

const limits = { ...defaultLimits, markdownDepth: 5, markdownMarks: 10 };
const fault = (text: string) => markdownToFault(text, limits);

describe("markdownToFault", () => {
  it("names the limit that nested quotes and lists pass", () => {
    expect(fault(`${"> ".repeat(5)}水位`)).toBeUndefined();
    expect(fault(`水位\n${"> ".repeat(6)}水位`)).toEqual({ code: "limit-depth", facts: { limit: "markdownDepth", expected: 5, found: 6 } });
    expect(fault(`${"- ".repeat(6)}水位`)?.code).toBe("limit-depth");
  });

  it("names the limit that marks of emphasis in one paragraph pass", () => {
    expect(fault("**水**位\n\n".repeat(20))).toBeUndefined();
    expect(fault("**水**位\n".repeat(20))).toEqual({ code: "limit-nodes", facts: { limit: "markdownMarks", expected: 10, found: "more" } });
  });

  it.each([
    ["links", "[水](a) "],
    ["quoted lines", "> 水\n位\n"],
    ["hard breaks", "水  \n"],
    ["cells of a table", "|水|位|涨|\n"],
    ["what only looks like program text", "```a`\n*水*\n"],
  ])("counts %s", (_what, piece) => {
    expect(fault(piece.repeat(30))).toMatchObject({ code: "limit-nodes", facts: { limit: "markdownMarks" } });
    expect(fault(`${piece}\n\n`.repeat(12))).toBeUndefined();
  });

  it("counts a bracket for half a mark: program text in one line may be full of them", () => {
    expect(fault("(![]+[])[+[]]")).toBeUndefined();
    expect(markdownToFault("(![]+[])[+[]]".repeat(1700), defaultLimits)).toBeUndefined();
    expect(markdownToFault("(![]+[])[+[]]".repeat(2100), defaultLimits)).toMatchObject({ code: "limit-nodes" });
  });

  it("counts no escaped mark", () => {
    expect(fault("\\*水\\_位\\[".repeat(30))).toBeUndefined();
  });

  it("names the limit that the length passes", () => {
    expect(markdownToFault("水".repeat(30), { ...limits, markdownLength: 20 })).toMatchObject({
      code: "limit-bytes",
      facts: { limit: "markdownLength", found: 30 },
    });
  });

  it("rejects the record, its columns too, and keeps every character in a span", () => {
    const text = `${"> ".repeat(200)}水位`;
    const row = { field: "markdown", kind: "value" as const, text };
    for (const record of [
      { number: 1, shape: "markdown" as const, sources: [{ kind: "markdown" as const, text }] },
      { number: 1, shape: "row" as const, sources: [row] },
    ]) {
      const reading = recordToReading(record, defaultLimits);
      expect(reading.fault).toMatchObject({ code: "limit-depth", facts: { limit: "markdownDepth" } });
      expect(reading.spans).toMatchObject([{ start: 0, end: text.length }]);
    }
  });
});
