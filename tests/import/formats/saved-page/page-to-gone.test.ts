import { describe, expect, it } from "vitest";
import { pageToReading } from "../../../../src/import/formats/saved-page/page-to-reading.ts";

const notice = (title: string, text = ""): string =>
  `<html><head><title></title></head><body class="mm_appmsg"><div class="weui-msg"><h2 class="weui-msg__title">${title}</h2><p class="weui-msg__desc">${text}</p></div>
  <a class="weui-footer__link">微信公众平台运营中心</a><span id="js_a11y_comma">，</span><span id="js_a11y_like_btn_tips">，轻点两下取消在看</span></body></html>`;

const frame = (inside: string): string => `<html><body><div id="js_article"><div id="img-content">${inside}</div></div></body></html>`;

const pages: readonly [string, string][] = [
  ["deleted", notice("该内容已被发布者删除")],
  ["violation", notice("此内容因违规无法查看", "由用户投诉并经平台审核，涉嫌过度营销，查看 对应规则")],
  ["violation", notice("", "接相关投诉，此内容违反《互联网用户公众账号信息服务管理规定》，查看详细内容")],
  ["migrated", notice("该公众号已迁移", "该公众号已迁移至新的账号，原账号已回收。若需访问原文章链接，请点击下方按钮。")],
  ["verification", notice("环境异常", "当前环境异常，完成验证后即可继续访问。 去验证")],
  [
    "verification",
    '<html><head><title></title><script>var cgiData = { poc_token : "x", cap_appid: "1" };</script></head><body><div class="weui-msg"></div></body></html>',
  ],
  [
    "verification",
    '<html><head><title>搜狗搜索</title></head><body><div class="content-box"><p>用户您好，我们的系统检测到您网络中存在异常访问请求。<br>此验证码用于确认这些请求是您的正常行为而不是自动程序发出的，需要您协助验证。</p></div></body></html>',
  ],
  ["violation", notice("此文章被第三方评估为不实信息")],
  ["migrated", notice("此帐号处于帐号迁移流程中")],
  ["unavailable", notice("请在微信中打开")],
  ["verification", '<script>var PAGE_MID="mmbizwap:secitptpage/verify.html";</script>'],
  ["expired", notice("链接已过期")],
  ["unavailable", "<html><head><title>该内容暂时无法查看</title></head><body><p>该内容暂时无法查看</p></body></html>"],
  ["unavailable", notice("参数错误")],
  ["account-closed", notice("此账号已自主注销，内容无法查看")],
  ["account-closed", notice("该帐号已系统注销")],
  ["account-closed", notice("该账号已系统注销，内容无法查看")],
  ["account-closed", notice("帐号已被系统回收")],
  ["account-closed", notice("此账号已被系统回收")],
  ["violation", notice("此内容被多人投诉，相关的内容无法进行查看。")],
  ["account-closed", notice("此账号已被屏蔽, 内容无法查看")],
  ["empty-shell", frame('<div id="js_content"></div>')],
  ["no-body", frame('<h1 id="activity-name">潮水表</h1><div id="js_content">\u200b <br></div>')],
  [
    "not-an-article",
    "<html><head><title>关于公众号</title></head><body><div class='about-page'><div>公众号简介</div><div>说鱼</div><div>微信号</div><div>yu</div></div></body></html>",
  ],
  ["not-an-article", "<html><head><title>鱼市行情</title></head><body><article><p>今天带鱼十二元。</p></article></body></html>"],
];

describe("a page that is no article", () => {
  it.each(pages)("is gone for the reason %s", (reason, html) => {
    expect(pageToReading({ kind: "html", text: html })).toMatchObject({ gone: reason });
  });

  it.each(["该内容已被发布者删除", "Verify", "提示信息", "安全验证"])("has no title where %s stands in its place", (title) => {
    const html = notice("该内容已被发布者删除").replace("<title></title>", `<title>${title}</title>`);
    const { gone, metadata, spans } = pageToReading({ kind: "html", text: html });
    expect(gone).toBe("deleted");
    expect(metadata.title).toBeUndefined();
    expect(spans.some(({ role }) => role === "title")).toBe(false);
  });

  it("has the title that its page still states", () => {
    const html = notice("该内容已被发布者删除").replace("<title></title>", "<title>该内容已被发布者删除的那些年</title>");
    expect(pageToReading({ kind: "html", text: html }).metadata.title).toBe("该内容已被发布者删除的那些年");
  });

  it("is an article all the same where it only speaks of deleted ones", () => {
    const reading = pageToReading({
      kind: "html",
      text: frame('<h1 id="activity-name">告示</h1><div id="js_content"><p>他点开链接，只见“该内容已被发布者删除”。</p></div>'),
    });
    expect(reading.gone).toBeUndefined();
    expect(reading.body).toBeDefined();
  });
});
