import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

function read(text: string): string {
  const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  return body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "";
}

describe("lines of Markdown without an empty line between them", () => {
  it.each([
    "引言\n入春以后窗台上的灯亮了一夜，水站的人守到天明。\n到了月底，**灯**还亮着。\n小结\n灯的用处不小。",
    "摇啊摇\n摇到青石桥\n桥边有灯亮\n灯边有人家",
    "> 灯亮着\n> 人守着\n> 天亮了",
  ])("stay apart where nobody wrapped them: %j", (text) => {
    expect(read(text).replace(/\\\n/g, "\n")).toBe(text);
    expect(read(text).match(/\\\n/g)).toHaveLength(text.split("\n").length - 1);
  });

  it("stay apart where each has a number in brackets, few or foreign", () => {
    const text = "`[1]` 旧渡口: *https://a.example/du*\n`[2]` Lamps: *https://a.example/qiao*";
    expect(read(text)).toBe(text.replace("\n", "\\\n"));
  });

  it.each([
    "渡口的灯亮了一夜，水站的人守到天明，大家都回来了，灯还亮着，船也靠了岸，人也下了船，\n守灯的人说，明年还要来，那时候 渡口\n会有新的灯。",
    "The lamps burn all night.\nPeople watch them.\nThen it dawns.",
    "灯亮着，  \n人守着\n天亮了，\n大家都回来了。",
  ])("stay as they are where they are wrapped, foreign or broken by hand: %j", (text) => {
    expect(read(text)).toBe(text.replace("  \n", "\\\n"));
  });
});
