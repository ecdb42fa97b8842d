import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linksFrom } from "../../src/archive/relative-address.ts";

describe("linksFrom", () => {
  it.each([
    ["index.html", "index.html", "index.html"],
    ["index.html", "articles/2018/x.html", "articles/2018/x.html"],
    ["articles/2018/x.html", "index.html", "../../index.html"],
    ["articles/2018/x.html", "articles/2018/y.html", "y.html"],
    ["articles/2018/x.html", "articles/2019/y.html", "../2019/y.html"],
    ["articles/2018/x.html", "data/articles/2018/x.md", "../../data/articles/2018/x.md"],
    ["articles/2018/x.html", "", "../../"],
    ["index.html", "", ""],
  ])("leads from %s to %s by %s", (page, to, link) => {
    expect(linksFrom(page)(to)).toBe(link);
  });

  it("leads where an absolute address would, at any prefix", () => {
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/);
    const address = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(address, address, fc.constantFrom("", "a/", "a/b/"), (page, to, prefix) => {
        const base = `https://archive.example/${prefix}`;
        expect(new URL(linksFrom(page)(to), base + page).href).toBe(base + to);
      }),
    );
  });
});
