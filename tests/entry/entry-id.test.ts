import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collidingId, entryPath, entryPathToAddress, entryPathToProvenanceAddress, titleToId } from "../../src/entry/entry-id.ts";

describe("entry id", () => {
  it("is the date and the pinyin of the title", () => {
    expect(titleToId("河桥灯会：第3届", "2021-03-05")).toBe("2021-03-05-he-qiao-deng-hui-di-3-jie");
  });

  it("is lower-case ASCII of at most 60 characters for any title", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.option(fc.constant("2021-03-05"), { nil: undefined }),
        (title, day) => {
          const id = titleToId(title, day);
          expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(id.length).toBeLessThanOrEqual(60);
          expect(collidingId(id, "abcdef0123").length).toBeLessThanOrEqual(60);
        },
      ),
    );
  });

  it("names no device that Windows reserves", () => {
    expect(titleToId("CON", undefined)).toBe("untitled");
  });

  it("gives the paths of entry, page and provenance", () => {
    const path = entryPath("2021-03-05-x", "2021-03-05");
    expect(path).toBe("2021/2021-03-05-x.md");
    expect(entryPathToAddress(path)).toBe("articles/2021/2021-03-05-x.html");
    expect(entryPathToProvenanceAddress(path)).toBe("articles/2021/2021-03-05-x.provenance.html");
    expect(entryPath("x", undefined)).toBe("undated/x.md");
  });
});
