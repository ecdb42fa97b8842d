import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

const mysql = String.raw`-- MySQL dump 10.13  Distrib 8.0.36
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS ${"`feeds`"};
CREATE TABLE ${"`feeds`"} (
  ${"`id`"} varchar(255) NOT NULL,
  ${"`mp_name`"} varchar(512) NOT NULL COMMENT '名（公众号）',
  ${"`faker`"} decimal(10,2) DEFAULT NULL,
  PRIMARY KEY (${"`id`"}),
  KEY ${"`k`"} (${"`mp_name`"})
) ENGINE=InnoDB;
INSERT INTO ${"`feeds`"} VALUES ('F1','河桥旧事',NULL),('F2','渡口',1.50);
# articles
CREATE TABLE ${"`articles`"} (${"`id`"} int, ${"`mp_id`"} varchar(9), ${"`title`"} text, ${"`publish_time`"} int, ${"`content`"} longtext);
INSERT INTO ${"`articles`"} VALUES (1,'F1','渡口的灯; \'灯\'',1614903120,'<p class=\"a\">灯亮了\n一夜。</p>'),(2,'F2','It''s',-1,NULL);
INSERT IGNORE INTO ${"`articles`"} (${"`title`"}, ${"`content`"}) VALUES (_utf8mb4'桥', '桥上有灯') ON DUPLICATE KEY UPDATE ${"`title`"} = VALUES(${"`title`"});
`;

describe("statements of a database", () => {
  it("gives the rows of MySQL that are articles, each with its account", () => {
    const reading = read(mysql);
    expect(reading.format).toBe("sql");
    expect(whole(reading).map(fieldsOf)).toEqual([
      {
        id: "1",
        mp_id: "F1",
        title: "渡口的灯; '灯'",
        publish_time: "1614903120",
        content: '<p class="a">灯亮了\n一夜。</p>',
        "account.mp_name": "河桥旧事",
      },
      { id: "2", mp_id: "F2", title: "It's", publish_time: "-1", "account.mp_name": "渡口", "account.faker": "1.50" },
      { title: "桥", content: "桥上有灯" },
    ]);
  });

  it("undoes the line breaks that SQLite writes as calls", () => {
    const dump = String.raw`PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "posts" (title TEXT, url TEXT, content TEXT, raw BLOB);
INSERT INTO posts VALUES('渡口\的灯','https://mp.weixin.qq.com/s/a',replace(replace('灯亮了\r\n一夜。','\r',char(13)),'\n',char(10)),X'fffe');
INSERT INTO "posts"(title,url,content) VALUES('桥','https://mp.weixin.qq.com/s/b',unistr('桥上\u000a有灯'));
COMMIT;`;
    expect(whole(read(dump)).map(fieldsOf)).toEqual([
      { title: String.raw`渡口\的灯`, url: "https://mp.weixin.qq.com/s/a", content: "灯亮了\r\n一夜。" },
      { title: "桥", url: "https://mp.weixin.qq.com/s/b", content: "桥上\n有灯" },
    ]);
  });

  it.each([
    ["SQL Developer", "REM INSERTING into ART\nSET DEFINE OFF;\n"],
    ["SQL*Plus", "SET DEFINE OFF\nSPOOL art.log\nPROMPT it's begun; insert\nREM INSERTING into ART\n"],
    ["SQL Server", "USE [wx]\nGO\nSET IDENTITY_INSERT [art] ON\nGO\nPRINT 'it''s'\n"],
    ["psql", "--\n-- dump\n--\n\n\\restrict a'b\n\n\\connect wx\n"],
  ])("reads the statements below the lines of a client: %s", (_, head) => {
    const one = "Insert into ART (title,content) values ('柳树','绿了。');\n";
    const two = "Insert into ART (title,content) values ('井','水凉了。');\n";
    const rows = [
      { title: "柳树", content: "绿了。" },
      { title: "井", content: "水凉了。" },
    ];
    expect(whole(read(head + one + two)).map(fieldsOf)).toEqual(rows);
    expect(whole(read(`${head}${one}\nREM INSERTING into WX's ART\n${two}`)).map(fieldsOf)).toEqual(rows);
  });

  it.each(["Set off at dawn\nInsert into the river a boat.", "REM 是快速眼动睡眠\n睡得好的人，REM 也长。"])(
    "takes a text that begins as a client's line for no statements: %s",
    (text) => {
      expect(read(text).format).not.toBe("sql");
    },
  );

  it("reads rows that are selected one by one", () => {
    const dump = `INSERT INTO posts (title, content, pub_time)
SELECT '柳树', '绿了。', '2018-09-13' UNION ALL
SELECT '桃树', '红了;', '2018-09-14' FROM dual UNION ALL SELECT '桥', '灯亮了。', NULL;
INSERT INTO posts (title, content) VALUES ('井', '水凉了。');`;
    expect(whole(read(dump)).map(fieldsOf)).toEqual([
      { title: "柳树", content: "绿了。", pub_time: "2018-09-13" },
      { title: "桃树", content: "红了;", pub_time: "2018-09-14" },
      { title: "桥", content: "灯亮了。" },
      { title: "井", content: "水凉了。" },
    ]);
  });

  it("reads texts that it writes as bytes, and leaves pictures out", () => {
    const bytes = Buffer.from("绿了。").toString("hex");
    for (const written of [`0x${bytes.toUpperCase()}`, `X'${bytes}'`, `_utf8mb4 0x${bytes}`, `'\\x${bytes}'`])
      expect(whole(read(`INSERT INTO posts (title, content, picture) VALUES ('柳树', ${written}, 0xffd8ffe0);`)).map(fieldsOf)).toEqual([
        { title: "柳树", content: "绿了。" },
      ]);
    expect(whole(read(`title,content\n柳树,0x${bytes}\n桃树,0xffd8ffe0\n`)).map(fieldsOf)).toEqual([
      { title: "柳树", content: "绿了。" },
      { title: "桃树", content: "0xffd8ffe0" },
    ]);
  });

  it("adds up what it writes in pieces, and reads the times that it writes as calls", () => {
    const values = [
      "'灯亮了' || char(10) || '一夜。', FROM_UNIXTIME(1614903120)",
      "N'灯亮了'+CHAR(10)+N'一夜。', CAST(N'2021-03-05T08:12:00' AS DateTime)",
      "CONCAT('灯亮了', chr(10), '一夜。'), TO_TIMESTAMP('2021-03-05 08:12', 'YYYY-MM-DD HH24:MI')",
      "CONCAT_WS(CHAR(10), '灯亮了', '一夜。'), CONVERT(datetime, '2021-03-05 08:12')",
    ];
    const dump = values.map((one) => `INSERT INTO a (title, content, publish_time) VALUES ('渡口', ${one});`).join("\n");
    const times = ["1614903120", "2021-03-05T08:12:00", "2021-03-05 08:12", "2021-03-05 08:12"];
    expect(whole(read(dump)).map(fieldsOf)).toEqual(
      times.map((publish_time) => ({ title: "渡口", content: "灯亮了\n一夜。", publish_time })),
    );
  });

  it("adds nothing to strings for a function that is not read", () => {
    const insert = (value: string) => `INSERT INTO a (title, url, content) VALUES ('渡口', 'https://mp.weixin.qq.com/s/a', ${value});`;
    const known = { title: "渡口", url: "https://mp.weixin.qq.com/s/a" };
    for (const value of ["EMPTY_CLOB() || '灯一夜。'", "SPACE(2) || '灯一夜。'", "'灯' || lit(1) || '一夜。'", "'灯一夜。' || lit(1)"])
      expect(whole(read(insert(value))).map(fieldsOf)).toEqual([{ ...known, content: "灯一夜。" }]);
    for (const value of ["lit(1)", "lit(1) + 3", "3 + lit(1)", "CONCAT('灯', lit(1))"])
      expect(whole(read(insert(value))).map(fieldsOf)).toEqual([known]);
  });

  it.each(["", "CREATE TABLE a (no int, what text, at datetime, place text);\n"])("tells columns by what stands in them: %j", (create) => {
    const row = (n: number) =>
      `INSERT INTO a VALUES (${n}, '渡口的灯${n}', '2021-03-0${n} 08:12:00', 'https://mp.weixin.qq.com/s/abc${n}');`;
    expect(whole(read(`${create}${row(1)}\n${row(2)}`)).map(fieldsOf)).toMatchObject([
      { title: "渡口的灯1", publish_time: "2021-03-01 08:12:00", url: "https://mp.weixin.qq.com/s/abc1" },
      { title: "渡口的灯2", publish_time: "2021-03-02 08:12:00", url: "https://mp.weixin.qq.com/s/abc2" },
    ]);
  });

  it.each([
    "INSERT [dbo].[Pieces] ([title], [content]) VALUES (N'井台', N'石头凉了。')\nGO\nINSERT [dbo].[Pieces] ([title], [content]) VALUES (N'桥', N'灯亮了。')\nGO\n",
    "INSERT ALL\n INTO pieces (title, content) VALUES ('井台','石头凉了。')\n INTO pieces (title, content) VALUES ('桥','灯亮了。')\nSELECT * FROM dual;",
    "INSERT INTO `pieces` SET `title`='井台', `content`='石头凉了。';\nINSERT pieces SET title='桥', content='灯亮了。' ON DUPLICATE KEY UPDATE title='河', content='x';",
  ])("reads other ways to insert: %s", (dump) => {
    expect(whole(read(dump)).map(fieldsOf)).toEqual([
      { title: "井台", content: "石头凉了。" },
      { title: "桥", content: "灯亮了。" },
    ]);
  });

  it("reads what PostgreSQL copies", () => {
    const dump = String.raw`--
-- PostgreSQL database dump
--
SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.gzh (fakeid text, nickname text);
COPY public.gzh (fakeid, nickname) FROM stdin;
Mz1	河桥旧事
\.

COPY public.articles (id, fakeid, title, url, content_html) FROM stdin;
1	Mz1	渡口的灯	https://mp.weixin.qq.com/s/a	<p>灯亮了\n一夜\\。</p>
2	Mz2	桥	https://mp.weixin.qq.com/s/b	\N
\.
ALTER TABLE ONLY public.articles ADD CONSTRAINT a PRIMARY KEY (id);
`;
    expect(whole(read(dump)).map(fieldsOf)).toEqual([
      {
        id: "1",
        fakeid: "Mz1",
        title: "渡口的灯",
        url: "https://mp.weixin.qq.com/s/a",
        content_html: "<p>灯亮了\n一夜\\。</p>",
        "account.nickname": "河桥旧事",
        "account.fakeid": "Mz1",
      },
      { id: "2", fakeid: "Mz2", title: "桥", url: "https://mp.weixin.qq.com/s/b" },
    ]);
  });

  it("says where each row stands", () => {
    const text = "INSERT INTO a (title, content) VALUES ('x', '灯亮了一夜');";
    const { records, between } = read(text);
    expect(records).toHaveLength(1);
    const bytes = new TextEncoder().encode(text);
    const outside = between.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)));
    expect(outside).toEqual(["INSERT INTO a (title, content) VALUES ('", "');"]);
  });

  it("keeps the rows before a break, names the break, and says what to bring where no table has articles", () => {
    const cut = read("INSERT INTO a (title, content) VALUES ('甲', '灯亮了'), ('乙', '灯");
    expect(whole(cut).map(fieldsOf)).toEqual([{ title: "甲", content: "灯亮了" }]);
    expect(broken(cut)).toMatchObject([{ number: 2, fault: { code: "broken-table" } }]);
    expect(broken(read("CREATE TABLE a (title text);"))).toMatchObject([{ fault: { code: "unknown-format" } }]);
    const much = read("INSERT INTO a (title, content) VALUES ('甲', '灯亮了'), ('乙', '灯');", { values: 3 });
    expect([whole(much).length, broken(much)]).toMatchObject([1, [{ fault: { code: "limit-nodes" } }]]);
    expect(broken(read(`INSERT INTO a (title, content) VALUES (${"f(".repeat(5000)}`))).toMatchObject([
      { fault: { code: "broken-table" } },
    ]);
  });

  it("reads any text that SQLite quotes", () => {
    const database = new DatabaseSync(":memory:");
    const quote = database.prepare("select quote(?) as quoted");
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom("灯", "'", '"', "\\", "\n", ";", ")", ",", "--", "/*", "a", " ") }),
        (value) => {
          // Not as a body: a body that is itself a quoted string is unwrapped on purpose.
          const quoted = String(quote.get(value)?.["quoted"]);
          const text = `INSERT INTO a (note, title, content) VALUES (${quoted}, '题', '灯亮了一夜');`;
          expect(whole(read(text)).map(fieldsOf)).toEqual([{ note: value, title: "题", content: "灯亮了一夜" }]);
        },
      ),
      { examples: [['"\\\\"'], ['"\\n"'], ["';--"]] },
    );
  });
});
