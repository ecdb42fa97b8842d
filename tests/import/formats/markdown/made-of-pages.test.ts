import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { expectTiled } from "../expect-tiled.ts";

const first = "灯亮了一夜，水站的人守到天明。";
const second = "船从下游上来，船上的人都醒着。";

function read(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  if (capture?.kind !== "article") throw new Error("no article");
  expectTiled(capture.detail.spans, text);
  return { title: capture.metadata.title, name: capture.metadata.account.name, markdown: capture.detail.markdown.trim() };
}

describe("what a converter leaves of the page that it made Markdown of", () => {
  it("is the page's declaration", () => {
    const byline = "[青石桥 ](javascript:void%280%29;) \n\n**青石桥** \n\n微信号 \n\n功能介绍 记录河边人家 ";
    const text = ` <!DOCTYPE html> \n\n## 夜里的灯 \n\n${byline}\n\n${first}\n\n${second}\n`;
    expect(read(text)).toEqual({ title: "夜里的灯", name: "青石桥", markdown: `${first}\n\n${second}` });
  });

  it("is a tag whose attribute holds quotation marks", () => {
    const tag = '<span style="font-family: mp-quote, &quot;PingFang SC&quot;, system-ui;">';
    const text = `# 夜里的灯\n\n${tag}${first}</span>\n\n${tag}\n\n<span leaf="">${second}</span>\n\n</span>\n`;
    expect(read(text)).toEqual({ title: "夜里的灯", name: undefined, markdown: `${first}\n\n${second}` });
  });

  it("is the frame around the text, below labelled lines", () => {
    const text = `标题：夜里的灯\n公众号：青石桥\n发布时间：2026-01-30\n\n<div id="js_content" class="rich_media_content">\n\n${first}\n\n${second}\n\n</div>\n`;
    expect(read(text)).toEqual({ title: "夜里的灯", name: "青石桥", markdown: `${first}\n\n${second}` });
  });
});

describe("what pandoc leaves", () => {
  const style = 'style="margin: 20px 0;\nfont-family: \\"PingFang SC\\", serif;"';

  it("is the attributes of headings and pictures, over several lines and with quotes in them", () => {
    const picture = "![](https://mmbiz.qpic.cn/mmbiz_jpg/aa/640?wx_fmt=jpeg)";
    const text = `# 夜里的灯\n\n${first}\n\n## 船与桥 {#船与桥 ${style}}\n\n${picture}{.rich_pages\n.wxw-img ratio="0.6"\n${style}}\n\n[${second}]{${style}}\n`;
    expect(read(text).markdown).toBe(`${first}\n\n## 船与桥\n\n${picture}\n\n${second}`);
  });

  it("is the lines that open and close a division, the first of the text and those within lists", () => {
    const text = `::: {#js_content .rich_media_content style="visibility: hidden;"}\n${first}\n\n::: section\n${second}\n:::\n\n1.  ::: {.section}\n    船开了。\n    :::\n:::\n`;
    expect(read(text)).toEqual({ title: undefined, name: undefined, markdown: `${first}\n\n${second}\n\n1. 船开了。` });
  });

  it("is nothing in a program's brackets", () => {
    const program = "query{types{...FullType}args{...InputValue}}{.exec|{.?cmd.}|}{.a.}{.b.}{.c}";
    expect(read(`# 夜里的灯\n\n${first}\n\n${program}\n`).markdown).toContain(
      "{...FullType}args{...InputValue}}{.exec|{.?cmd.}|}{.a.}{.b.}{.c}",
    );
  });

  it("is nothing where another program writes such lines", () => {
    const text = `# 夜里的灯\n\n${first}\n\n::: ferry 提示\n${second}\n:::\n`;
    expect(read(text).markdown).toContain("::: ferry 提示");
  });
});
