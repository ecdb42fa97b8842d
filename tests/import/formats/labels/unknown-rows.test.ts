import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { readArticle } from "./read-article.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";
const text = body.replace(/\s+/g, "");

function metadataOf(dump: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(dump) }, defaultLimits).captures;
  return capture?.metadata;
}

const capturedOf = (dump: string) => metadataOf(dump)?.captured;
const editorsOf = (dump: string) => metadataOf(dump)?.editorCredits;

describe("rows of labels that a program wrote among those of an article", () => {
  it.each("抓取 导入 提取 采集 下载 保存 归档 爬取 入库 生成 存档 整理 同步 转换 收录 处理".split(" "))(
    "say when it took the page: %s",
    (word) => {
      for (const rows of [
        `> 公众号：青石桥\n> 发布时间：2021-03-04\n> ${word}时间：2026-05-05 10:11\n> 原文链接：${url}`,
        `- **${word}日期**：2026-05-05 10:11\n- **公众号**：青石桥\n- **发布时间**：2021-03-04\n- **原文链接**：${url}`,
      ]) {
        const dump = `# 夜里的灯\n\n${rows}\n\n---\n\n${body}\n`;
        expect(readArticle(dump)).toMatchObject({ published: "2021-03-04", name: "青石桥", url, text });
        expect(capturedOf(dump)).toBe("2026-05-05T10:11+08:00");
      }
    },
  );

  it("are the head's between others, and a program's own above and below them", () => {
    const rows = `> 平台：搜狗\n> 公众号：青石桥\n> 采集方式：手动\n>\n> 发布时间：2021-03-04\n> 原文链接：${url}\n> 优先级：P1\n> 内容分类：渡口`;
    expect(readArticle(`# 夜里的灯\n\n${rows}\n\n---\n\n${body}\n`)).toMatchObject({ name: "青石桥", published: "2021-03-04", url, text });
  });

  it.each([
    "时间：五月五日\n地点：水站\n联系人：老周",
    "河段：上游\n水位：三尺",
    "水站：灯亮了一夜。\n渡口：船都回来了。",
    "时间：2026-05-05\n地点：水站",
  ])("are the author's below them: %j", (rows) => {
    const found = readArticle(`夜里的灯\n公众号：青石桥\n作者：老周\n发布时间：2021-03-04\n${rows}\n\n${body}\n`, "a.txt");
    expect(found).toMatchObject({ published: "2021-03-04", text: rows.replace(/\s+/g, "") + text });
  });

  it.each([
    "地点：水站\n报名电话：12345",
    "职位：编辑\n薪资：八千\n学历：本科",
    "指导老师：老周",
    "书名：夜里的灯\n出版社：河桥\n价格：三元",
    "河段：上游",
  ])("are the author's where none of a program's stand between: %j", (rows) => {
    const found = readArticle(`# 夜谈\n\n公众号：青石桥\n${rows}\n原文链接：${url}\n\n${body}\n`);
    expect(found).toMatchObject({ name: "青石桥", url, text: rows.replace(/\s+/g, "") + text });
  });

  it("are the author's without any that is known", () => {
    const rows = "平台：水站\n优先级：先到先得\n整理时间：2021-03-04";
    expect(readArticle(`# 夜谈\n\n${rows}\n\n${body}\n`)).toMatchObject({ text: rows.replace(/\s+/g, "") + text });
  });

  it.each(["|", "｜", "·", "•", "/", "丨"])("stand on one line with others, behind the sign %s", (sign) => {
    const line = ["作者：老周", "公众号：青石发布", "发布时间：2021-03-04", "优先级：P1"].join(` ${sign} `);
    const found = readArticle(`# 夜里的灯\n\n> ${line}\n> 原文链接：${url}\n\n${body}\n`);
    expect(found).toMatchObject({ author: "老周", name: "青石发布", published: "2021-03-04", url, text });
    expect(editorsOf(`# 夜里的灯\n\n> ${line}\n\n${body}\n`)).toBeUndefined();
  });

  it("leave two authors and a credit on their line", () => {
    const dump = `# 夜里的灯\n\n> 作者：老周 / 李河 | 公众号：青石桥 | 责编：王二\n> 原文链接：${url}\n\n${body}\n`;
    expect(readArticle(dump)).toMatchObject({ author: "老周 / 李河", name: "青石桥" });
    expect(editorsOf(dump)).toEqual(["责编：王二"]);
  });
});

describe("labelled values in marks of program text", () => {
  it.each([
    "- 公众号：`青石桥`\n- 作者：`老周`\n- 发布时间：2021-03-04",
    "| 项 | 值 |\n|---|---|\n| 公众号 | `青石桥` |\n| 作者 | `老周` |\n| 发布时间 | `2021-03-04` |",
  ])("are names and days: %j", (rows) => {
    expect(readArticle(`# 夜里的灯\n\n${rows}\n\n${body}\n`)).toMatchObject({
      name: "青石桥",
      author: "老周",
      published: "2021-03-04",
      text,
    });
  });

  it("are the author's below text and behind another label", () => {
    const example = "作者：`author`\n日期：`date`";
    const page = `# 夜里的灯\n\n[青石桥](javascript:void(0);) *2021年3月4日 08:00*\n\n${body}\n\n配置如下\n\n${example}\n`;
    expect(readArticle(page)).toMatchObject({ author: undefined, text: `${text}配置如下${example.replace(/[\s`]/g, "")}` });
    expect(readArticle(`# 夜里的灯\n\n${body}\n\n配置如下\n\n${example}\n`).author).toBeUndefined();
    const dump = `# 夜里的灯\n\n- 命令：\`ls\`\n- 端口：\`80\`\n\n${body}\n`;
    expect(readArticle(dump).text).toBe(`命令：ls端口：80${text}`);
  });
});
