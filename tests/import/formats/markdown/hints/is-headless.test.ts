import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../../src/import/limits.ts";

const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";
const front = "---\ntitle: 夜里的灯\naccount: 青石桥\nauthor: 老周\ndate: 2024-05-12\n---\n\n";
const row = { title: "夜里的灯", nickname: "青石桥", create_time: 1715473800 };

function read(text: string, path = "a.md") {
  const [capture] = captureDump({ path, bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const { title, author, account, published } = capture?.metadata ?? { account: {} };
  const left = capture?.kind === "article" ? capture.detail.text.replace(/[*\s]+/g, "") : undefined;
  return { title, author, name: account.name, published: published?.slice(0, 10), text: left };
}

const stated = { title: "夜里的灯", name: "青石桥", published: "2024-05-12" };

describe("Markdown whose fields state what it is", () => {
  it.each([
    "**0x01 免责声明**\n\n**免责声明**",
    "**第一章 缘起**\n\n**缘起**",
    "**通告编号:QS-0022**\n\n**2023-05-10**",
    "**报名时间**\n\n◆\n\n2  \n0  \n2  \n3  \n年07  \n月14  \n日",
  ])("begins with the author's lines, as short as they are: %s", (lines) => {
    const text = `${lines}\n\n${body}`.replace(/[*\s]+/g, "");
    expect(read(front + `${lines}\n\n${body}\n`)).toEqual({ ...stated, author: "老周", text });
    expect(read(JSON.stringify([{ ...row, content: `${lines}\n\n${body}` }]), "a.json")).toEqual({ ...stated, author: undefined, text });
  });

  it.each([
    "# 夜里的灯\n\n老周  青石桥  2024-05-12 08:30\n",
    "原创 老周  青石桥\n",
    "老周 青石桥 2024年5月12日\n",
    "**青石桥**\n\n微信号 qsq_fb\n\n功能介绍 记渡口的事\n",
  ])("may have the page's head above the article all the same: %s", (head) => {
    expect(read(`${front}${head}\n${body}\n`)).toEqual({ ...stated, author: "老周", text: body.replace(/\s+/g, "") });
  });

  it("may write the title otherwise there", () => {
    const head = "# 夜里的灯！老周｜青石桥\n\n青石桥\n\n昨天\n";
    const fields = front.replace("夜里的灯", "夜里的灯!老周|青石桥 - 微信公众号");
    expect(read(`${fields}${head}\n${body}\n`).text).toBe(body.replace(/\s+/g, ""));
  });
});
