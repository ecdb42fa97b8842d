import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesToAtom, escapeXml, identityToUrn } from "../../src/archive/feed.ts";

describe("identityToUrn", () => {
  it("gives the version 5 UUID of RFC 9562 in the URL namespace", () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, "http://www.example.com/")
    expect(identityToUrn("http://www.example.com/")).toBe("urn:uuid:fcde3c85-2270-590f-9e7c-ee003d65e0e2");
  });
});

describe("escapeXml", () => {
  it("leaves nothing that markup or XML 1.0 forbids", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
        expect(escaped.isWellFormed()).toBe(true);
      }),
    );
  });

  it("keeps ordinary text", () => {
    expect(escapeXml("a < b & “c” 𠮷")).toBe("a &lt; b &amp; “c” 𠮷");
  });
});

describe("entriesToAtom", () => {
  const head = { title: "档案", identity: "x", home: "index.html", self: undefined };
  const entry = {
    identity: "a",
    title: "甲",
    href: "articles/a.html",
    updated: "2018-09-13T00:00:00+08:00",
    author: undefined,
    account: "号",
    html: "<p>甲</p>",
  };

  it("is as new as its newest entry", () => {
    const feed = entriesToAtom(head, [entry, { ...entry, identity: "b", updated: "2019-01-01T00:00:00+08:00" }]);
    expect(/<updated>(.*?)<\/updated>/.exec(feed)?.[1]).toBe("2019-01-01T00:00:00+08:00");
  });

  it("holds whole texts as escaped markup", () => {
    expect(entriesToAtom(head, [entry])).toContain('<content type="html">&lt;p&gt;甲&lt;/p&gt;</content>');
  });

  it("says the beginning of time where it is empty", () => {
    expect(entriesToAtom(head, [])).toContain("<updated>1970-01-01T00:00:00Z</updated>");
  });
});
