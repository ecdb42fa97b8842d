import { describe, expect, it } from "vitest";
import { row } from "./row-of.ts";

describe("a row of which no field is known to hold a body", () => {
  it.each(["抓取失败", "获取失败: ReadTimeout(host='mp.weixin.qq.com')", "无内容", "暂无正文", "暂无内容", "N/A", "[]", "None", "null"])(
    "takes no spider's word for a body: %s",
    (content) => expect(row({ title: "井台", content })).toMatchObject({ gone: "no-body", metadata: { title: "井台" } }),
  );

  it("takes a sentence for a body that begins as such a word does", () => {
    for (const content of ["抓取失败：一个孩子的夏天", "无内容的信"]) expect(row({ title: "井台", content }).body).toBeDefined();
  });

  it("takes the one unknown field that is markup for the body of a row without any", () => {
    const markup = "<section><p>柳树绿了，河水也涨了。</p><p>孩子们在岸上。</p></section>";
    expect(row({ title: "柳树", blob_a: markup, note: "存" }).body).toMatchObject({ text: expect.stringContaining(markup) });
    expect(row({ title: "柳树", "parts.0": "<p>柳树绿了，河水涨了。</p>", "parts.1": "<p>孩子们在岸上。</p>" }).body).toBeDefined();
    const scrape = "柳树\n河边杂志\n柳树绿了。\n预览时标签不可点\n微信扫一扫\n关注该公众号";
    expect(row({ title: "柳树", blob_a: scrape }).body).toMatchObject({ text: `text:${scrape}` });
  });

  it.each([
    { blob_a: "<p>柳树绿了，河水涨了。</p><p>岸上。</p>", blob_b: "<p>船家走了，桥还在。</p><p>雨天。</p>" },
    { blob_a: "<b>柳树绿了，河水也涨了。</b>" },
    { blob_a: "柳树绿了，河水也涨了。" },
    { related_html: "<p>柳树绿了，河水也涨了。</p><p>岸上。</p>" },
    { digest: "短", footer: "<div>河边杂志社的地址电话</div><div>备案</div>" },
  ])("takes no other field for it: %o", (fields) => {
    const read = row({ title: "柳树", ...fields });
    expect(read.body).toBeUndefined();
    expect(read.gone).toBe("no-body");
  });

  it.each([
    [{ fetch_error: "违规无法查看" }, "violation"],
    [{ error: "此帐号已自主注销，内容无法查看。", content: "" }, "account-closed"],
    [{ error: "当前环境异常，完成验证后即可继续访问", content: "None" }, "verification"],
    [{ status: "deleted" }, "deleted"],
    [{ is_deleted: "1" }, "deleted"],
    [{ "result.msg": "该内容已被发布者删除" }, "deleted"],
    [{ 失败原因: "链接已过期" }, "expired"],
    [{ is_deleted: "0", status: "ok", del_flag: "1" }, "no-body"],
    [{ msg: "柳树下的人都说，那篇文章已被删除了，可是谁也没有再问起。", deleted: "false" }, "no-body"],
  ])("says of a row without a body why: %o", (fields, reason) => {
    expect(row({ title: "柳树", url: "https://mp.weixin.qq.com/s/abcdefghijklmnopqrst_1", ...fields }).gone).toBe(reason);
  });

  it("asks a row with a body for no reason", () => {
    expect(row({ title: "柳树", status: "deleted", content: "柳树绿了。" }).gone).toBeUndefined();
  });
});
