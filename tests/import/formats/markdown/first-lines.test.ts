import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const front = "---\ntitle: 渡口日记\nauthor: 老周\naccount: 青石桥\ndate: 2024-04-01\n---\n\n";

function read(text: string, name = "a.md") {
  const [capture] = captureDump({ path: name, bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const { title, author, account, published } = capture?.metadata ?? { account: {} };
  const left = capture?.kind === "article" ? capture.detail.text.replace(/[#\s]+/g, "") : undefined;
  return { title, author, name: account.name, published, text: left };
}
const bare = (text: string) => text.replace(/[#\s]+/g, "");

describe("an article's first lines", () => {
  it.each([
    "各位家长，请于三月六日前交回执。\n\n渡口小学教务处\n\n2024年3月1日",
    "2024年3月5日\n\n清晨的渡口没有人，船系在柳树下。\n\n2024年3月6日\n\n老人坐在石阶上等第一个过河的人。",
    "## 2010-01-10\n\n这一年渡口添了一条船。\n\n## 2011-02-11\n\n这一年又添了一条。\n\n## 2012-03-12\n\n这一年没有添船。",
    "清晨的渡口没有人，船系在柳树下。\n\n老人说今年水小。\n\n微信号：qiaotou",
  ])("stay behind what front matter states: %j", (text) => {
    expect(read(`${front}${text}\n`)).toEqual({
      title: "渡口日记",
      author: "老周",
      name: "青石桥",
      published: "2024-04-01",
      text: bare(text),
    });
  });

  it("stay below a title, signature and day included", () => {
    const text = "各位乡亲：\n\n因水位下降，渡口自三月六日起停航。\n\n特此通知。\n\n渡口县交通局\n\n2024年3月5日";
    expect(read(`# 关于渡口停航的通知\n\n${text}\n`)).toEqual({
      title: "关于渡口停航的通知",
      author: undefined,
      name: undefined,
      published: undefined,
      text: bare(text),
    });
    expect(read(`关于渡口停航的通知\n\n${text}\n`, "a.txt").text).toContain(bare(text));
  });

  it("leave an author's name that ends in a full stop behind 原创", () => {
    expect(read("# 渡口日记\n\n原创 老周。 青石桥 2024-04-01 10:00\n\n灯亮了一夜。\n")).toMatchObject({ author: "老周。", name: "青石桥" });
  });
});
