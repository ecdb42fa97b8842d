import type { BoilerplateRule } from "../rule.ts";

const clock = "\\d{1,2}:\\d{2}(?::\\d{2})?";

/** What video and audio players leave in the text of an article. */
export const player: readonly BoilerplateRule[] = [
  {
    id: "player/toolbar",
    certainty: "residue",
    role: "media-residue",
    phrases: ["点击边框调出视频工具条"],
    spares: ["界面上写着“点击边框调出视频工具条”。", "点击视频，动画带你一起回顾这几年。"],
  },
  {
    id: "player/progress",
    certainty: "residue",
    role: "media-residue",
    patterns: [
      "进度条[,，]百分之\\d{1,3}",
      `[,，]时长${clock}`,
      `(?:00:00/)${clock}`,
      "倍速播放中(?:[\\d.]{3,4}倍){0,6}",
      "来自[^。！？，,；]{1,20}00:00/?\\d{1,2}:\\d{2}",
      "(?:0\\.5倍)(?:[\\d.]{3,4}倍){2,6}(?:超清|高清|流畅){0,3}",
    ],
    takes: ["进度条，百分之0", "，时长03:25", "00:00/03:25", "来自青石桥00:0003:25", "倍速播放中", "0.5倍0.75倍1.0倍1.5倍2.0倍超清流畅"],
  },
  {
    id: "player/message",
    certainty: "residue",
    role: "media-residue",
    phrases: [
      "您的浏览器不支持 video 标签",
      "视频加载失败，请刷新页面再试",
      "切换到竖屏全屏",
      "切换到横屏模式",
      "已同步到看一看写下你的评论",
      "此处有视频，请用微信打开观看",
      "因网络连接问题，剩余内容暂无法播放。",
      "该视频无法播放",
    ],
    patterns: ["切换到竖屏全屏退出全屏", "因网络连接问题[,，]剩余内容暂无法播放。?"],
    spares: ["观众纷纷表示要继续观看。"],
  },
  {
    id: "player/word",
    certainty: "word",
    role: "media-residue",
    phrases: [
      "重播",
      "播放",
      "全屏",
      "倍速",
      "超清",
      "高清",
      "流畅",
      "视频详情",
      "分享视频",
      "刷新",
      "转载",
      "0/0",
      "00:00",
      "原文",
      "分享点赞在看",
      "继续播放",
      "退出全屏",
      "继续观看",
      "观看更多",
    ],
    patterns: [clock],
  },
];
