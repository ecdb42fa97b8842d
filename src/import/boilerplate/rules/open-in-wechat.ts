import type { BoilerplateRule } from "../rule.ts";

/** Codes that open an article, account or mini-program in WeChat. */
export const openInWechat: readonly BoilerplateRule[] = [
  {
    id: "scan/account",
    certainty: "frame",
    phrases: ["微信扫一扫关注该公众号", "微信扫一扫 关注该公众号", "微信扫一扫关注该订阅号", "微信扫一扫关注作者", "微信扫一扫获得更多内容"],
    spares: ["请用微信扫一扫关注该公众号后留言报名。"],
  },
  {
    id: "scan/mini-program",
    certainty: "frame",
    phrases: ["微信扫一扫使用小程序", "微信扫一扫 使用小程序", "长按识别前往小程序", "扫码使用小程序"],
    patterns: ["即将打开[\"“”][^\"“”]{0,30}[\"“”]小程序"],
    takes: ["即将打开\"\"小程序", "即将打开“票务助手”小程序"],
    spares: ["市民可以用微信扫一扫使用小程序预约。"],
  },
  {
    id: "scan/full-service",
    certainty: "frame",
    phrases: ["微信扫一扫可打开此内容，使用完整服务", "微信扫一扫可打开此内容", "使用完整服务", "跳转二维码", "扫一扫下载订阅号助手，用手机发文章", "微信版本过低", "当前微信版本不支持该功能，请升级至最新版本。"],
    patterns: ["[×x]分析"],
    takes: ["× 分析"],
    before: { role: "account-name", longest: 30 },
    spares: ["只有登录后才能使用完整服务。"],
  },
  {
    id: "scan/dialog",
    certainty: "word",
    phrases: ["微信扫一扫", "关注该公众号", "使用小程序", "取消", "允许", "打开", "×", "分析", "知道了", "前往更新", "\"", "小程序", "作者头像", "微信扫一扫分享"],
    patterns: ["[\"“”]{1,2}小程序"],
    takes: [],
  },
  {
    id: "scan/new-page",
    certainty: "frame",
    phrases: ["即将打开一个新页面"],
    spares: ["点击按钮后即将打开一个新页面，请耐心等待。"],
  },
];
