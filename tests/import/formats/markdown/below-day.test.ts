import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

function readDump(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  if (capture?.kind !== "article") return {};
  return { album: capture.metadata.album, words: capture.detail.text.replace(/\s+/g, "") };
}

describe("what looks like a part of the head, below the day,", () => {
  const head = "# 夜里的灯\n\n原创 老周  青石桥  2024-04-03 20:16\n\n";

  it("is the author's where a tag has a number no album has", () => {
    const { album, words } = readDump(`${head}**#本期热点**\n\n**0**\n\n1\n\n**渡口的事**\n\n水站的人守到天明。\n`);
    expect([album, words]).toEqual([undefined, "#本期热点01渡口的事水站的人守到天明。"]);
    expect(readDump(`${head}**#01**\n\n**渡口的事**\n\n水站的人守到天明。\n`).words).toBe("#01渡口的事水站的人守到天明。");
    expect(readDump(`${head}#渡口旧事\n\n12\n\n水站的人守到天明。\n`)).toMatchObject({ album: "渡口旧事", words: "水站的人守到天明。" });
  });
});
