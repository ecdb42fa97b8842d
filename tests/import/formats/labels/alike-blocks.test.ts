import { describe, expect, it } from "vitest";
import { readArticle } from "./read-article.ts";
import { read, whole } from "../read-bytes.ts";

const [first, second, own] = ["3eECaD7aa5DhBAH34HcaC7", "AF90d9aaCgBbbgb615F63b", "BE90d9aaCgBbbgb615F63c"].map(
  (key) => `https://mp.weixin.qq.com/s/${key}`,
);
const lines = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";
const item = (title: string, account: string, url = "", rest = "") => `## ${title}\n\n公众号：${account}\n链接：${url}\n\n${rest}\n\n`;
const items = (rest = "") => item("夜里的灯", "河桥日报", first, rest) + item("河上的桥", "渡口水站", second, rest);
const short = "这一篇写的是灯";

/** What a file of one entry holds. */
function single(text: string): ReturnType<typeof readArticle> {
  expect(whole(read(text))).toHaveLength(1);
  return readArticle(text, "a.md");
}

describe("labels at the very top of an article", () => {
  const head = `公众号：青石桥\n时间：2024-03-05\n链接：${own ?? ""}\n\n${lines}\n\n`;
  const related = `公众号：河桥日报\n时间：2024-03-01\n链接：${first ?? ""}\n\n${short}\n`;

  it.each([
    ["Markdown", `# 水位记\n\n${head}## 相关文章\n\n${related}`],
    ["lines", `水位记\n${head}相关文章\n${related}`],
    ["front matter", `---\ntitle: 水位记\n---\n\n${head}${related}`],
  ])("are its own in %s, though others stand below", (_, text) => {
    expect(readArticle(text, "a.md")).toMatchObject({ title: "水位记", name: "青石桥", published: "2024-03-05", url: own });
  });

  it("are its own in a head without an address, and a part's are nobody's", () => {
    const text = `# 一周好文\n\n公众号：青石桥\n发布时间：2024-03-05\n\n${items(lines)}`;
    expect(single(text)).toMatchObject({ title: "一周好文", name: "青石桥", published: "2024-03-05", url: undefined });
  });

  it("are its own below its head, and a part's are nobody's", () => {
    const text = `# 一周好文\n\n> 公众号：青石桥\n> 发布时间：2024-03-05\n\n${items(lines)}`;
    expect(single(text)).toMatchObject({ name: "青石桥", published: "2024-03-05", url: undefined });
  });

  it("are nobody's below the title of a part where another part has the like", () => {
    const text = `# 汇总\n\n${items(lines)}`;
    expect(single(text)).toMatchObject({ name: undefined, url: undefined });
  });
});
