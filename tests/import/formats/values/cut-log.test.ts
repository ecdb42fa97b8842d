import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const row = { title: "柳树", account: "青石桥", content: "绿了。\n真的。" };
const other = { title: "桃树", account: "青石桥", content: "红了。" };
const [json, otherJson] = [JSON.stringify(row), JSON.stringify(other)];

describe("articles in a program's log", () => {
  it("are read below the lines that announce them", () => {
    const log = `2021-03-05 10:11:10 [scrapy.core.engine] INFO: Overridden settings:
{'BOT_NAME': 'wx', 'LOG_LEVEL': 'DEBUG'}
2021-03-05 10:11:12 [scrapy.core.engine] DEBUG: Crawled (200) <GET https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv> (referer: None)
2021-03-05 10:11:12 [scrapy.core.scraper] DEBUG: Scraped from <200 https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv>
{'account': '青石桥',
 'content': '绿了。\\n'
            '真的。',
 'title': '柳树'}
2021-03-05 10:11:13 [scrapy.core.scraper] ERROR: Spider error processing <GET https://mp.weixin.qq.com/s/a>
Traceback (most recent call last):
  File "wx.py", line 3, in parse
KeyError: 'title'
2021-03-05 10:11:14 [scrapy.core.scraper] DEBUG: Scraped from <200 https://mp.weixin.qq.com/s/b>
{'account': '青石桥', 'content': '红了。', 'title': '桃树'}

2021-03-05 10:11:20 [scrapy.statscollectors] INFO: Dumping Scrapy stats:
{'item_scraped_count': 2}
`;
    const reading = read(log);
    expect(reading.format).toBe("log");
    expect(whole(reading).map(fieldsOf)).toEqual([row, other]);
    expect(whole(read(log.replaceAll("\n", "\r\n"))).map(fieldsOf)).toEqual([row, other]);
  });

  it.each([
    ["logging", "2021-03-05 10:11:12,123 - INFO - "],
    ["loguru", "2021-03-05 10:11:12.123 | SUCCESS  | wx:parse:12 - 抓取成功: "],
    ["a plain logger", "INFO:root:"],
    ["a container", "2021-03-05T02:11:12.123456789Z "],
    ["a queue", "Partition(0) at offset 100: "],
  ])("are read behind what stands before each message: %s", (_, before) => {
    const log = [json, otherJson].map((one) => `${before}${one}\n`).join("");
    expect(whole(read(log)).map(fieldsOf)).toEqual([row, other]);
  });

  it.each([
    ["no values", "2021-03-05 10:11:12 INFO 渡口的灯亮了。\n2021-03-05 10:11:13 INFO 灯灭了。\n"],
    ["a text that shows a log", `INFO:root:${json}\n上面这一行就是程序写下的日志，老周每天早上都要看一遍。\n`],
    ["a text that begins with a day", `2021-03-05 10:11:12 渡口的灯亮了。\n${json}\n`],
  ])("are none in other texts: %s", (_, text) => {
    expect(read(text).format).not.toBe("log");
  });
});

describe("values in a block for code", () => {
  it.each(["", "以下是提取结果：\n\n"])("are read as in a file of their own: %j", (above) => {
    const values = JSON.stringify([row, other], undefined, 2);
    expect(whole(read(`${above}\`\`\`json\n${values}\n\`\`\`\n`)).map(fieldsOf)).toEqual([row, other]);
    expect(whole(read(`${above}\`\`\`\r\n${values}\r\n\`\`\``)).map(fieldsOf)).toEqual([row, other]);
  });

  it.each([
    '```json\n{"name": "柳树", "port": 3}\n```\n',
    `# 柳树\n\n渡口的灯亮了。\n\n\`\`\`json\n[${json}]\n\`\`\`\n`,
    `\`\`\`json\n[${json}]\n\`\`\`\n\n渡口的灯亮了。\n`,
  ])("stay an article's where they are none, or words stand around them: %j", (text) => {
    expect(read(text).format).not.toMatch(/json|literal/);
  });
});
