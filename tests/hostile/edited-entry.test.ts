import { describe, expect, it } from "vitest";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";
import { payloads } from "./payloads.ts";
import { findUnsafeMarkup } from "./unsafe-markup.ts";

describe("an entry edited by hand", () => {
  it("brings no payload's markup into a page, wherever the payload stands", () => {
    expect(payloads.length).toBeGreaterThanOrEqual(300);
    for (const payload of payloads) {
      for (const markdown of [
        `青石镇\n\n${payload}\n\n修桥`,
        `青石镇${payload}修桥`,
        `- ${payload}\n`,
        `> ${payload}`,
        `[x](${payload})`,
        `<p title="${payload}">修桥</p>`,
      ]) {
        expect(findUnsafeMarkup(markdownToHast(markdown)), markdown).toEqual([]);
      }
    }
  });

  it.each([
    ["<script>", "p", { type: "element", tagName: "script", properties: {}, children: [] }],
    ["a handler", "p onClick", { type: "element", tagName: "p", properties: { onClick: "x" }, children: [] }],
    ["an address", "a javascript:x", { type: "element", tagName: "a", properties: { href: "javascript:x" }, children: [] }],
  ] as const)("is searched by a test that knows %s", (_what, _found, element) => {
    expect(findUnsafeMarkup({ type: "root", children: [{ ...element, children: [] }] })).toHaveLength(1);
  });
});
