import { describe, expect, it } from "vitest";
import { belowTitle } from "../below-title.ts";

const body = "灯亮了一夜，水站的人守到天明。";

const read = (text: string): string => belowTitle(text).markdown;

describe("what stands as deep as in the page's source", () => {
  it.each([
    "        已推荐到看一看\n\n已发送\n\n            取消            \n",
    "#### 发送到看一看\n\n发送\n\n                      夜里的灯\n                  \n\n最多200字，当前共字\n\n发送中\n",
    "   \n                 喜欢此内容的人还喜欢                 \n   \n           怎么修灯                  \n           \n             青石桥                      \n               \n不看的原因        \n\n- 内容质量低          \n- 不看此公众号       \n\n微信扫一扫关注该公众号\n",
    "            var first_sceen__time = (+new Date());\n            if (\"\" == 1 && document.getElementById('js_content')) {\n              document.getElementById('js_content').addEventListener(\"selectstart\",function(e){ e.preventDefault(); });\n            }\n",
  ])("is the page's where it says so: %j", (page) => {
    expect(read(`${body}\n\n${page}`)).toBe(body);
  });

  it("is prose where it is Chinese, however short", () => {
    expect(read(`${body}\n\n        青石桥\n\n${body}`)).toBe(`${body}\n\n青石桥\n\n${body}`);
  });

  it.each(["    lamp.on()  # 亮灯", "    SELECT 灯 FROM t;"])("stays program text: %s", (code) => {
    expect(read(`${body}\n\n${code}\n\n${body}`)).toContain("```");
  });
});
