import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明，等着第一批过河的菜农。\n\n他们都说好，换班的人来时，桥头的灯还亮着。";
const bare = (text: string) => text.replace(/[#*\s]+/g, "");

function read(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(`${text}\n\n${body}\n`) }, defaultLimits).captures;
  const { title, author, account } = capture?.metadata ?? { account: {} };
  return { title, author, name: account.name, text: capture?.kind === "article" ? bare(capture.detail.text) : undefined };
}

const clipped = (title: string, author: string) =>
  `---\ntitle: "${title}"\nsource: "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv"\nauthor:\n  - "[[${author}]]"\npublished:\n---\n`;

describe("a byline without a day", () => {
  it.each([
    ["below an author that fields state", `${clipped("夜里的灯", "老周")}老周 青石桥的日志`, "青石桥的日志"],
    ["below an author that a clipper did not find", `${clipped("夜里的灯", "")}老周 青石桥`, "青石桥"],
    ["that names the account twice", "# 夜里的灯\n\n老周 青石桥 青石桥", "青石桥"],
    ["that names the account above the title", "# 青石桥\n\n# 夜里的灯\n\n老周 青石桥 青石桥", "青石桥"],
    ["with a relative day, below the account", "# 青石桥\n\n## 夜里的灯\n\n老周 青石桥 *6天前*", "青石桥"],
    ["below fields that give the account for the title", `${clipped("青石桥", "")}## 夜里的灯\n\n老周 青石桥 *6天前*`, "青石桥"],
    ["behind 原创 below such fields", `${clipped("青石桥", "")}## 夜里的灯\n\n原创： 老周 青石桥 *6天前*`, "青石桥"],
  ])("is read %s", (_, above, name) => {
    expect(read(above)).toEqual({ title: "夜里的灯", author: "老周", name, text: bare(body) });
  });

  it.each(["一座渡口 一条河", "老周 小吴", "加油 加油", "第一章 渡口"])("is none below a heading alone: %s", (line) => {
    expect(read(`# 夜里的灯\n\n${line}`)).toEqual({ title: "夜里的灯", author: undefined, name: undefined, text: bare(line + body) });
  });

  it.each(["老周 讲了一夜的灯，说到天明", "第一章 渡口", "看灯 看水 看船"])("is none below a clipper's fields: %s", (line) => {
    expect(read(`${clipped("夜里的灯", "")}${line}`)).toMatchObject({ title: "夜里的灯", author: undefined, text: bare(line + body) });
  });

  it("leaves a title that the text says too", () => {
    const text = "## 守夜的人\n\n昨夜 夜里的灯\n\n亮着。";
    expect(read(`${clipped("夜里的灯", "老周")}## 夜里的灯\n\n${text}`)).toMatchObject({ title: "夜里的灯", author: "老周" });
  });
});

describe("a byline with a day", () => {
  const below = "\n\n继续滑动看下一个\n\n青石桥\n\n向上滑动看下一个";
  const readDated = (head: string, tail = "") => {
    const bytes = new TextEncoder().encode(`${head} *2026年3月27日 19:07*\n\n${body}${tail}\n`);
    const [capture] = captureDump({ path: "a.md", bytes }, defaultLimits).captures;
    const { author, account, published, title } = capture?.metadata ?? { account: {} };
    return { title, author, name: account.name, published, text: capture?.kind === "article" ? bare(capture.detail.text) : undefined };
  };
  const read = { title: "夜里的灯", published: "2026-03-27T19:07+08:00", text: bare(body) };

  it.each([
    ["one name, where the page below says the account's", `${clipped("夜里的灯", "Lex 老周")}Lex 老周`, "Lex 老周", below],
    ["one name behind 原创", `${clipped("夜里的灯", "老周")}原创 老周`, "老周", below],
    ["an author's with a blank", `${clipped("夜里的灯", "Longshore 看灯")}Original Longshore 看灯`, "Longshore 看灯", below],
    ["an author's with blanks, above the account's", `${clipped("夜里的灯", "关注 水 站")}关注 水 站 青石桥`, "关注 水 站", ""],
    ["an author's with a blank before the account's", `${clipped("夜里的灯", "Lex 老周")}原创 Lex 老周 青石桥`, "Lex 老周", ""],
  ])("has %s", (_, head, author, tail) => {
    expect(readDated(head, tail)).toEqual({ ...read, author, name: "青石桥" });
  });

  it("has the account's, where it stands below too", () => {
    expect(readDated(`${clipped("夜里的灯", "青石桥")}青石桥`, below)).toEqual({ ...read, author: "青石桥", name: "青石桥" });
  });

  it("is no title at the top of a clip without fields", () => {
    for (const tail of ["", below, `\n\n**微信扫一扫赞赏作者**\n\nAgent 水站日报 · 目录${below}`])
      expect(readDated("青石桥", tail)).toEqual({ ...read, title: undefined, author: undefined, name: "青石桥" });
  });
});
