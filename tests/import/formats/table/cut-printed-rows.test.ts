import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const first = { title: "河边的石阶", account: "河岸笔记", content: "雾散了。\n白鹭站着：\ntitle: 一块石头。" };
const second = { title: "渡口", account: "河岸笔记", content: "<p>船还没有来。</p>" };

const psql = `shop=# select * from article;
-[ RECORD 1 ]--------
title   | 河边的石阶
account | 河岸笔记
content | 雾散了。        +
        | 白鹭站着：      +
        | title: 一块石头。
-[ RECORD 2 ]--------
title   | 渡口
account | 河岸笔记
content | <p>船还没有来。</p>

`;
const mysql = `mysql> select * from article\\G
*************************** 1. row ***************************
  title: 河边的石阶
account: 河岸笔记
content: 雾散了。
白鹭站着：
title: 一块石头。
*************************** 2. row ***************************
  title: 渡口
account: 河岸笔记
content: <p>船还没有来。</p>
2 rows in set (0.01 sec)

`;
const sqlite = `  title = 河边的石阶
account = 河岸笔记
content = 雾散了。
白鹭站着：
title: 一块石头。

  title = 渡口
account = 河岸笔记
content = <p>船还没有来。</p>
`;

describe("rows that a database's program prints, a column a line", () => {
  it.each([
    ["psql", psql],
    ["mysql", mysql],
    ["sqlite-lines", sqlite],
  ])("are rows: %s", (format, text) => {
    for (const written of [text, text.replaceAll("\n", "\r\n")]) {
      const reading = read(written);
      expect(reading.format).toBe(format);
      const rows = whole(reading).map(fieldsOf);
      const trimmed = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.trim().replaceAll("\r", "")])),
      );
      expect(trimmed).toEqual([first, second]);
    }
  });

  it.each([
    "title = '老街一年记'\nalbum = '老街'\n",
    "-[ RECORD 1 ]--\nname | 老周\nage  | 40\n",
    "河边的石阶\n\n河岸笔记\n\n一行 = 一步。\n两行 = 两步。\n",
  ])("are no rows of articles: %j", (text) => {
    expect(["psql", "mysql", "sqlite-lines", "key-lines"]).not.toContain(read(text).format);
  });

  const prose = "雾散了，河边的石阶上坐满了人。\n\n白鹭站在浅水里。\n";
  it.each([
    `# 第三课\n\n\`\`\`\n${psql}\`\`\`\n\n${prose}`,
    `第三课\n原创 老周 河岸笔记 2023-04-05\n\n${mysql}`,
    `${psql}${prose}`,
    `${mysql}${prose}`,
    `*************************** 1. row ***************************\n title: 渡口\nauthor: 老周\n\n${prose}`,
    ` title = 渡口\nauthor = 老周\n\n${prose}`,
    `title = 渡口\nauthor = 老周\n\n${prose}`,
    `甲 = 渡口\n乙 = 老周\n\n${prose}`,
  ])("stand in an article, above, below or between its words: %j", (text) => {
    expect(["psql", "mysql", "sqlite-lines", "key-lines"]).not.toContain(read(text).format);
  });

  it("stand between what is typed and what the program says", () => {
    const typed = `mysql> select *\n    -> from article\\G\n${mysql.slice(mysql.indexOf("****"))}mysql>\nBye\n`;
    expect(read(typed).format).toBe("mysql");
    expect(read(`${psql}shop=#\n`).format).toBe("psql");
  });

  it("have names as wide as they are where a reader of Parquet prints them", () => {
    const rows = [1, 2].map((count) => `title = 渡口${count}\naccount = 河岸笔记\nread_num = 3\ncontent = ${prose}x = 一步。\n\n`);
    const found = whole(read(rows.join(""))).map(fieldsOf);
    const expected = [1, 2].map((count) => ({ title: `渡口${count}`, account: "河岸笔记", read_num: "3", content: `${prose}x = 一步。` }));
    expect(found.map((row) => ({ ...row, content: row["content"]?.trim() }))).toEqual(expected);
  });
});
