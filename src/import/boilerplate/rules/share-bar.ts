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
    phrases: ["赞", "在看", "分享", "留言", "收藏", "听过", "推荐", "写留言", "投诉", "举报", "视频", "转发", "已关注", "关注"],
    before: count,
  },
  { id: "share/reads", certainty: "word", phrases: ["阅读", "阅读量", "数据分析"], before: count },
];
