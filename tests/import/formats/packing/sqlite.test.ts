import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

function database(...statements: string[]): Uint8Array {
  const one = new DatabaseSync(":memory:");
  for (const statement of statements) one.exec(statement);
  return one.serialize();
}

const feeds = [
  "create table feeds (id text primary key, mp_name text, mp_cover text, mp_intro text, sync_time integer)",
  "insert into feeds values ('MP_WXS_3240000001', '河桥旧事', 'https://mmbiz.qpic.cn/a/0', '桥上的人和灯', 1), ('MP_WXS_3240000002', '渡口', '', '', 1)",
];
const articles = [
  "create table articles (id text primary key, mp_id text, title text, pic_url text, publish_time integer, content blob)",
  `insert into articles values
    ('AbCdEfGhIjKlMnOpQrStUv', 'MP_WXS_3240000001', '渡口的灯', '', 1614903120, '<p>灯亮了一夜。</p>'),
    ('ZbCdEfGhIjKlMnOpQrStUv', 'MP_WXS_3240000002', '灯会', null, 1614903180, x'fffe00')`,
];
const tokens = ["create table accounts (id text, token text, name text)", "insert into accounts values ('1', 'secret', '读书的人')"];

describe("databases of SQLite", () => {
  it("gives the rows that are articles, each with its account", () => {
    const reading = read(database(...feeds, ...articles, ...tokens));
    expect(reading).toMatchObject({ format: "sqlite", between: [] });
    expect(whole(reading).map(fieldsOf)).toEqual([
      {
        id: "AbCdEfGhIjKlMnOpQrStUv",
        mp_id: "MP_WXS_3240000001",
        title: "渡口的灯",
        publish_time: "1614903120",
        content: "<p>灯亮了一夜。</p>",
        "account.mp_name": "河桥旧事",
        "account.mp_cover": "https://mmbiz.qpic.cn/a/0",
        "account.mp_intro": "桥上的人和灯",
        "account.sync_time": "1",
      },
      {
        id: "ZbCdEfGhIjKlMnOpQrStUv",
        mp_id: "MP_WXS_3240000002",
        title: "灯会",
        publish_time: "1614903180",
        "account.mp_name": "渡口",
        "account.sync_time": "1",
      },
    ]);
  });

  it("reads address and account out of the ids of wewe-rss", () => {
    const [first, second] = captureDump({ path: "wewe-rss.db", bytes: database(...feeds, ...articles) }, defaultLimits).captures;
    expect(first).toMatchObject({
      kind: "article",
      metadata: {
        title: "渡口的灯",
        url: "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv",
        published: "2021-03-05T08:12+08:00",
        account: { name: "河桥旧事", description: "桥上的人和灯", biz: "MzI0MDAwMDAwMQ==" },
      },
    });
    expect(second).toMatchObject({ kind: "gone", reason: "no-body", metadata: { title: "灯会", account: { name: "渡口" } } });
  });

  it("joins accounts by a column of the same name, and none by chance", () => {
    const one = database(
      "create table gzh (fakeid text, nickname text)",
      "insert into gzh values ('MzI0MDAwMDAwMQ==', '河桥旧事')",
      "create table users (id text, name text)",
      "insert into users values ('7', '读者')",
      "create table posts (id text, fakeid text, user_id text, title text, url text, html text)",
      "insert into posts values ('1', 'MzI0MDAwMDAwMQ==', '7', '渡口的灯', 'https://mp.weixin.qq.com/s/a', '<p>灯</p>')",
    );
    const fields = whole(read(one)).map(fieldsOf);
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatchObject({ "account.nickname": "河桥旧事" });
    expect(fields[0]).not.toHaveProperty("account.name");
  });

  it("reads a database that was kept with a log", () => {
    const bytes = database(...articles);
    bytes[18] = 2;
    bytes[19] = 2;
    expect(whole(read(bytes))).toHaveLength(2);
  });

  it("runs nothing of a hostile database", () => {
    const one = database(
      ...articles,
      "create view looped as with recursive n(i) as (select 1 union all select i + 1 from n) select i as title, i as url from n",
      "create virtual table searched using fts5(title, content)",
      "create table counted (title text, url text, size integer generated always as (length(hex(zeroblob(50000000)))) virtual)",
      "insert into counted values ('灯', 'https://mp.weixin.qq.com/s/a')",
      "create trigger fired after insert on counted begin delete from articles; end",
    );
    expect(whole(read(one)).map((record) => fieldsOf(record)["title"])).toEqual(["渡口的灯", "灯会", "灯"]);
    expect(fieldsOf(whole(read(one))[2])).toEqual({ title: "灯", url: "https://mp.weixin.qq.com/s/a" });
  });

  it("rejects what is broken, empty or too much, and says so", () => {
    expect(broken(read(database(...articles).subarray(0, 5000)))).toMatchObject([{ fault: { code: "broken-archive" } }]);
    expect(broken(read(new TextEncoder().encode("SQLite format 3\0".padEnd(4096, "x"))))).toMatchObject([
      { fault: { code: "broken-archive" } },
    ]);
    expect(broken(read(database("create table a (b text)")))).toMatchObject([{ fault: { code: "no-article" } }]);
    const much = read(database(...articles), { values: 7 });
    expect([whole(much).length, broken(much)]).toMatchObject([1, [{ number: 2, fault: { code: "limit-nodes" } }]]);
    const log = Uint8Array.from([0x37, 0x7f, 0x06, 0x82, 0, 45, 226, 24]);
    expect(broken(read(log))).toMatchObject([{ fault: { code: "unknown-format" } }]);
  });
});
