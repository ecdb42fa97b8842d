import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";

function elements(markdown: string): Element[] {
  const found: Element[] = [];
  visit(markdownToHast(markdown), "element", (element) => void found.push(element));
  return found;
}

describe("safe markup", () => {
  it.each([
    ["a script", "<script>alert(1)</script>文字"],
    ["a style sheet", "<style>body{display:none}</style>文字"],
    ["a frame", '<iframe src="https://x.example"></iframe>文字'],
    ["an inline picture that runs", "<svg onload=alert(1)><circle/></svg>文字"],
    ["a form", '<form action="https://x.example"><input name=q></form>文字'],
    ["a base address", '<base href="https://x.example/">文字'],
  ])("lets no %s through", (_, markdown) => {
    for (const { tagName } of elements(markdown)) expect(["p", "em", "strong"]).toContain(tagName);
  });

  it.each([
    "javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<b>",
    "JaVaScRiPt:alert(1)",
    "\u0001javascript:alert(1)",
    "file:///etc/passwd",
  ])("drops the address %j", (address) => {
    for (const { properties } of elements(`<a href="${address}">字</a>`)) expect(properties["href"]).toBeUndefined();
  });

  it("drops handlers, ids, names, classes and styles", () => {
    const [paragraph] = elements('<p id="x" name="y" class="z" style="color:red" onclick="alert(1)" data-x="1">字</p>');
    expect(paragraph?.properties).toEqual({});
  });

  it("keeps small data: pictures and drops other data: addresses", () => {
    const source = (address: string) => elements(`<img src="${address}">`).find(({ tagName }) => tagName === "img")?.properties["src"];
    expect(source("data:image/png;base64,iVBORw0KGgo=")).toBe("data:image/png;base64,iVBORw0KGgo=");
    expect(source("data:image/svg+xml;base64,PHN2Zz4=")).toBeUndefined();
    expect(source(`data:image/png;base64,${"A".repeat(70_000)}`)).toBeUndefined();
  });

  it("keeps the text and the tables that the dump gave", () => {
    const names = elements("| 年 | 数 |\n| - | - |\n| 2018 | 35.7 |\n\n<table><tr><td colspan=2>合并</td></tr></table>").map(
      ({ tagName }) => tagName,
    );
    expect(names.filter((name) => name === "table")).toHaveLength(2);
    expect(names).toContain("td");
  });
});
