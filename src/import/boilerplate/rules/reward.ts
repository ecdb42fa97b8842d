import type { BoilerplateRule } from "../rule.ts";

/** What the page fills in by script stands at its end where a scraper ran it too late (广东,2025年11月3日 17:41). */
const placeAndDay = "(?:\\p{Script=Han}{2,8}[,，])?(?:20\\d{2}年)?\\d{1,2}月\\d{1,2}日(?:\\d{1,2}:\\d{2})?[,，]?";

/** The reward box (赞赏), from the transfer code of 2016 to the amounts of 2025. */
export const reward: readonly BoilerplateRule[] = [
  {
    id: "reward/transfer",
    certainty: "frame",
    phrases: [
      "长按二维码向我转账",
      "受苹果公司新规定影响，微信 iOS 版的赞赏功能被关闭，可通过二维码转账支持公众号。",
      "受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号",
      "由于苹果公司新规定影响，微信 iOS 版的赞赏功能被关闭，可通过二维码转账支持公众号。",
      "赞赏后展示我的头像",
      "长按赞赏二维码",
    ],
    patterns: ["长按二维码向我转账.{0,60}?受苹果公司新规定影响[,，]微信iOS版的赞赏功能被关闭[,，]可通过二维码转账支持公众号。?"],
    takes: ["长按二维码向我转账 谢谢你的支持 受苹果公司新规定影响，微信 iOS 版的赞赏功能被关闭，可通过二维码转账支持公众号。"],
    spares: ["赞赏功能上线以来，作者收入有所增加。"],
  },
  {
    id: "reward/scan",
    certainty: "frame",
    phrases: ["微信扫一扫赞赏作者"],
    before: { role: "album", longest: 30, form: "[^。！？]{1,30}" },
    spares: ["请用微信扫一扫赞赏作者，心意不论多少。"],
  },
  {
    id: "reward/amount",
    certainty: "frame",
    phrases: ["最低赞赏 ¥0", "赞赏金额", "其它金额", "名称已清空"],
    patterns: ["¥最低赞赏¥0(?:1234567890\\.?)?", "(?:文章|作品)?暂无(?:文章|作品)", "1234567890\\.?", "关闭更多名称已清空"],
    before: { role: "date", longest: 40, form: placeAndDay },
    takes: ["关闭更多名称已清空", "暂无文章", "作品暂无作品", "¥最低赞赏 ¥01234567890."],
  },
  {
    id: "reward/button",
    certainty: "word",
    phrases: ["赞赏", "人赞赏", "人 赞赏", "人喜欢", "赞赏二维码", "已付费", "给作者打赏"],
    patterns: ["\\d{1,6}人(?:赞赏|喜欢|已?付费)"],
    takes: [],
    spares: ["人喜欢热闹，鱼喜欢深水。"],
  },
  {
    id: "reward/liked",
    certainty: "word",
    phrases: ["喜欢作者", "稀罕作者", "钟意作者"],
    before: { role: "boilerplate", rule: "reward/message", longest: 30, form: "[^。；]{2,30}" },
    takes: [],
    spares: ["读者喜欢作者，作者也喜欢读者。"],
  },
  { id: "reward/word", certainty: "word", phrases: ["返回", "¥", "文章", "作品"] },
  {
    id: "reward/pages",
    certainty: "word",
    phrases: ["上一页", "下一页"],
    patterns: ["上一页1?/3下一页", "/3"],
    takes: [],
  },
];
