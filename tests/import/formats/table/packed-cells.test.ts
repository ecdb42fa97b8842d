import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const article = "https://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&mid=1&idx=";

describe("cells that hold articles as JSON", () => {
  const quoted = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const message = (...titles: string[]) => ({
    sent_info: { time: 1680654600 },
    appmsgex: titles.map((title, at) => ({ title, link: `${article}${at + 1}` })),
  });

  it.each(["id,publish_type,publish_info\n1,101,", "nickname,publish_info\n河边杂志,"])("are read as what they hold: %j", (above) => {
    const reading = read(`${above}${quoted(message("柳树", "桃树"))}\n`);
    expect(reading.format).toBe("csv");
    expect(whole(reading).map(({ sources }) => sources.find(({ text }) => /树$/.test(text))?.text)).toEqual(["柳树", "桃树"]);
  });

  it.each([
    ["标题,账号,extra_json", "渡口,河岸笔记,"],
    ["name,body,meta", "渡口,船还没有来。,"],
  ])("are none in a row with a title or a text of its own: %j", (names, cells) => {
    const reading = read(`${names}\n${cells}${quoted(message("柳树", "桃树"))}\n`);
    expect(whole(reading).map(fieldsOf)).toMatchObject([{ [names.split(",")[0] ?? ""]: "渡口" }]);
  });

  it("are none in a row that is one article itself", () => {
    const reading = read(`标题,链接,原始数据\n柳树,${article}1,${quoted({ link: `${article}1` })}\n`);
    expect(whole(reading).map(fieldsOf)).toMatchObject([{ 标题: "柳树", 链接: `${article}1` }]);
  });
});
