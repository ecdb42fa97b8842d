import type { BoilerplateRule, Gap } from "../rule.ts";

const count: Gap = { role: "counts", longest: 12, form: "[\\d,.]{1,9}(?:万|w|k)?\\+?" };

/** The row of buttons under an article, and what screen readers are told of them. */
export const shareBar: readonly BoilerplateRule[] = [
  {
    id: "share/spoken",
    certainty: "frame",
    phrases: [
      "，轻点两下取消赞",
      "，轻点两下取消在看",
      "，轻点两下取消推荐",
      "，轻点两下取消收藏",
      "轻点两下取消赞",
      "轻点两下取消在看",
      "轻点两下取消推荐",
    ],
    patterns: ["[:：][,，]{1,20}[。.]视频", "[:：][,，]{2,20}[。.]"],
    takes: ["： ， ， ， 。 视频"],
    spares: ["用户双击即点赞，轻点两下取消赞的设计并不常见。"],
  },
  {
    id: "share/button",
    certainty: "word",
    phrases: ["赞", "在看", "分享", "留言", "收藏", "听过", "推荐", "点赞", "写留言", "投诉", "举报", "视频", "转发", "已关注", "关注"],
    before: count,
  },
  {
    id: "share/account",
    certainty: "frame",
    patterns: ["阅读[\\d,.]{1,9}万?\\+?(?:留言)?(?:发消息|写留言(?!留言\\d))"],
    before: { role: "boilerplate", rule: "share/account", longest: 40, lines: true, form: "[^。！？]{1,30}\\d{0,10}" },
    takes: ["阅读 598 发消息", "阅读 308 留言 写留言", "阅读10万+ 写留言"],
    spares: ["这篇报道阅读598次，请给我们发消息。"],
  },
  {
    id: "share/menu",
    certainty: "frame",
    patterns: [
      "(?:阅读[\\d,.]{1,9}万?\\+?[^。！？，]{1,30}?(?:分享(?:收藏)?)?\\d{0,12}(?:发消息|写留言)?)?复制搜一搜(?:分享)?(?:收藏)?(?:划线)?(?:人划线)?",
    ],
    takes: ["复制 搜一搜 分享 收藏 划线 人划线", "阅读 967 青石桥发布 分享收藏 3 11 发消息 复制搜一搜分享收藏划线"],
    spares: ["选中一句话，点复制搜一搜就能查到出处。"],
  },
  { id: "share/reads", certainty: "word", phrases: ["阅读", "阅读量", "数据分析"], before: count },
];
