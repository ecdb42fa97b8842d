import { describe, expect, it } from "vitest";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const address = "https://mp.weixin.qq.com/";
const info = (title: string) =>
  `<div class="video_poster__info__play"><i></i></div><div class="video_poster__info"><p class="video_poster__info__title">继续观看</p><p class="video_poster__info__desc"> ${title} </p></div><div class="interact_video"><a id="video_detail_btn">视频详情</a></div>`;
const poster = '<div class="video_poster"><video src="http://mpvideo.qpic.cn/a.mp4">您的浏览器不支持 video 标签</video></div>';
const around = (inside: string) => `<p>雾散了。</p>${inside}<p>白鹭站着。</p>`;

describe("a player that a browser drew into the body", () => {
  it.each([
    [
      "in a paragraph, which the parser ends at its first box",
      `<p><span class="video_iframe rich_pages" data-mpvid="wxv_7">${poster}${info("白鹭为什么单脚站着？")}</span></p>`,
      "https://mpvideo.qpic.cn/a.mp4",
    ],
    [
      "in a box of its own",
      `<section><span class="video_iframe" data-mpvid="wxv_7">${poster}${info("白鹭为什么单脚站着？")}</span></section>`,
      "https://mpvideo.qpic.cn/a.mp4",
    ],
    [
      "without its video",
      `<span class="video_iframe" data-cover="https%3A%2F%2Fmmbiz.qpic.cn%2Fc"><div class="video_tail_module">已关注 关注 分享 赞</div>${info("白鹭为什么单脚站着？")}</span>`,
      address,
    ],
  ])("leaves its video with its title (%s)", (_, inside, url) => {
    expect(bodyToMarkdown(around(inside))).toBe(`雾散了。\n\n![白鹭为什么单脚站着？](${url} "video")\n\n白鹭站着。\n`);
  });

  it("leaves its video once where nothing shows it but the frame", () => {
    const drawn =
      '<p><span class="video_iframe" data-mpvid="wxv_7"><div class="js_mpvedio"><video src="http://mpvideo.qpic.cn/a.mp4"></video></div></span></p>';
    expect(bodyToMarkdown(around(drawn))).toBe(`雾散了。\n\n![视频](${address} "video")\n\n白鹭站着。\n`);
  });

  it("leaves what a later video is called to that one", () => {
    const two = `<section>${poster}</section><section>${poster.replace("a.mp4", "b.mp4")}${info("雾")}</section>`;
    expect(bodyToMarkdown(two)).toBe('![视频](https://mpvideo.qpic.cn/a.mp4 "video")\n\n![雾](https://mpvideo.qpic.cn/b.mp4 "video")\n');
  });

  it("says what of it was taken away", () => {
    const html = bodyToPage(around(`<section>${poster}${info("雾")}</section>`));
    const taken = readPage(html).spans.filter(({ role }) => role === "media-residue");
    expect(taken.map(({ start, end }) => html.slice(start, end)).join("")).toMatch(/继续观看.*雾.*视频详情/);
  });

  it("leaves no words between paragraphs", () => {
    const words = [
      "已关注",
      "0:00 / 00:06 切换横屏模式 继续播放",
      "倍速播放中 0.5倍 1.0倍 超清 流畅",
      "继续观看",
      "白鹭为什么单脚站着",
      "观看更多",
      "转载",
    ];
    const rest = ["芦苇荡 已关注 分享 点赞 在看 已同步到看一看 写下你的评论 视频详情", "已关注 关注 直播 分享 赞 关闭"];
    expect(bodyToMarkdown(around([...words, ...rest].map((text) => `<p>${text}</p>`).join("")))).toBe("雾散了。\n\n白鹭站着。\n");
  });

  it("takes no sentence inside its frame", () => {
    const text = `<section><span class="video_iframe">${poster}雾里的白鹭看不清。</span></section>`;
    expect(bodyToMarkdown(text)).toBe('![视频](https://mpvideo.qpic.cn/a.mp4 "video")\n\n雾里的白鹭看不清。\n');
  });

  it("takes nothing from sentences that speak of one", () => {
    const text = "<p>继续观看</p><p>他看着那行字，没有点。</p><p>芦苇荡已关注，他点了分享。</p>";
    expect(bodyToMarkdown(text)).toBe("继续观看\n\n他看着那行字，没有点。\n\n芦苇荡已关注，他点了分享。\n");
  });
});
