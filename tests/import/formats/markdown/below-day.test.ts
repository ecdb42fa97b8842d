import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

function readDump(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  if (capture?.kind !== "article") return {};
  const { text: words, markdown } = capture.detail;
  return { album: capture.metadata.album, words: words.replace(/\s+/g, ""), pictures: markdown.split("](").length - 1 };
}

describe("what looks like a part of the head, below the day,", () => {
  const head = "# 夜里的灯\n\n原创 老周  青石桥  2024-04-03 20:16\n\n";

  it("is the author's where a tag has a number no album has", () => {
    const { album, words } = readDump(`${head}**#本期热点**\n\n**0**\n\n1\n\n**渡口的事**\n\n水站的人守到天明。\n`);
    expect([album, words]).toEqual([undefined, "#本期热点01渡口的事水站的人守到天明。"]);
    expect(readDump(`${head}**#01**\n\n**渡口的事**\n\n水站的人守到天明。\n`).words).toBe("#01渡口的事水站的人守到天明。");
    expect(readDump(`${head}#渡口旧事\n\n12\n\n水站的人守到天明。\n`)).toMatchObject({ album: "渡口旧事", words: "水站的人守到天明。" });
  });

  it("is the author's where English words begin like the page's mark", () => {
    expect(readDump(`${head}引言\n\nOriginal intention\n\n水站的人守到天明。\n`).words).toBe("引言Originalintention水站的人守到天明。");
  });

  it("is the first of several items, though it is the title", () => {
    const items = "- **夜里的灯**\n\n- **渡口的船**\n\n";
    expect(readDump(`${head}${items}水站的人守到天明。\n`).words).toBe("夜里的灯渡口的船水站的人守到天明。");
  });

  it("is the picture between the day and the title once more", () => {
    const markdown = "# 夜里的灯\n\n青石桥  2024-04-03 20:16\n\n![](a.png)\n\n夜里的灯\n\n水站的人守到天明。\n";
    expect(readDump(markdown).pictures).toBe(1);
    expect(readDump(markdown.replace("青石桥  2024-04-03", "![](b.png)\n\n青石桥  2024-04-03")).pictures).toBe(1);
  });
});
