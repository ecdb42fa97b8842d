import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

function read(text: string): string {
  const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  return body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "";
}

describe("keepOwnNumbers", () => {
  it("leaves numbers as they are that do not follow each other", () => {
    const years = "1952. 水站落成。\n\n1960. 来了第一盏灯。\n\n1971. 水站拆了。\n";
    expect(read(years)).toBe("1952\\. 水站落成。\n\n1960\\. 来了第一盏灯。\n\n1971\\. 水站拆了。");
    expect(read("3. 三号灯\n2. 二号灯\n1. 一号灯\n")).toBe("3\\. 三号灯\n\n2\\. 二号灯\n\n1\\. 一号灯");
    expect(read("> 3. **三号**灯\n> 5. 五号灯\n")).toBe("> 3\\. **三号**灯\n>\n> 5\\. 五号灯");
  });

  it("shows a number that stands alone", () => {
    expect(read("水站的灯亮了。\n\n01.\n\n清晨的灯\n\n02.\n\n傍晚的灯\n")).toContain("01\\.\n\n清晨的灯\n\n02\\.\n\n傍晚的灯");
  });

  it("leaves lists that count", () => {
    for (const list of ["1. 灯\n2. 船", "4. 灯\n5. 船"]) expect(read(`${list}\n`)).toBe(list);
    expect(read("1. 灯\n1. 船\n1. 水\n")).toBe("1. 灯\n2. 船\n3. 水");
  });
});
