import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const old =
  "赞赏长按二维码向我转账受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号。阅读投诉微信扫一扫关注该公众号";
const body = "昨夜的灯亮了一夜，水站的人守到天明。";

function head(text: string) {
  const { metadata, spans, body: read } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account, published, sourceCredit } = metadata;
  return { title, author, name: account.name, published, sourceCredit, text: read?.structure === "flat" ? read.text : undefined };
}

describe("the id and the description of the account", () => {
  it.each(["水站已经在4月4日换了泵", "水站已经于2018年4月4日换泵", "水站（4月4日起）换泵", "灯亮了。人守了一夜。4月4日水站换泵"])(
    "ends no description of the account at a day that a sentence says: %s",
    (says) => {
      const text = `夜里的灯闻渡而来青石桥青石桥微信号qsqfb功能介绍记渡口的事${says}，人守到天明。${old}`;
      expect(head(text).text).toBe(`记渡口的事${says}，人守到天明。`);
    },
  );

  it("reads labels whose blanks do not break", () => {
    const text = `夜里的灯\nOriginal\xa02016-04-03\xa0老周\xa0青石桥\n青石桥\nWeChat\xa0ID\xa0qsqfb\nIntro\xa0记渡口的事\n${body}\n水站换了泵。\n`;
    expect(head(text)).toMatchObject({ title: "夜里的灯", name: "青石桥", author: "老周", text: `${body}\n水站换了泵。` });
  });
});
