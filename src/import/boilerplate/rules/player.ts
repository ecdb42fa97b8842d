import type { BoilerplateRule } from "../rule.ts";

const share = "(?:分享(?:点赞|赞)在看|Share(?:点赞|Like)Wow)";
const notThere = "(?!全屏|观看更多|已关注|(?:转载|原创|Original)[,，])";
const clock = "\\d{1,2}:\\d{2}(?::\\d{2})?";

/**
 * What video and audio players leave in the text of an article. The account's name and the video's title go only where the player's own
 * words stand on both sides of them.
 */
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
      "进度条[,，]百分之\\d{1,3}?(?=\\d{2}:\\d{2}|[^0-9]|$)",
      `[,，]时长${clock}`,
      `(?:播放|Play)00:00/?${clock}(?:${clock})?`,
      `(?:00:00/)${clock}`,
      "倍速播放中(?:[\\d.]{3,4}倍){0,6}",
      "来自[^。！？，,；]{1,20}00:00/?\\d{1,2}:\\d{2}",
      "(?:0\\.5倍)(?:[\\d.]{3,4}倍){2,6}(?:超清|高清|流畅){0,3}",
    ],
    takes: [
      "播放 00:00/03:25 03:25",
      "进度条，百分之0",
      "，时长03:25",
      "00:00/03:25",
      "来自青石桥00:0003:25",
      "倍速播放中",
      "0.5倍0.75倍1.0倍1.5倍2.0倍超清流畅",
    ],
  },
  {
    id: "player/names",
    certainty: "residue",
    role: "media-residue",
    patterns: [
      "(?:已关注)?(?:关注|Follow)(?:重播分享赞|ReplayShareLike)(?:随便看看(?:-->)?)?(?:(?:关闭|Close)?观看更多)?",
      `切换到竖屏全屏[*_]{0,4}退出全屏(?:${notThere}.){1,30}?已关注(?:分享视频|ShareVideo|${share})`,
      `继续观看(?:${notThere}.){1,100}?观看更多(?=(?:转载|原创|Original)[,，])`,
      `(?<=观看更多|继续播放)(?:转载|原创|Original)[,，](?:${notThere}.){1,130}?已关注${share}`,
    ],
    takes: [
      "关注 重播 分享 赞",
      "已关注 关注 重播 分享 赞 关闭 观看更多",
      "切换到竖屏全屏 退出全屏 青石桥发布 已关注 分享视频",
      "切换到竖屏全屏**退出全屏 青石桥发布已关注 Share Video",
      "切换到竖屏全屏 退出全屏 青石桥 已关注 分享 点赞 在看",
      "继续播放 原创 , 水站换泵的那一天！青石桥发布 已关注 分享 点赞 在看",
    ],
    spares: [
      "放映厅的牌子上写着：已关注的观众可以继续观看下一场，观看更多请上二楼。",
      "他把手机切换到竖屏，又退出，说自己早已关注了渡口的水情。",
    ],
  },
  {
    id: "player/message",
    certainty: "residue",
    role: "media-residue",
    phrases: [
      "您的浏览器不支持 video 标签",
      "视频加载失败，请刷新页面再试",
      "Your browser does not support video tags",
      "Your browser does not support the video tag.",
      "切换到竖屏全屏",
      "切换到横屏模式",
      "已同步到看一看写下你的评论",
      "Added to Top Stories Enter comment",
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
      "随便看看",
      "Play",
      "Replay",
      "Share Video",
      "Video Details",
      "Enter comment",
      "Added to Top Stories",
      "Continue watching",
      "[ ]",
    ],
    patterns: [clock],
  },
];
