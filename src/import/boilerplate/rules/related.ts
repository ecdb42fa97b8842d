import type { BoilerplateRule, Gap } from "../rule.ts";

const titles: Gap = { role: "boilerplate", rule: "related/titles", longest: 400, lines: true };

/** What the page has below the titles. */
const below =
  "(?:预览时标签不可点|微信扫一扫关注该公众号|ScantoFollow|继续滑动看下一个|(?:喜欢|分享|收藏)此内容|Peoplewho(?:liked|favorited)|Reads\\d|作者提示|个人观点|修改于|阅读\\d|搜索「|(?:关闭|Close|更多){1,2}(?:搜索「|调整当前)|写留言|暂无留言|$)";

/** Other articles that the page offers under this one. */
export const related: readonly BoilerplateRule[] = [
  {
    id: "related/liked-too",
    certainty: "frame",
    phrases: [
      "喜欢此内容的人还喜欢",
      "喜欢此内容的人还看了",
      "喜欢此文的人还喜欢",
      "分享此内容的人还喜欢",
      "收藏此内容的人还喜欢",
      "People who liked this content also liked",
      "People who favorited this content also liked",
    ],
    before: titles,
    takes: ["喜歡此內容的人還喜歡", "分享此内容的人还喜欢", "收藏此内容的人还喜欢", "People who favorited this content also liked"],
  },
  {
    id: "related/not-interested",
    certainty: "frame",
    phrases: ["不看的原因", "内容质量低", "不看此公众号", "不看此公众号内容", "内容低质"],
    before: titles,
  },
  {
    id: "related/more",
    certainty: "word",
    phrases: ["相关阅读", "更多文章", "不喜欢", "上一篇", "下一篇", "上一篇 下一篇"],
    before: { role: "boilerplate", rule: "related/titles", longest: 80 },
  },
  {
    id: "related/titles",
    certainty: "frame",
    patterns: [
      `[·•]目录(?:#[^。]{1,30}?)?上一篇[^。]{1,100}?(?:。?下一篇[^。]{1,100}?)?。?(?=(?:阅读原文)?${below})`,
      "上一篇[^。！？]{0,64}?下一篇[^。！？]{0,64}?(?=预览时标签不可点|微信扫一扫关注该公众号)",
    ],
    takes: [],
  },
  {
    id: "related/album",
    certainty: "frame",
    phrases: ["收录于话题", "收录于合集", "收录于专辑", "收录于话题 #"],
    patterns: ["收录于(?:话题|合集|专辑)#?(?:[^#。！？\\s,，]{1,20})?[,，]?\\d{0,4}个"],
    before: { role: "album", longest: 40 },
    takes: ["收录于合集 #防汛日记 12个"],
    spares: ["这首诗后来收录于合集《江边》。"],
  },
  {
    id: "related/seen-by",
    certainty: "word",
    phrases: ["我关注的号", "我常看的号"],
    patterns: ["\\d{1,3}个朋友读过"],
    takes: [],
    before: { role: "boilerplate", rule: "related/titles", longest: 40 },
  },
  { id: "related/album-word", certainty: "word", phrases: ["个", "#", "# 个", "· 目录", "目录", "•目录", "· Table of Contents"] },
];
