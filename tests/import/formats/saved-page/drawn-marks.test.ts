import { describe, expect, it } from "vitest";
import { bodyToMarkdown } from "./read-fixture.ts";

describe("text that a style strikes out", () => {
  it.each([
    ["text-decoration: line-through;", "定价<del>九元</del>整\n"],
    ["color:red;text-decoration-line:underline line-through", "定价<del>九元</del>整\n"],
    ["text-decoration: underline dotted red", "定价九元整\n"],
    ["text-decoration: line-through; text-decoration: none", "定价九元整\n"],
    ["vertical-align: super;font-size:12px", "定价九元整\n"],
    ["-webkit-text-decoration-skip: line-through", "定价九元整\n"],
  ])("is as a tag would make it (%s)", (style, expected) => {
    expect(bodyToMarkdown(`<p>定价<span style="${style}">九元</span>整</p>`)).toBe(expected);
  });

  it("is one with what tags strike out, and all that lies within", () => {
    const html =
      "<p style='text-decoration:line-through'>作<b>废</b></p><p><span style='text-decoration:line-through'>一</span><del>二</del></p>";
    expect(bodyToMarkdown(html)).toBe("<del>作</del>**<del>废</del>**\n\n<del>一二</del>\n");
  });
});
