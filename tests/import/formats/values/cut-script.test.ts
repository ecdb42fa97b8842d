import { describe, expect, it } from "vitest";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

const rows =
  '[\n  { title: "柳树", date: \'2018-09-13\', content: "<p>绿了\\u3002<\\/p>" }, // 一\n  { title: "桃树", content: "红了。" },\n]';
const fields = [
  { title: "柳树", date: "2018-09-13", content: "<p>绿了。</p>" },
  { title: "桃树", content: "红了。" },
];

describe("data files of JavaScript", () => {
  it.each([
    `const rows = ${rows};\nexport default rows;\n`,
    `const rows = ${rows};\n\nmodule.exports = rows;`,
    `const rows = ${rows};\nmodule.exports = { rows, all: rows };`,
    `module.exports = { rows: ${rows} }`,
    `exports.rows = ${rows}`,
    `export const rows: Row[] = ${rows};`,
    `import type { Row } from './row';\nexport const rows: Array<Row> = ${rows} as const;`,
    `// 文章\nvar rows = ${rows}`,
    `/**\n * 文章。\n */\nlet rows = ${rows}`,
    `export default { data: ${rows} }`,
    `'use strict';\n\nwindow.rows = ${rows};`,
    `callback(${rows});`,
    `const names = { 甲: 1 };\nconst rows = ${rows};\nfunction first() {\n  return rows[0]; // 第一篇\n}\n`,
  ])("give the articles of their lists: %j", (text) => {
    const reading = read(text);
    expect(reading.format).toBe("script");
    expect(whole(reading).map(fieldsOf)).toEqual(fields);
    expect(broken(reading)).toEqual([]);
    const bytes = new TextEncoder().encode(text);
    const between = reading.between.map(({ start, end }) => new TextDecoder().decode(bytes.slice(start, end)));
    expect(between.join("")).not.toMatch(/柳|桃|绿|红/);
  });

  it("have strings over several lines, escapes, sums, and calls that are never run", () => {
    const text = String.raw`const rows = [{ title: ${"`柳树${1 + 1}`"}, at: new Date("2018-09-13T00:05:00Z"), cover: require('./a.png'),
  content: ${"`绿了。\n风\\`也\\u{6696}了。\\\n桃树红了。`"} + '\'完\'' }];`;
    expect(whole(read(text)).map(fieldsOf)).toEqual([
      {
        title: "柳树${1 + 1}",
        at: "2018-09-13T00:05:00Z",
        cover: "require('./a.png')",
        content: "绿了。\n风`也暖了。桃树红了。'完'",
      },
    ]);
  });

  it("keep the articles before a break, and name it", () => {
    const reading = read('const rows = [{ title: "柳树", content: "绿了。" }, { title: "桃树", content: "红');
    expect(whole(reading).map(fieldsOf)).toEqual([{ title: "柳树", content: "绿了。" }]);
    expect(broken(reading)).toMatchObject([{ number: 2, fault: { code: "broken-literal" } }]);
  });

  it("are no page's text below its scripts", () => {
    const text = 'var rows = [{ title: "柳树", url: "https://mp.weixin.qq.com/s/a" }];\n柳树绿了，风也暖了。\n';
    expect(read(text).format).not.toBe("script");
  });
});

describe("JSON with comments", () => {
  it("is read as JSON", () => {
    const text = `// 文章\n[\n  {"title": "柳树", "content": "绿了。"}, // 一\n  {"title": "桃树", "content": "红了。"},\n]\n`;
    expect(whole(read(text)).map(fieldsOf)).toEqual([
      { title: "柳树", content: "绿了。" },
      { title: "桃树", content: "红了。" },
    ]);
  });
});

describe("a list in PHP", () => {
  it("is rejected", () => {
    const reading = read("<?php\nreturn [\n  ['title' => '柳树', 'url' => 'https://mp.weixin.qq.com/s/a'],\n];\n");
    expect(broken(reading)).toMatchObject([{ fault: { code: "unknown-format" } }]);
  });
});
