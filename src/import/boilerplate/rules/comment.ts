import type { BoilerplateRule, Gap } from "../rule.ts";

const comments: Gap = { role: "comment", longest: 1_000_000, lines: true };

/** The comment box, and the complaint form. */
export const comment: readonly BoilerplateRule[] = [
  {
    id: "comment/box",
    certainty: "frame",
    phrases: [
      "以上留言被精选后，将对所有人可见",
      "以上留言由公众号筛选后显示",
      "以上留言由作者筛选后显示",
      "该留言已被删除",
      "展开我的留言",
      "写下你的留言",
      "暂无留言",
      "暂无评论",
      "已无更多数据",
      "写留言:",
      "写留言：",
      "提交更多",
      "我的留言",
    ],
    patterns: ["\\d{1,6}条留言"],
    before: comments,
    takes: ["3条留言"],
    spares: ["这篇报道收到一千多条留言，读者反响热烈。"],
  },
  {
    id: "comment/heading",
    certainty: "frame",
    patterns: ["(?:写留言|Comment)留言\\d{1,5}"],
    before: comments,
    takes: ["写留言 留言 12", "Comment 留言 3"],
    spares: ["读者可以在文末写留言，留言12条以上的有奖。"],
  },
  {
    id: "comment/dialog",
    certainty: "frame",
    phrases: ["留言被精选后将公开", "确定删除回复吗？", "确定删除留言吗？"],
    takes: ["留言被精选后将公开"],
    spares: ["她的留言被精选后将公开展出。", "他问我：“确定删除回复吗？”我点了取消。"],
  },
  { id: "comment/featured", certainty: "frame", phrases: ["精选留言"], before: comments, spares: ["我们从后台挑出精选留言与大家分享。"] },
  {
    id: "comment/word",
    certainty: "word",
    phrases: [
      "全部表情",
      "删除",
      "写留言",
      "留言",
      "发消息",
      "表情",
      "正在加载",
      "加载中",
      "提交",
      "展开",
      "收起",
      "全部",
      "回复",
      "微信用户",
    ],
  },
  {
    id: "complaint/form",
    certainty: "frame",
    phrases: ["确认提交投诉", "你可以补充投诉原因（选填）", "举报/投诉"],
    spares: ["消费者可以向平台确认提交投诉的材料。"],
  },
];
