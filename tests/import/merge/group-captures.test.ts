import { describe, expect, it } from "vitest";
import { AccountBook } from "../../../src/entry/account-book.ts";
import { groupCaptures } from "../../../src/import/merge/group-captures.ts";
import type { ArticleCapture } from "../../../src/import/capture.ts";
import { articleCapture, inventedText } from "./article-capture.ts";

const account = { name: "河桥旧事" };
const published = "2021-03-05";
const body = inventedText(400);

function sizes(...captures: ArticleCapture[]): number[] {
  const book = new AccountBook(captures.map((capture) => capture.metadata.account));
  return groupCaptures(captures, book).map((group) => group.length);
}

describe("groupCaptures", () => {
  it("joins equal bodies of one account and day", () => {
    expect(
      sizes(articleCapture(body, { account, published }), articleCapture(` ${body}\n`, { account, published: `${published}T08:00+08:00` })),
    ).toEqual([2]);
  });

  it("keeps another account's copy apart", () => {
    expect(sizes(articleCapture(body, { account, published }), articleCapture(body, { account: { name: "南门夜话" }, published }))).toEqual(
      [1, 1],
    );
  });

  it("keeps equal bodies of different days apart", () => {
    expect(sizes(articleCapture(body, { account, published }), articleCapture(body, { account, published: "2021-03-06" }))).toEqual([1, 1]);
  });

  it("believes WeChat's numbers before anything else", () => {
    const numbered = (mid: string) => articleCapture(body, { account: { ...account, biz: "MzA=" }, published, mid, idx: "1" });
    expect(sizes(numbered("11"), numbered("12"))).toEqual([1, 1]);
    expect(sizes(numbered("11"), articleCapture(inventedText(90, "乙"), { account: { biz: "MzA=" }, mid: "11", idx: "1" }))).toEqual([2]);
  });

  it("knows an article by its short address", () => {
    const url = "https://mp.weixin.qq.com/s/AbCdEfGh_123-xyz";
    expect(sizes(articleCapture(body, { url }), articleCapture(inventedText(200, "丙"), { url: `${url}?scene=1` }))).toEqual([2]);
  });

  it("joins an edited version under the same title", () => {
    const title = "灯会三日记";
    const longer = `${body}次日又添了两盏。`;
    expect(sizes(articleCapture(body, { account, published, title }), articleCapture(longer, { account, published, title }))).toEqual([2]);
  });

  it("keeps the same title with another body as two articles", () => {
    const title = "早间播报";
    expect(
      sizes(articleCapture(body, { account, published, title }), articleCapture(inventedText(400, "丁"), { account, published, title })),
    ).toEqual([1, 1]);
  });

  it("does not take short equal bodies for one article", () => {
    expect(sizes(articleCapture("今日无事。", { account, published }), articleCapture("今日无事。", { account, published }))).toEqual([
      1, 1,
    ]);
  });
});

describe("AccountBook", () => {
  it("joins a name to the id seen beside it", () => {
    const book = new AccountBook([{ name: "河桥旧事", alias: "heqiao" }, { name: "河桥旧事" }, { alias: "heqiao", gh: "gh_1" }]);
    expect(book.keyOf({ name: "河桥旧事" })).toBe(book.keyOf({ gh: "gh_1" }));
  });

  it("never joins conflicting ids, and gives a shared name to neither", () => {
    const book = new AccountBook([
      { name: "河桥", biz: "A" },
      { name: "河桥", biz: "B" },
    ]);
    expect(book.keyOf({ biz: "A" })).not.toBe(book.keyOf({ biz: "B" }));
    expect(book.keyOf({ name: "河桥" })).not.toBe(book.keyOf({ biz: "A" }));
  });

  it("gives a 微信号 that two accounts were seen with to neither, in any order, and tells no capitals from small letters", () => {
    const marks = [
      { alias: "heqiao", biz: "A" },
      { alias: "HeQiao", biz: "B" },
      { name: "河桥", alias: "heqiao" },
    ];
    for (const order of [marks, marks.toReversed()]) {
      const book = new AccountBook(order);
      expect(new Set(marks.map((mark) => book.keyOf(mark))).size).toBe(3);
      expect(book.keyOf({ alias: "HEQIAO" })).toBe(book.keyOf({ name: "河桥" }));
    }
  });

  it("keeps an account together that has changed its 微信号", () => {
    const book = new AccountBook([
      { alias: "old", biz: "A" },
      { alias: "new", biz: "A" },
      { name: "河桥", alias: "old" },
    ]);
    expect(new Set([{ name: "河桥" }, { alias: "new" }, { biz: "A" }].map((mark) => book.keyOf(mark))).size).toBe(1);
  });

  it("tells accounts that cannot be one from those of which nothing is known", () => {
    const book = new AccountBook([{ name: "河桥", biz: "A" }, { name: "南门" }, { biz: "B" }, { name: "旧河桥", biz: "A" }]);
    expect(book.conflict({ name: "南门" }, { biz: "A" })).toBe(true);
    expect(book.conflict({ name: "河桥" }, { biz: "B" })).toBe(true);
    expect(book.conflict({ name: "南门" }, { biz: "B" })).toBe(false);
    expect(book.conflict({ name: "旧河桥" }, { name: "河桥" })).toBe(false);
    expect(book.conflict({}, { biz: "B" })).toBe(false);
  });
});
