import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

function read(text: string): string {
  const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  return body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "";
}

describe("mendEmphasis", () => {
  it("joins bold texts that touch, where CommonMark shows their asterisks", () => {
    expect(read("**一、****渡口通航**\n")).toBe("**一、渡口通航**");
    expect(read("**0****1**  \n**水位****上涨****两米**\n")).toBe("**01**\\\n**水位上涨两米**");
    expect(read("前文**甲\\&乙****丙**。\n")).toBe("前文**甲&乙丙**。");
  });

  it("makes bold what stands beside punctuation", () => {
    expect(read("**4.**Harbour开航\n")).toBe("**4.**&#x48;arbour开航");
    expect(read("说明：**“渡口”**Ferry\n")).toContain("**“渡口”**");
  });

  it("leaves asterisks that an author wrote", () => {
    expect(read("密码是\\*\\*\\*\\*，见**表\\*\\*\\*\\*一**\n")).toBe("密码是\\*\\*\\*\\*，见**表\\*\\*\\*\\*一**");
    expect(read("账号 ***admin 与 **** 都可用\n")).toContain("\\*\\*\\*\\*");
    expect(read("2 ** 3 等于 8，3 ** 2 等于 9\n")).toBe("2 \\*\\* 3 等于 8，3 \\*\\* 2 等于 9");
  });
});
