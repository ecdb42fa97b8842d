import { describe, expect, it } from "vitest";
import { fieldsToMetadata } from "../../../../src/import/formats/fields/fields-to-metadata.ts";

const read = (row: Readonly<Record<string, string>>) => fieldsToMetadata(Object.entries(row).map(([field, text]) => ({ field, text })));

describe("a field with author and account", () => {
  it.each(["老周（公众号：青石桥）", "老周(微信公众号: 青石桥)", "老周（公众号「青石桥」）"])(
    "reads the account behind an author: %s",
    (author) => {
      expect(read({ title: "柳树", 作者: author }).metadata).toMatchObject({ author: "老周", account: { name: "青石桥" } });
      expect(read({ title: "柳树", author, 公众号: "河桥" }).metadata).toMatchObject({ author: "老周", account: { name: "河桥" } });
    },
  );

  it("leaves an author with other words behind", () => {
    expect(read({ title: "柳树", author: "老周（水站）" }).metadata).toMatchObject({ author: "老周（水站）", account: {} });
  });
});

describe("a name that ends as that of a feed", () => {
  it.each(["nickname", "account_name", "account", "公众号"])("is the account's where %s says so", (field) => {
    expect(read({ title: "柳树", [field]: "老周的RSS" }).metadata.account).toEqual({ name: "老周的RSS" });
  });

  it("is none where a field names the feed, and stays a credit", () => {
    expect(read({ title: "柳树", feed_name: "渡口RSS" }).metadata.account).toEqual({});
    expect(read({ title: "柳树", source: "每日RSS" }).metadata.sourceCredit).toBe("每日RSS");
  });
});

describe("the words of WeChat's own dialogs", () => {
  it.each(["名称已清空", "Name cleared", "喜欢作者", "Like the Author", "微信扫一扫赞赏作者"])("are no name: %s", (words) => {
    const { author, account, sourceCredit } = read({ title: "柳树", author: words, 公众号: words, 来源: words }).metadata;
    expect({ author, account, sourceCredit }).toEqual({ author: undefined, account: {}, sourceCredit: undefined });
    expect(read({ title: "柳树", author: words, 作者: "老周" }).metadata.author).toBe("老周");
  });

  it("may be part of a title or of a name", () => {
    expect(read({ title: "名称已清空", author: "喜欢作者的人" }).metadata).toMatchObject({ title: "名称已清空", author: "喜欢作者的人" });
  });
});

describe("an account's name", () => {
  it.each([
    "「青石桥」",
    "“青石桥”",
    "【青石桥】",
    "微信公众号「青石桥」",
    "公众号：青石桥",
    "公众号-青石桥",
    "青石桥 · 公众号",
    "#青石桥",
    "@青石桥",
  ])("has no marks and labels around it: %s", (text) => {
    expect(read({ title: "柳树", 公众号: text }).metadata.account).toEqual({ name: "青石桥" });
  });

  it.each(["青石桥（ID：qing-shi-qiao）", "青石桥(微信号: qing-shi-qiao)", "青石桥 (qing-shi-qiao)"])(
    "has the id behind it: %s",
    (text) => {
      expect(read({ title: "柳树", 公众号: text }).metadata.account).toEqual({ name: "青石桥", alias: "qing-shi-qiao" });
    },
  );

  it.each(["青石桥(official)", "《青石桥》", "青石「桥」", "青石桥（河桥社区）", "「青石」与「桥」"])(
    "keeps what is its own: %s",
    (text) => {
      expect(read({ title: "柳树", 公众号: text }).metadata.account).toEqual({ name: text });
    },
  );
});
