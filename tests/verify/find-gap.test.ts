import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../src/entry/span.ts";
import { findGap } from "../../src/verify/find-gap.ts";

const span = (start: number, end: number, field?: string): Span => ({
  start,
  end,
  role: "body",
  ...(field === undefined ? {} : { field }),
});

describe("findGap", () => {
  it("accepts spans that touch from 0 to the length, source by source", () => {
    const sources = [{ text: "abc" }, { field: "标题", text: "xy" }, { field: "空", text: "" }];
    expect(findGap(sources, [span(0, 1), span(1, 3), span(0, 2, "标题")])).toBeUndefined();
  });

  it.each([
    ["a late begin", [span(1, 3)], "a break at 0"],
    ["a hole", [span(0, 1), span(2, 3)], "a break at 1"],
    ["an overlap", [span(0, 2), span(1, 3)], "a break at 2"],
    ["an empty span", [span(0, 0), span(0, 3)], "a break at 0"],
    ["an early end", [span(0, 2)], "an end at 2 of 3"],
    ["an end beyond the source", [span(0, 4)], "an end at 4 of 3"],
    ["a source without spans", [], "an end at 0 of 3"],
    ["a field that is not there", [span(0, 3), span(0, 1, "x")], "a span of x that the record has not"],
  ])("names %s", (_what, spans, gap) => {
    expect(findGap([{ text: "abc" }], spans)).toBe(gap);
  });

  it("sees any one offset of a tiling moved", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 10 });
    fc.assert(
      fc.property(cuts, fc.nat(), fc.boolean(), fc.constantFrom(-1, 1), (inner, which, moveStart, by) => {
        const ends = [...inner.toSorted((a, b) => a - b), 100];
        const spans = ends.map((end, index) => span(ends[index - 1] ?? 0, end));
        expect(findGap([{ text: "x".repeat(100) }], spans)).toBeUndefined();
        const moved = spans[which % spans.length]!;
        if (moveStart) moved.start += by;
        else moved.end += by;
        expect(findGap([{ text: "x".repeat(100) }], spans)).toBeDefined();
      }),
    );
  });
});
