import { describe, expect, it } from "vitest";
import { read, whole } from "../read-bytes.ts";
import { cutArticleList, findArticleItems } from "../../../../src/import/formats/cutting/cut-article-list.ts";
import { processorTime } from "../../../processor-time.ts";

const [first, second, own] = ["3eECaD7aa5DhBAH34HcaC7", "AF90d9aaCgBbbgb615F63b", "BE90d9aaCgBbbgb615F63c"].map(
  (key) => `https://mp.weixin.qq.com/s/${key}`,
);
const lines = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";
const item = (title: string, account: string, url = "", rest = "") => `## ${title}\n\n公众号：${account}\n链接：${url}\n\n${rest}\n\n`;
const items = (rest = "") => item("夜里的灯", "河桥日报", first, rest) + item("河上的桥", "渡口水站", second, rest);
const dated = (title: string, url = "") => `## ${title}\n\n作者：老周\n发布时间：2021-03-04\n原文链接：${url}\n\n${lines}\n\n`;
const both = dated("夜里的灯", first) + dated("河上的桥", second);
const short = "这一篇写的是灯";

/** That a file is one article, and nothing of it a row. */
function expectWhole(text: string): void {
  const reading = read(text);
  expect(reading.format).toMatch(/^(?:markdown|text)$/);
  expect(whole(reading)).toHaveLength(1);
}

describe("an article about several others", () => {
  it.each([
    ["a byline", `# 一周好文\n\n[青石桥](javascript:void(0);) *2024-03-05 08:00*\n\n${items()}`],
    ["a byline in plain words", `# 一周好文\n\n青石桥 2024年3月5日 08:00\n\n${items(short)}`],
    ["a name alone", `# 一周好文\n\n青石桥\n\n${items(short)}`],
    ["a picture", `# 一周好文\n\n![](https://mmbiz.qpic.cn/mmbiz_png/abc/640)\n\n${items(short)}`],
    ["labels", `# 一周好文\n\n公众号：青石桥\n发布时间：2024-03-05\n\n${items(short)}`],
    ["labels and sections", `# 一周好文\n\n> 公众号：青石桥\n> 发布时间：2024-03-05\n\n${both}`],
    ["front matter", `---\ncreated-at: 2024-03-05\ntitle: 一周好文\n---\n\n${both}`],
    ["front matter in TOML", `+++\ntitle = "一周好文"\nurl = "${own ?? ""}"\n+++\n\n${both}`],
    ["properties", `title:: 一周好文\nauthor:: 青石桥\n\n${both}`],
    ["front matter that lost its opening", `title: 一周好文\nauthor: 青石桥\n---\n\n${both}`],
  ])("stays whole below %s", (_, text) => {
    expectWhole(text);
  });

  it.each([
    ["paragraphs below its items", `# 一周好文\n\n${items(lines.replace("\n\n", ""))}`],
    ["pictures there", `# 一周好文\n\n${items("![](https://mmbiz.qpic.cn/mmbiz_png/abc/640)")}`],
    ["a closing line", `# 一周好文\n\n${items()}下一周再见`],
    ["no article's address, but where to enrol", `# 三月预告\n\n${items().replaceAll("链接：", "报名：")}`],
    ["sections of its own", `# 夜里的灯\n\n${dated("夜里的灯", first)}${dated("往期推荐", second)}`],
    ["a section with other labels", `# 夜里的灯\n\n${dated("夜里的灯", first)}${item("河上的桥", "青石桥", second, lines)}`],
  ])("stays whole with %s", (_, text) => {
    expectWhole(text);
  });

  it("is told in linear time", () => {
    const many = Array.from({ length: 30_000 }, (_, at) => `第${String(at)}条水位\n\n`).join("");
    const labels = Array.from({ length: 5_000 }, (_, at) => `## 标题\n\n作者：老周\n链接：${first}${String(at)}\n\n`).join("");
    const cutAll = () => {
      for (const text of [`# 夜里的灯\n\n${first}\n\n${many}`, `${labels}\n${many}`])
        expect(cutArticleList(findArticleItems(text))).toBeUndefined();
    };
    expect(processorTime(cutAll)).toBeLessThan(5000);
  });
});
