import { describe, expect, it } from "vitest";
import { belowTitle } from "../below-title.ts";

const read = (text: string): string => belowTitle(text).text;

describe("what looks like a tag in an article that does not escape it", () => {
  it.each([
    "运行 ping <host>，再输入 <user-name>。",
    "页面里有 <script>alert(1)</script> 一行。",
    "文件以 <?php eval(1); ?> 开头。",
    "写入 <!DOCTYPE html> 声明。",
    "用“<s>”和“</s>”标记开头与结尾。",
    "插入 <img src=x onerror=alert(1)> 后，弹出了窗口。",
    "先输入 <img>，再看结果。",
    "<target> 是灯的地址。",
    "<dependency>\n<groupId>org.example</groupId>\n</dependency>",
    "<svg onload=alert(1)>",
    "- 设为 <level>\n- 改为 <title>",
  ])("stays: %s", (text) => {
    expect(read(text).replace(/\s+/g, "")).toBe(text.replace(/^- /gm, "").replace(/\s+/g, ""));
  });

  it.each([
    ['灯<b>亮了</b><font color=red>一夜</font>，<span style="a">守到</span>天明。', "灯亮了一夜，守到天明。"],
    ["灯亮了<!-- 注 -->一夜。", "灯亮了一夜。"],
    ['灯亮了<svg viewBox="0 0 9 9"><path d="M0"></path></svg>一夜。', "灯亮了一夜。"],
    ["灯亮了<mp-common-profile>一夜</mp-common-profile>。", "灯亮了一夜。"],
    ["<time>昨天</time>灯亮了<math><mi>一夜</mi></math>。", "昨天灯亮了一夜。"],
    ["<!DOCTYPE html>\n\n灯亮了一夜。", "灯亮了一夜。"],
    ["<script>\nvar a = 1;\n</script>\n\n灯亮了一夜。", "灯亮了一夜。"],
  ])("goes where it is markup: %s", (text, shown) => {
    expect(read(text)).toBe(shown);
  });
});
