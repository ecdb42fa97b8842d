import { ipLocations } from "../../metadata/ip-locations.ts";
import type { BoilerplateRule } from "../rule.ts";

/** The strip between an article and the next one, 2020 to 2026. */
export const pageEnd: readonly BoilerplateRule[] = [
  {
    id: "end/preview-tags",
    certainty: "frame",
    phrases: ["预览时标签不可点"],
    takes: ["預覽時標籤不可點"],
    spares: ["请注意，预览时标签不可点，发布后才可以点开。"],
  },
  {
    id: "end/swipe-next",
    certainty: "frame",
    phrases: ["继续滑动看下一个", "向上滑动看下一个"],
    patterns: ["轻触(?:阅读|查看)原文.{0,40}?向上滑动看下一个"],
    before: { role: "account-name", longest: 40 },
    takes: ["轻触阅读原文 青田发布 向上滑动看下一个"],
    spares: ["用户可以继续滑动看下一个视频。"],
  },
  {
    id: "end/read-more",
    certainty: "frame",
    phrases: ["轻触阅读原文", "轻触查看原文"],
    takes: ["輕觸閱讀原文"],
    before: { role: "account-name", longest: 40 },
    spares: ["你只要轻触阅读原文四个字就能报名。"],
  },
  {
    id: "end/source-link",
    certainty: "word",
    phrases: ["阅读原文", "阅读全文", "查看原文", "了解更多"],
    spares: ["建议大家阅读原文，体会作者的用意。"],
  },
  {
    id: "end/modified",
    certainty: "word",
    phrases: ["修改于"],
    before: { role: "boilerplate", rule: "end/modified", longest: 18, form: "[\\d年月日:：.-]{4,18}" },
  },
  {
    id: "end/modified-day",
    certainty: "word",
    patterns: ["修改于20\\d{2}-\\d{2}-\\d{2}"],
    spares: ["修改于2024-03-02", "这首诗写于冬天，修改于2024-03-02的晚上。", "写于二月，修改于2024年3月2日"],
  },
  {
    id: "end/posted-from",
    certainty: "word",
    role: "ip-location",
    apart: true,
    patterns: [`(?:发表于|IP属地[:：]?)(?:${ipLocations.join("|")})`],
    spares: ["发表于浙江", "IP属地：广东", "他的第一首诗发表于上海的一本月刊。", "发表于上海文学"],
  },
  {
    id: "end/underlined",
    certainty: "word",
    patterns: ["\\d{1,7}人划线"],
    spares: ["12人划线", "这一段有12人划线，都是写灯的句子。"],
  },
  {
    id: "end/edited-date",
    certainty: "frame",
    patterns: ["文章已于(?:20\\d{2}-\\d{2}-\\d{2})?修改"],
    takes: ["文章已于2018-09-22修改", "文章已于修改"],
    spares: ["这篇文章已于昨天修改。"],
  },
  {
    id: "end/author-note",
    certainty: "frame",
    phrases: ["作者提示:个人观点，仅供参考", "作者提示：内容由AI生成", "内容由AI生成", "内容含AI生成图片", "内容含AI生成"],
    patterns: [
      "作者提示[:：](?:个人观点[,，]仅供参考|(?:内容)?(?:由|含)?AI生成|内容取材网络[,，]谨慎甄别|内容为剧情演绎[,，]仅供娱乐|虚构演绎[,，]仅供娱乐|含AI生成内容|旅行搬运[,，]无不良引导)",
    ],
    takes: ["作者提示: 个人观点，仅供参考"],
    spares: ["以上均为个人观点，仅供参考，不构成投资建议。"],
  },
  // An author says it too, between two of his paragraphs.
  { id: "end/author-view", certainty: "word", phrases: ["个人观点，仅供参考"], spares: ["个人观点，仅供参考"] },
  {
    id: "end/tools",
    certainty: "frame",
    phrases: [
      "调整当前正文文字大小",
      "搜索「」网络结果",
      "可在「公众号 > 右上角 > 划线」找到划线过的内容",
      "选择留言身份",
      "选择互动身份",
      "该账号因违规无法跳转",
      "0个朋友",
    ],
    patterns: ["搜索「[^」]{0,20}」网络结果", "关闭调整当前正文文字大小更多100%"],
    takes: ["搜索「夜航船」网络结果"],
  },
  // What is left of a comment in the page's markup by those who take out everything between < and >.
  { id: "end/comment-mark", certainty: "word", phrases: ["-->"] },
  // Between the counts of a post of a few words, which its script prints.
  { id: "end/commas", certainty: "word", phrases: [",,"] },
  { id: "end/tool-word", certainty: "word", phrases: ["关闭", "更多", "详情", "100%", "超大", "听过", "收藏", "人划线"] },
  {
    id: "end/advertising-notice",
    certainty: "frame",
    phrases: [
      "当前内容可能存在未经审核的第三方商业营销信息，请确认是否继续访问。",
      "当前内容可能存在未经审核的第三方商业营销信息，请确认是否继续访问",
      "微信公众平台广告规范指引",
    ],
    before: { role: "account-name", longest: 30 },
  },
  { id: "end/advertising-word", certainty: "word", phrases: ["继续访问", "广告", "以上为广告", "不感兴趣"] },
];
