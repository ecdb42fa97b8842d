import { describe, expect, it } from "vitest";
import { pageToReading } from "../../../../src/import/formats/saved-page/page-to-reading.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { bodyToPage } from "./read-fixture.ts";

describe("limits of a page", () => {
  it("rejects elements 100,000 deep before anything walks them", () => {
    const reading = pageToReading({ kind: "html", text: bodyToPage("<div>".repeat(100_000)) });
    expect(reading.fault?.code).toBe("limit-depth");
    expect(reading.spans.at(-1)?.end).toBe(bodyToPage("<div>".repeat(100_000)).length);
  });

  it.each(["<div>", "<b>", "<blockquote>", "<ul><li>", "<span style='font-weight:bold'>"])(
    "reads %s as deep as the limit allows",
    (tag) => {
      expect(pageToReading({ kind: "html", text: bodyToPage(`${tag.repeat(2000)}水`) }).body).toBeDefined();
    },
  );

  it("rejects more elements than allowed", () => {
    const reading = pageToReading(
      { kind: "html", text: bodyToPage("<i>x</i>".repeat(200)) },
      { limits: { ...defaultLimits, htmlNodes: 100 } },
    );
    expect(reading.fault?.code).toBe("limit-nodes");
  });

  it("rejects a page longer than allowed", () => {
    const reading = pageToReading(
      { kind: "html", text: bodyToPage("水".repeat(200)) },
      { limits: { ...defaultLimits, sourceLength: 100 } },
    );
    expect(reading.fault?.code).toBe("limit-bytes");
  });

  it("reads a paragraph of 200,000 pieces", () => {
    expect(pageToReading({ kind: "html", text: bodyToPage("<b>a</b>b".repeat(100_000)) }).body).toBeDefined();
  });
});
