import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../../src/entry/markdown.ts";
import { pageToReading } from "../../../../../src/import/formats/saved-page/page-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const url = "https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe";
const sentences = ["灯亮了一夜，水站的人守到天明，谁也没有说话。", "大家都回来了，灯还亮着，船工把缆绳系在老地方。"];

function read(above: string, text = sentences.map((line) => `<p>${line}</p>`).join("")) {
  const html = `<html><head><title>夜里的灯</title></head><body><h1>夜里的灯</h1>${above}<article>${text}</article><p>页脚</p></body></html>`;
  const { gone, metadata, body, spans } = pageToReading({ kind: "html", text: html });
  expectTiled(spans, html);
  return { gone, metadata, markdown: body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "" };
}

const facts = { title: "夜里的灯", account: { name: "青石桥" }, published: "2021-03-04T08:30+08:00" };

describe("labels that a tool wrote above the element of the text", () => {
  it.each([
    `<div>公众号：青石桥 &nbsp; 作者：老周 &nbsp; 发布时间：2021-03-04 08:30<br />来源：<a href="${url}">${url}</a></div>`,
    `<div>公众号：青石桥 &nbsp; 作者：老周 &nbsp; 发布时间：2021-03-04 08:30<br><a href="${url}">查看原文</a></div>`,
    `<div><span>公众号：青石桥</span> | <span>作者：老周</span> | <span>发布时间：2021-03-04 08:30</span> | <a href="${url}">原文链接</a></div>`,
    `<p>公众号：青石桥</p><p>作者：老周</p><p>发布时间：2021-03-04 08:30</p><p><a href="${url}">原文链接</a></p>`,
  ])("say whose article it is, however short: %s", (above) => {
    const { gone, metadata, markdown } = read(above);
    expect(gone).toBeUndefined();
    expect(metadata).toMatchObject({ ...facts, author: "老周", url });
    expect(markdown).toBe(sentences.join("\n\n"));
  });

  it("say it without an address, where there is a text", () => {
    expect(read("<p>公众号：青石桥 发布时间：2021-03-04 08:30</p>")).toMatchObject({ metadata: facts, markdown: sentences.join("\n\n") });
    expect(read("<p>公众号：青石桥 发布时间：2021-03-04 08:30</p>", "<p>无</p>").gone).toBe("not-an-article");
  });

  it("are another site's where they name no account", () => {
    expect(read("<p>来源：河桥日报 发布时间：2021-03-04 08:30</p>").gone).toBe("not-an-article");
    expect(read(`<p>上一篇：<a href="${url}">渡口的灯</a></p>`).gone).toBe("not-an-article");
  });

  it("are a list's where many articles stand below", () => {
    const row = (at: number) => `<h3><a href="${url}${at}">河上的第${at}盏灯亮了一夜</a></h3><p>公众号：青石桥 2021-03-0${at}</p>`;
    const list = [1, 2, 3, 4, 5, 6].map(row).join("");
    expect(read("<p>公众号：青石桥 更新时间：2021-03-04</p>", list).metadata.url).toBeUndefined();
  });
});
