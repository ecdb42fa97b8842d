import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const article = (title: string, more: object = {}) => ({ title, content: "绿了。", ...more });
const rows = (value: object) => whole(read(JSON.stringify(value))).map(fieldsOf);

describe("articles in groups", () => {
  it("are of the account and the day that the keys name, in either order", () => {
    const expected = [
      { ...article("柳树"), date: "2018-09-13", account: "河边杂志" },
      { ...article("桃树"), date: "2018-09-14", account: "河边杂志" },
    ];
    expect(rows({ 河边杂志: { "2018-09-13": [article("柳树")], "2018-09-14": [article("桃树")] } })).toEqual(expected);
    expect(rows({ "2018-09-13": { 河边杂志: [article("柳树")] }, "2018-09-14": { 河边杂志: [article("桃树")] } })).toEqual(expected);
  });

  it("are of the account behind whose name they are listed", () => {
    const expected = [
      { ...article("柳树"), account: "河边" },
      { ...article("桃树"), account: "井边" },
    ];
    expect(rows({ 河边: [article("柳树")], 井边: [article("桃树")] })).toEqual(expected);
    expect(rows({ 河边: { articles: [article("柳树")] }, 井边: { articles: [article("桃树")] } })).toEqual(expected);
  });

  it.each([
    ["the kind of what they are", { 科技: [article("柳树")], 生活: [article("桃树")] }],
    ["what a program calls them", { 文章列表: [article("柳树")], 结果: [article("桃树")] }],
  ])("are of no account where the keys say %s", (_what, value) => {
    expect(rows(value)).toEqual([article("柳树"), article("桃树")]);
  });

  it("keep the account and the day that they name", () => {
    const own = article("柳树", { nickname: "井边", publish_time: "2018-09-12" });
    expect(rows({ 河边: { "2018-09-13": [own] } })).toEqual([{ ...own, date: "2018-09-13" }]);
    expect(rows({ nickname: "井边", list: { 河边: [article("柳树")] } })).toEqual([{ ...article("柳树"), nickname: "井边" }]);
  });
});
