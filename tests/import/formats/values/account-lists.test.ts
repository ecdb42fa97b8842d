import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const articles = [
  { id: 1, account: 3, title: "柳树", content: "柳树绿了。" },
  { id: 2, account: 1, title: "桃树", content: "桃树红了。" },
];
const rows = (value: unknown) => whole(read(JSON.stringify(value))).map(fieldsOf);

describe("accounts listed beside the articles that point to them", () => {
  it.each([
    [
      [
        { id: 1, name: "河岸笔记", alias: "hean" },
        { id: 3, name: "青石桥" },
      ],
    ],
    [{ "1": { name: "河岸笔记", alias: "hean" }, "3": { name: "青石桥" } }],
  ])("name theirs, and are no rows themselves: %j", (accounts) => {
    expect(rows({ accounts, articles })).toMatchObject([
      { title: "柳树", "account.name": "青石桥" },
      { title: "桃树", "account.name": "河岸笔记", "account.alias": "hean" },
    ]);
  });

  it("name nobody's that names its own", () => {
    const named = articles.map((article) => ({ ...article, nickname: "老街" }));
    const read = rows({
      accounts: [
        { id: 1, name: "老周" },
        { id: 3, name: "老吴" },
      ],
      articles: named,
    });
    expect(read.filter((row) => "nickname" in row || "account.name" in row)).toMatchObject([{ nickname: "老街" }, { nickname: "老街" }]);
    expect(read.some((row) => "account.name" in row)).toBe(false);
  });

  it.each([{ content: "杏树白了。" }, { link: "https://mp.weixin.qq.com/s/abc" }, { pubDate: "2023-04-05" }])(
    "are no articles, which stay rows: %j",
    (more) => {
      const feeds = [1, 3].map((id) => ({ id, title: `杏树${id}`, ...more }));
      const read = rows({ feeds, articles: articles.map(({ account, ...article }) => ({ ...article, feed: account })) });
      expect(read.map(({ title }) => title)).toEqual(["杏树1", "杏树3", "柳树", "桃树"]);
    },
  );

  it("stay rows where no article points to them, or where they hold articles", () => {
    expect(rows({ accounts: [{ id: 7, name: "河岸笔记" }], articles }).length).toBeGreaterThanOrEqual(2);
    const holding = { accounts: [{ id: 3, name: "青石桥", articles: [{ title: "杏树", content: "杏树白了。" }] }], articles };
    expect(rows(holding).map(({ title }) => title)).toEqual(expect.arrayContaining(["柳树", "桃树", "杏树"]));
  });
});
