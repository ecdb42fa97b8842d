import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const article = (title: string, more: object = {}) => ({ title, content: "绿了。", ...more });
const rows = (value: object) => whole(read(JSON.stringify(value))).map(fieldsOf);

describe("articles in groups", () => {
  it("are of the day that the key names", () => {
    const expected = [
      { ...article("柳树"), date: "2018-09-13" },
      { ...article("桃树"), date: "2018-09-14" },
    ];
    expect(rows({ 河边杂志: { "2018-09-13": [article("柳树")], "2018-09-14": [article("桃树")] } })).toEqual(expected);
    expect(rows({ "2018-09-13": { 河边杂志: [article("柳树")] }, "2018-09-14": { 河边杂志: [article("桃树")] } })).toEqual(expected);
  });

  it.each([
    ["an account perhaps", { 河边: [article("柳树")], 井边: [article("桃树")] }],
    ["the kind of what they are", { 科技: [article("柳树")], 生活: [article("桃树")] }],
    ["what a program did", { 已下载: [article("柳树")], 下载失败: [article("桃树")] }],
  ])("are of no account where the keys say %s", (_what, value) => {
    expect(rows(value)).toEqual([article("柳树"), article("桃树")]);
  });

  it("are of the account that the key names where its value holds nothing but addresses behind titles", () => {
    const url = (at: number) => `https://mp.weixin.qq.com/s?__biz=MzA3MTY1OTA0MA==&mid=26500000${at}&idx=1&sn=b0`;
    const value = { 河边水文研究中心: { "柳树｜第 1.2 号": url(1), 桃树: url(2) }, "Rain v1.0": { 杏树: url(3) } };
    expect(rows(value)).toEqual([
      { title: "柳树｜第 1.2 号", url: url(1), account: "河边水文研究中心" },
      { title: "桃树", url: url(2), account: "河边水文研究中心" },
      { title: "杏树", url: url(3), account: "Rain v1.0" },
    ]);
  });
});
