import { describe, expect, it } from "vitest";
import { goneReasonOf } from "../../../src/import/boilerplate/gone-reason.ts";

describe("goneReasonOf", () => {
  it.each([
    ["该内容已被发布者删除", "deleted"],
    [
      "夏天的事\n此账号已被屏蔽, 内容无法查看\n接相关投诉，此账号涉嫌违反《互联网用户公众账号信息服务管理规定》，查看详细内容",
      "account-closed",
    ],
    ["原账号迁移时未将文章素材同步至新账号", "migrated"],
    ["参数错误", "unavailable"],
    ["該內容已被發布者刪除", "deleted"],
    ["The content has been deleted by the author.", "deleted"],
    ["此帐号已被冻结", "account-closed"],
    ["操作过于频繁，请稍后再试", "verification"],
    ["该内容已被发布者设为私密", "unavailable"],
    ["仅作者的关注者可查看", "unavailable"],
    ["系统出错", "unavailable"],
    ["该内容已被发送人删除", "deleted"],
    ["此内容已被删除", "deleted"],
    ["DELETED", "deleted"],
    ["此账号已被封，内容无法查看", "account-closed"],
    ["该公众号已被封停", "account-closed"],
    ["此帐号已申请公众号帐号迁移流程，被冻结/回收，小主页暂无法访问。", "migrated"],
    ["此帐号已申请帐号迁移", "migrated"],
    ["已停止访问该网页", "violation"],
    ["该链接已不可访问", "unavailable"],
    ["根据作者隐私设置，无法查看该内容", "unavailable"],
    ["此文章被第三方评估为不实信息", "violation"],
    ["此帐号处于帐号迁移流程中，暂时无法查看内容", "migrated"],
    ["请在微信中打开", "unavailable"],
    ["該內容已被發佈者刪除", "deleted"],
    ["此內容因違規無法檢視", "violation"],
    ["連結已過期", "expired"],
    ["渡口水站\n該公眾號已遷移至新的帳號，原帳號已回收。若需訪問原文章連結，請點擊下方按鈕。\n訪問文章", "migrated"],
    ["用户您好，您的访问过于频繁，为确认本次访问为正常用户行为，需要您协助验证。\n提交后没解决问题？欢迎反馈。", "verification"],
    [
      "搜狗搜索\n用户您好，我们的系统检测到您网络中存在异常访问请求。\n此验证码用于确认这些请求是您的正常行为而不是自动程序发出的，需要您协助验证。",
      "verification",
    ],
    [
      "您的访问出错了返回首页>>\nIP：203.0.113.7\n访问时间：2021.09.02 10:09:54\nVerifyCode：0a1b2c3d4e5f\nFrom：weixin.sogou.com\n用户您好，我们的系统检测到您网络中存在异常访问请求。\n此验证码用于确认这些请求是您的正常行为而不是自动程序发出的，需要您协助验证。\n验证码：\n换一张\n提交\n提交后没解决问题？欢迎反馈。\n企业推广关于搜狗免责声明意见反馈\n© 2021 Sogou Inc. - 京ICP证000000号 - 京公网安备1100000000000号",
      "verification",
    ],
    ["请在微信中打开\n请在微信客户端打开此网页。", "unavailable"],
    [
      "公众号简介\n渡口水站的账号\n基础信息\n微信号\nqsqfb\n主体类型\n事业单位\n认证主体\n青石桥渡口水站\nIP属地\n客服电话\n01084220000",
      "not-an-article",
    ],
  ])("tells a notice: %s", (text, reason) => {
    expect(goneReasonOf(text)).toBe(reason);
  });

  it.each([
    "记者打开那篇文章，只见“该内容已被发布者删除”几个字。",
    "昨天那篇文章，该内容已被发布者删除。我们今天再说一遍：水库没有裂缝，大家可以放心。",
    `该链接已过期。${"渡口的船每天开六班，雨天停航。".repeat(40)}`,
    "昨天的文章已被删除，大家别找了",
    "水站的账号已被封了三天",
    "Deleted scenes",
    "用户您好，您的访问过于频繁，水站的人在门口贴了这张纸，大家看了都笑。第二天又来了三百个人。",
    "用户您好，我们的系统检测到您网络中存在异常访问请求。渡口的屏幕上只有这一行字，船工看了半天。",
    "船票被第三方评估为不实信息里的那一种",
    "报名的人请在微信中打开小程序",
    "",
  ])("spares an article that speaks of one: %s", (text) => {
    expect(goneReasonOf(text)).toBeUndefined();
  });
});
