import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const url = (at: number) => `http://mp.weixin.qq.com/s?__biz=MzA3MTY1OTA0MA==&mid=26500000${at}&idx=1&sn=b0`;

function line(at: number, author: string, isOriginal = "是"): string {
  const cover = `http://mmbiz.qpic.cn/mmbiz_jpg/a${at}/0`;
  return `2020-05-1${at} 22:16:16,柳树绿了第${at}年,${url(at)},,${author},${cover},,${isOriginal},1,否,,浙江,12,0,3,0`;
}

describe("the table of an exporter that left its header away", () => {
  it("has that exporter's columns", () => {
    const [first, second] = whole(read([line(1, ""), line(2, "老周"), line(3, "")].join("\n"))).map(fieldsOf);
    expect(first).toMatchObject({ 文章标题: "柳树绿了第1年", 文章链接: url(1), 是否原创: "是", 阅读数: "12" });
    expect(first).not.toHaveProperty("文章作者");
    expect(second).toMatchObject({ 文章作者: "老周", 文章日期: "2020-05-12 22:16:16", 文章发布省份: "浙江" });
  });

  it("is another's where a cell answers no question", () => {
    const [, second] = whole(read([line(1, ""), line(2, "老周", "未知"), line(3, "")].join("\n"))).map(fieldsOf);
    expect(second).toMatchObject({ title: "柳树绿了第2年", "column-5": "老周" });
  });
});
