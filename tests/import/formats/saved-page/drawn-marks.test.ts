import { describe, expect, it } from "vitest";
import { bodyToMarkdown } from "./read-fixture.ts";

describe("marks that a style draws", () => {
  it.each([
    ["text-decoration: line-through;", "定价<del>九元</del>整\n"],
    ["color:red;text-decoration-line:underline line-through", "定价<del><u>九元</u></del>整\n"],
    ["text-decoration: underline dotted red", "定价<u>九元</u>整\n"],
    ["text-decoration: line-through; text-decoration: none", "定价九元整\n"],
    ["vertical-align: super;font-size:12px", "定价<sup>九元</sup>整\n"],
    ["vertical-align:sub", "定价<sub>九元</sub>整\n"],
    ["vertical-align: text-top", "定价九元整\n"],
    ["display:inline-flex; display: flex; vertical-align: super", "定价\n\n九元\n\n整\n"],
    ["-webkit-text-decoration-skip: line-through", "定价九元整\n"],
  ])("are those that a tag would make (%s)", (style, expected) => {
    expect(bodyToMarkdown(`<p>定价<span style="${style}">九元</span>整</p>`)).toBe(expected);
  });

  it("are one with those of tags, and reach through what lies within", () => {
    const html =
      "<p style='text-decoration:line-through'>作<b>废</b></p><p><span style='text-decoration:line-through'>一</span><del>二</del></p>";
    expect(bodyToMarkdown(html)).toBe("<del>作</del>**<del>废</del>**\n\n<del>一二</del>\n");
  });

  it("are none for a link's own line, nor for a sentence or a box that is set higher", () => {
    const html =
      "<p><a href='http://a.b/' style='text-decoration:underline'>桥</a></p><p><span style='vertical-align:super'>他站在桥上看了很久的水，没有说话。</span></p><section style='vertical-align:sub'>水</section>";
    expect(bodyToMarkdown(html)).toBe("[桥](http://a.b/)\n\n他站在桥上看了很久的水，没有说话。\n\n水\n");
  });
});
