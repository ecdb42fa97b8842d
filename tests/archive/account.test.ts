import { describe, expect, it } from "vitest";
import { cardsToAccounts } from "../../src/archive/account.ts";
import { makeCard } from "./cards.ts";

describe("cardsToAccounts", () => {
  it("joins an account across a change of name and gives the earlier names", () => {
    const accounts = cardsToAccounts([
      makeCard("2021/b.md", { account: { name: "南渡新闻", id: "NanDu" } }),
      makeCard("2020/a.md", { account: { name: "南渡旧闻", id: "nandu" } }),
    ]);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ key: "nandu", name: "南渡新闻", id: "NanDu", earlierNames: ["南渡旧闻"] });
  });

  it("joins by gh and biz numbers where the id changed", () => {
    const accounts = cardsToAccounts([
      makeCard("2022/c.md", { account: { name: "甲", id: "new", gh: "gh_1" } }),
      makeCard("2021/b.md", { account: { name: "乙", gh: "gh_1", biz: "MzA=" } }),
      makeCard("2020/a.md", { account: { name: "丙", id: "old", biz: "MzA=" } }),
    ]);
    expect(accounts.map(({ cards }) => cards.length)).toEqual([3]);
  });

  it("gives an article with a name alone to the one account of that name", () => {
    const accounts = cardsToAccounts([
      makeCard("2021/b.md", { account: { name: "水车夜校", id: "shuiche" } }),
      makeCard("2020/a.md", { account: { name: "水车夜校" } }),
    ]);
    expect(accounts.map(({ cards }) => cards.length)).toEqual([2]);
  });

  it("keeps two accounts of one name apart, and a third article of that name from both", () => {
    const accounts = cardsToAccounts([
      makeCard("2021/b.md", { account: { name: "夜校", id: "a" } }),
      makeCard("2020/a.md", { account: { name: "夜校", id: "b" } }),
      makeCard("2019/a.md", { account: { name: "夜校" } }),
    ]);
    expect(accounts.map(({ cards }) => cards.length)).toEqual([1, 1, 1]);
    expect(new Set(accounts.map(({ key }) => key)).size).toBe(3);
  });

  it("gives lower-case ASCII keys that differ where ids differ only in what a key cannot hold", () => {
    const accounts = cardsToAccounts([
      makeCard("2021/b.md", { account: { name: "甲", id: "qsq_x" } }),
      makeCard("2020/a.md", { account: { name: "乙", id: "qsq-x" } }),
      makeCard("2019/a.md", { account: { name: "丙" } }),
    ]);
    const keys = accounts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9][a-z0-9-]*$/);
  });

  it("gives keys that a disk takes and that no other page has, whatever a dump calls an id", () => {
    const ids = [
      "a".repeat(3000),
      `${"a".repeat(2999)}b`,
      "con",
      "NUL",
      "__proto__",
      "news",
      "news-2",
      "..",
      "a/b",
      "a.b",
      "\u0130d",
      "x".repeat(60),
    ];
    const accounts = cardsToAccounts(ids.map((id, at) => makeCard(`2020/${at}.md`, { account: { name: `第${at}`, id } })));
    const keys = accounts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(ids.length);
    expect(keys.filter((key) => !/^[a-z0-9-]{1,70}$/.test(key) || /^(?:con|nul)$/.test(key) || key === "news-2")).toEqual([]);
    expect(keys).toContain("news");
    const [news] = accounts.filter(({ key }) => key.startsWith("news-2"));
    const forged = [...ids, news!.key].map((id, at) => makeCard(`2020/${at}.md`, { account: { name: `第${at}`, id } }));
    expect(new Set(cardsToAccounts(forged).map(({ key }) => key)).size).toBe(ids.length + 1);
  });

  it("leaves out articles that name no account", () => {
    expect(cardsToAccounts([makeCard("2021/b.md")])).toEqual([]);
  });

  it("joins by an id that a record without an entry shows beside a name, and lists the name", () => {
    const cards = [
      makeCard("2021/b.md", { published: "2021-03-05", account: { name: "甲", biz: "MzA=" } }),
      makeCard("2020/a.md", { account: { name: "乙" } }),
    ];
    expect(cardsToAccounts(cards)).toHaveLength(2);
    expect(cardsToAccounts(cards, [{ name: "乙", biz: "MzA=" }])).toHaveLength(1);
    const [account] = cardsToAccounts(cards.slice(0, 1), [
      { name: "丙", biz: "MzA=", published: "2020-02-03" },
      { name: "丁", biz: "MzB=" },
    ]);
    expect(account).toMatchObject({ name: "甲", earlierNames: ["丙"] });
  });

  it("calls an account by the name it last published under, wherever that was seen", () => {
    const card = makeCard("2021/b.md", { published: "2021-03-05", account: { name: "甲", biz: "MzA=" } });
    const named = (published: string) => cardsToAccounts([card], [{ name: "乙", biz: "MzA=", published }])[0];
    expect(named("2022-01-01")).toMatchObject({ name: "乙", earlierNames: ["甲"] });
    expect(named("2021-03-05")).toMatchObject({ name: "甲", earlierNames: ["乙"] });
  });

  it("keeps accounts apart whose biz numbers differ, though they say the same 微信号", () => {
    const cards = ["MzA=", "MzB="].map((biz) => makeCard(`2021/${biz}.md`, { account: { name: biz, id: "heqiao", biz } }));
    expect(cardsToAccounts(cards)).toHaveLength(2);
  });
});
