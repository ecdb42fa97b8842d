import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const head = "夜里的灯\n2018-04-03\n老周\n青石桥\n青石桥\n青石桥\n微信号\nqsqfb\n功能介绍\n记渡口的事\n";
const page =
  "赞赏\n长按二维码向我转账\n受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号。\n阅读\n-->\n微信扫一扫\n关注该公众号\n取消\n打开\n-->\n";
const read = (text: string) => {
  const [capture] = captureDump({ path: "a.txt", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  return { title: capture?.metadata.title, text: capture?.kind === "article" ? capture.detail.text : "" };
};

describe("a page out of which somebody cut all that stands between < and >", () => {
  const body = "灯亮了一夜，水站的人守到天明。";
  it.each(["\n", " "])("reads past the ends of comments (%j)", (gap) => {
    const text = `\n-->\n${head}-->\n${body}\n${page}`.replaceAll("\n", gap);
    expect(read(text)).toEqual({ title: "夜里的灯", text: body });
  });

  it("keeps an author's arrows", () => {
    const arrows = "渡口 --> 河桥\n甲\n-->\n乙，船到了。";
    expect(read(`${head}${body}\n${arrows}\n${body}\n${page}`).text.replace(/\s+/g, "")).toContain("渡口-->河桥甲-->乙，船到了。");
  });

  it("reads its entities, few as they are", () => {
    expect(read(`${head}R&amp;D 的灯亮了。\n${page}`).text).toBe("R&D 的灯亮了。");
    expect(read(`${head}小于号写作“&lt;”，“&amp;”也一样。\n${page}`).text).toBe("小于号写作“&lt;”，“&amp;”也一样。");
    expect(read("写作 &amp; 的符号，读作“和”。").text).toBe("写作 &amp; 的符号，读作“和”。");
  });

  it("leaves the list of entities that breaks off to the script", () => {
    const list = `String.prototype.html = function(encode) {\n  var replace =["&#39;", "'", "&quot;", '"', "&nbsp;", " ", "&gt;", ">", "&lt;", "\n`;
    expect(read(`${list}${head}${body}\n${page}`)).toEqual({ title: "夜里的灯", text: body });
  });
});
