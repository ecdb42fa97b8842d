import { describe, expect, it } from "vitest";
import { textsToAnchors } from "../../src/entry/anchor.ts";

describe("anchors", () => {
  it("come from the block's own text, so a change elsewhere moves none", () => {
    const [, second] = textsToAnchors(["甲", "乙"]);
    expect(textsToAnchors(["改过", "乙", "丙"])[1]).toBe(second);
  });

  it("do not depend on white space", () => {
    expect(textsToAnchors(["甲 乙"])).toEqual(textsToAnchors(["甲\n乙"]));
  });

  it("number a text that occurs again", () => {
    const [first, again] = textsToAnchors(["甲", "甲"]);
    expect(again).toBe(`${first}-2`);
  });
});
