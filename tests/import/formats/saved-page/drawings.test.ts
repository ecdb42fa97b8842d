import { describe, expect, it } from "vitest";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const around = (inside: string) => `<p>雾散了。</p><section>${inside}</section><p>白鹭站着。</p>`;

describe("a drawing in the text", () => {
  it.each([
    '<svg viewBox="0 0 68 31"><defs><style>.cls-1{fill:#001e36}</style></defs><title>资源 12</title><path d="M0 0h5v5z"/></svg>',
    "<svg><title>编组 5</title><desc>Created with Sketch.</desc><g><title>路径</title><path d='M0 0h5v5z'/></g></svg>",
    "<svg><metadata><work><format>image/svg+xml</format></work></metadata></svg>",
  ])("does not show what it says of itself to programs, and the ledger says so (%#)", (drawing) => {
    expect(bodyToMarkdown(around(drawing))).toBe("雾散了。\n\n白鹭站着。\n");
    const html = bodyToPage(around(drawing));
    const taken = readPage(html).spans.filter(({ role }) => role === "media-residue");
    expect(taken.map(({ start, end }) => html.slice(start, end)).join("")).toMatch(/资源 12|编组 5.*Sketch.*路径|image/);
  });

  it("tears no sentence that it stands in", () => {
    expect(bodyToMarkdown("<p>第<svg><text>1</text></svg>步，雾<svg><g><text>散</text><text>了</text></g></svg>。</p>")).toBe(
      "第1步，雾散了。\n",
    );
  });

  it("leaves elements of those names alone that are no drawing's", () => {
    expect(bodyToMarkdown("<p>雾<text>散</text>了<svg><foreignObject><p>水<desc>位</desc></p></foreignObject></svg></p>")).toBe(
      "雾散了\n\n水位\n",
    );
  });
});
