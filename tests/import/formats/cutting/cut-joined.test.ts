import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { recordToReading } from "../../../../src/import/record-to-reading.ts";
import { mdastToText } from "../../../../src/entry/mdast-to-text.ts";
import { expectTiled } from "../expect-tiled.ts";
import { read, whole } from "../read-bytes.ts";

const text = (n: number) => `第${n}夜的灯亮了一夜，水站的人守到天明。\n直到第一班船靠岸，灯才灭。`;

function articles(dump: string) {
  return whole(read(dump)).map((record) => {
    const { metadata, body, spans } = recordToReading(record, defaultLimits);
    for (const source of record.sources)
      expectTiled(
        spans.filter(({ field }) => field === source.field),
        source.text,
      );
    const words = body === undefined ? "" : body.structure === "flat" ? body.text : mdastToText(body.root);
    return [metadata.title, metadata.account.name, metadata.published?.slice(0, 10), words.replace(/\s+/g, "")];
  });
}

const expected = [1, 2, 3].map((n) => [`夜里的灯之${n}`, "青石桥", `2020-05-0${n}`, text(n).replace(/\s+/g, "")]);

describe("a file with several articles", () => {
  it.each([
    ["labelled lines", (n: number) => `标题：夜里的灯之${n}\n公众号：青石桥\n发布时间：2020-05-0${n}\n\n${text(n)}\n`, "\n"],
    [
      "labelled lines, parted by rules",
      (n: number) => `标题：夜里的灯之${n}\n公众号：青石桥\n时间：2020-05-0${n}\n正文：\n${text(n)}\n`,
      "\n==========\n",
    ],
    ["labels in brackets", (n: number) => `【标题】夜里的灯之${n}\n【公众号】青石桥\n【时间】2020-05-0${n}\n【正文】${text(n)}\n`, "\n"],
    [
      "front matter of its own",
      (n: number) => `---\ntitle: 夜里的灯之${n}\naccount: 青石桥\ndate: 2020-05-0${n}\n---\n\n${text(n)}\n`,
      "\n",
    ],
    [
      "a title and a text each on one page",
      (n: number) =>
        `<div><h2 class="rich_media_title">夜里的灯之${n}</h2><a id="js_name">青石桥</a><em id="publish_time">2020-05-0${n}</em><div class="rich_media_content"><p>${text(n)}</p></div></div>`,
      "\n",
    ],
    ["a heading above account and day", (n: number) => `# 夜里的灯之${n}\n\n青石桥 2020-05-0${n}\n\n${text(n)}\n`, "\n---\n\n"],
    [
      "a heading above 原创, names and a day set apart",
      (n: number) =>
        `# 夜里的灯之${n}\n\n原创 老周 青石桥\n\n _2020-05-0${n}_ _浙江_\n\n${text(n)}\n\n喜欢作者\n\n 感谢赞赏☕ \n\n1人喜欢\n\n阅读 5795\n\n青石桥\n\n44\n\n复制搜一搜\n\n暂无评论\n`,
      "\n",
    ],
    [
      "a page of its own",
      (n: number) =>
        `<!DOCTYPE html><html><body><h1 id="activity-name">夜里的灯之${n}</h1><a id="js_name">青石桥</a><em id="publish_time">2020-05-0${n}</em><div id="js_content"><p>${text(n)}</p></div></body></html>`,
      "\n",
    ],
  ])("is cut where each has %s", (_, article, between) => {
    expect(articles([1, 2, 3].map(article).join(between))).toEqual(expected);
  });

  it.each([
    ["标题：", "正文：", "\n\n"],
    ["标题：", "内容：\n", "\n--------\n"],
    ["【标题】", "【正文】\n", "\n\n"],
  ])("is cut where each has a title (%s) right above its text (%s)", (title, body, between) => {
    const dump = [1, 2, 3].map((n) => `${title}夜里的灯之${n}\n${body}${text(n)}`).join(between) + (between.includes("-") ? between : "");
    expect(articles(dump)).toEqual(expected.map(([name, , , words]) => [name, undefined, undefined, words]));
  });

  it("is a list of articles where each has its address and no text", () => {
    const block = (n: number) =>
      `标题：夜里的灯之${n}\n链接：https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStU${n}\n时间：2020-05-0${n}\n----------\n`;
    const records = whole(read([1, 2, 3].map(block).join("")));
    const readings = records.map((record) => recordToReading(record, defaultLimits));
    expect(readings.map(({ gone, metadata }) => [gone, metadata.title])).toEqual([1, 2, 3].map((n) => ["no-body", `夜里的灯之${n}`]));
  });

  it("is one article where only its sections have headings, or an example its front matter", () => {
    expect(articles("# 夜里的灯\n\n灯亮了。\n\n# 早班的船\n\n船开了。\n")).toHaveLength(1);
    const example = "```\n---\ntitle: 灯\ndraft: true\n---\n```\n";
    expect(articles(`---\ntitle: 写灯\naccount: 青石桥\n---\n\n先这样写：\n\n${example}\n再写正文。\n`)).toHaveLength(1);
    const node = '<h1 class="rich_media_title">灯</h1><div class="rich_media_content"><p>灯亮了。</p></div>';
    expect(articles(`${node}<script>var other = '${node}';</script>`)).toHaveLength(1);
    expect(articles(`${node}<h1 class="rich_media_title">船</h1>`)).toHaveLength(1);
    expect(articles(`${text(1)}\n标题：灯\n他说这个标题好。\n标题：船\n她说那个更好。\n`)).toHaveLength(1);
  });
});
