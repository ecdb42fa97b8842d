import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const one = (n: number, words: string) => `[${words}](http://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&mid=2651&idx=${n}&sn=ab#rd)`;

describe("a list of articles in Markdown", () => {
  it("is a row for each link, with what the lines below label", () => {
    const text = `${one(1, "2021-03-04_柳树")}\n\n文章简介:写柳\n\n文章作者:阿柳\n\n${one(2, "桃树")}\n\n文章简介:\n\n文章作者:阿桃\n`;
    const reading = read(text);
    expect(reading.format).toBe("link-list");
    expect(whole(reading).map(fieldsOf)).toMatchObject([
      { title: "柳树", date: "2021-03-04", 文章简介: "写柳", 文章作者: "阿柳", url: expect.stringContaining("idx=1") },
      { title: "桃树", 文章作者: "阿桃", url: expect.stringContaining("idx=2") },
    ]);
  });

  it.each([
    `${one(1, "柳树")}\n\n${one(2, "桃树")}\n`,
    `${one(1, "柳树")}\n\n文章作者:阿柳\n\n${one(2, "桃树")}\n\n文章作者:阿桃\n\n柳树和桃树都在河边。\n`,
    `往期：\n\n${one(1, "柳树")}\n\n文章作者:阿柳\n\n${one(2, "桃树")}\n\n文章作者:阿桃\n`,
    `${one(1, "柳树")}\n\n文章作者:阿柳\n`,
  ])("is none where another line stands in it, or nothing labels what is known: %j", (text) => {
    expect(read(text).format).not.toBe("link-list");
  });
});
