import { describe, expect, it } from "vitest";
import { joinText, roleToGroup, spansToStrip, totalByGroup } from "../../src/archive/span-groups.ts";
import { roles, type Role, type Span } from "../../src/entry/span.ts";

/** Spans of these lengths, one after another. */
function tile(...parts: [Role, number, string?][]): Span[] {
  let start = 0;
  return parts.map(([role, length, rule]) => {
    const span = { start, end: start + length, role, ...(rule !== undefined && { rule }) };
    start += length;
    return span;
  });
}

describe("spansToStrip", () => {
  it("covers the whole source but its white space in thousandths, text and facts drawn last", () => {
    const strip = spansToStrip(tile(["title", 10], ["white-space", 40], ["body", 100], ["script", 30], ["style", 20]));
    expect(strip).toEqual([
      { group: "code", start: 750, width: 250 },
      { group: "facts", start: 0, width: 50 },
      { group: "body", start: 250, width: 500 },
    ]);
  });

  it("shows text that is less than a thousandth of its page, and lets other trifles go", () => {
    const strip = spansToStrip(tile(["script", 500_000], ["boilerplate", 3], ["body", 9], ["script", 500_000]));
    expect(strip.filter(({ group }) => group === "body")).toEqual([{ group: "body", start: 500, width: 2 }]);
    expect(strip.some(({ group }) => group === "taken")).toBe(false);
  });
});

describe("joinText", () => {
  it("makes one of text that white space parts, and leaves all else", () => {
    const spans = tile(
      ["title", 2],
      ["white-space", 1],
      ["body", 4],
      ["white-space", 1],
      ["body", 3],
      ["boilerplate", 2],
      ["white-space", 1],
    );
    expect(joinText(spans).map(({ role, start, end }) => [role, start, end])).toEqual([
      ["title", 0, 2],
      ["white-space", 2, 3],
      ["body", 3, 11],
      ["boilerplate", 11, 13],
      ["white-space", 13, 14],
    ]);
  });

  it("still tiles the source, each field by itself", () => {
    const spans: Span[] = [
      { field: "a", start: 0, end: 3, role: "body" },
      { field: "b", start: 0, end: 2, role: "body" },
      { field: "b", start: 2, end: 3, role: "white-space" },
      { field: "b", start: 3, end: 5, role: "body" },
    ];
    expect(joinText(spans)).toEqual([spans[0], { ...spans[1], end: 5 }]);
  });
});

describe("totalByGroup", () => {
  it("counts every character once, in groups", () => {
    const groups = totalByGroup(tile(["body", 9], ["boilerplate", 2, "look/word"], ["body", 1], ["boilerplate", 3, "look/word"]));
    expect(groups).toEqual([
      { group: "body", length: 10, totals: [{ role: "body", spans: 2, length: 10 }] },
      { group: "taken", length: 5, totals: [{ role: "boilerplate", rule: "look/word", spans: 2, length: 5 }] },
    ]);
  });

  it("leaves out no role", () => {
    const spans = tile(...roles.map((role): [Role, number] => [role, 1]));
    expect(totalByGroup(spans).reduce((sum, { length }) => sum + length, 0)).toBe(roles.length);
    expect(new Set(roles.map(roleToGroup)).size).toBe(5);
  });
});
