import { describe, expect, it } from "vitest";
import { publishedToDay, publishedToLabel, publishedToMoment } from "../../src/theme/dates.ts";
import { absoluteAddress, framePolicy } from "../../src/theme/frame.ts";

describe("framePolicy", () => {
  const head = { text: "", hash: "sha256-abc" };

  it("allows the site's own files and one inline script, nothing else", () => {
    const policy = framePolicy({ head });
    expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-abc'; style-src 'self'; img-src 'self' data:;");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it("adds WeChat's picture servers only to pages that may ask them", () => {
    expect(framePolicy({ head, allows: { pictures: true } })).toContain("img-src 'self' data: https://*.qpic.cn;");
  });
});

describe("absoluteAddress", () => {
  it("joins with one slash, and is nothing where the site's address is unknown", () => {
    expect(absoluteAddress("https://a.example/x/", "index.html")).toBe("https://a.example/x/index.html");
    expect(absoluteAddress("https://a.example", "index.html")).toBe("https://a.example/index.html");
    expect(absoluteAddress(undefined, "index.html")).toBeUndefined();
  });
});

describe("dates", () => {
  it("writes a day and a moment as readers and machines know them", () => {
    expect(publishedToLabel("2018-09-03")).toBe("2018 年 9 月 3 日");
    expect(publishedToLabel("2018-09-13T08:05+08:00")).toBe("2018 年 9 月 13 日 08:05");
    expect(publishedToDay("2018-09-03")).toBe("9 月 3 日");
    expect(publishedToMoment("2018-09-13")).toBe("2018-09-13T00:00:00+08:00");
    expect(publishedToMoment("2018-09-13T08:05+08:00")).toBe("2018-09-13T08:05:00+08:00");
  });
});
