import { describe, expect, it } from "vitest";
import { takeBlocks } from "../../../src/import/boilerplate/take-blocks.ts";

const rest = Array.from({ length: 6 }, (_, at) => `第${String(at)}天，渡口的水位又高了一尺，老周守在灯下。`);

/** Which blocks go, of some below an article. */
function goes(last: readonly string[], isHeading?: (at: number) => boolean): boolean[] {
  return takeBlocks([...rest, ...last], { name: "青石水站", isHeading: (at) => isHeading?.(at - rest.length) === true })
    .slice(rest.length)
    .map((hit) => hit !== undefined);
}

const none = (blocks: readonly string[]) => blocks.map(() => false);
const all = (blocks: readonly string[]) => blocks.map(() => true);

describe("a prompt's words in a sentence of several blocks", () => {
  it.each([
    [["（", "灯会征文正在收稿，或", "点击阅读原文", "跳转提交。）"]],
    [["可扫码添加「渡口助手」", "获取", "公布的", "三", "篇入选文章，每人限领一份。"]],
    [["长按识别二维码，关注 “看灯人家”", "公众号！如有任何问题或需要帮助，随时联系我们的看灯人。"]],
    [["目前，水站已有完整的修灯方案，", "“扫描下方二维码”", "获取完整版方案，三天有效。"]],
    [["领取修灯《年报》，请点击", "“阅读原文”"]],
    [["扫码预约直播", "即可参与灯会三周年纪念衫抽奖"]],
    [["后台发送", "20260203", "，", "右下角点击", "在看、点赞", "，", "获取灯图及水位表，"]],
    [["记得点赞+关注，关注微信公众号 渡口灯学", "获取最新文章，有任何问题可以后台私信我。"]],
    [["扫描二维码申请", "会员下载灯图 &", "加入", "水文观测交流群"]],
    [["更多渡口新鲜事", "敬请关注河湾公众号", "我们第四班渡船见~"]],
    [["想要加入灯会", "或了解更多灯会信息", "点击下方图片查看详情"]],
    [["关注【河桥水站】公众号", "回复关键词【0203茶话会】获取灯图"]],
    [["文末福利", "关注“河桥水站”公众号，", "并转发本文至朋友圈，", "即可参与抽奖，有机会获得木船一只"]],
    [["参与灯会：", "扫描上面的小程序码", "或者在公众号后台回复关键字渡口，结果在灯会结束后公布"]],
    [["欢迎提出宝贵建议", "、欢迎分享", "文章、欢迎关注", "公众号 HeWanNotes 。"]],
    [["点击关注下方名片进入公众号", "回复关键字【", "260203】"]],
  ])("stay with it: %j", (blocks) => {
    expect(goes(blocks)).toEqual(none(blocks));
  });

  it("stay with it in the middle of an article, too", () => {
    const blocks = [...rest, ...rest, "点击阅读原文，文末可获取", "过河视频", "附件，木纹里有三条是修过的。", ...rest, ...rest];
    expect(takeBlocks(blocks).every((hit) => hit === undefined)).toBe(true);
  });

  it("stay with a heading that opens a bracket", () => {
    const blocks = ["报名请联系微信:heduan (或者", "扫描下方二维码)"];
    expect(goes(blocks, (at) => at === 0)).toEqual(none(blocks));
  });

  it.each([
    [["扫描下方二维码", "即可获取完整《渡口手册》"]],
    [["点击下方名片，关注我们", "第一时间为您推送最新渡口消息"]],
    [["长按识别下方二维码或", "点击文末“阅读原文”", "立即购票"]],
    [["扫码关注我们", "更多渡口水情资讯", "请关注“河桥水站”"]],
    [["点击关注", "第一时间获取渡口水情"]],
    [["关注公众号", "免费领取水情资料"]],
    [["关注公众号", "了解更多渡口见闻、资讯、以及水站大事记"]],
    [["扫码加入", "看灯人", "交流", "群"]],
    [["点击阅读原文，即可进入", "《渡口旧事》", "！"]],
    [["公众号现在只对常读和星标的公众号才展示大图推送，", "建议大家把", "青石水站", "设为星标", "，否则可能就看不到啦！"]],
  ])("go with it where all of it is a prompt: %j", (blocks) => {
    expect(goes(blocks)).toEqual(all(blocks));
  });

  it.each([
    [["今年我们在渡口等您来看灯，", "点击上方蓝字关注我们"], 1],
    [["点赞、转发、在看就是最大的支持", "后台回复灯会也可获取加入链接(两个加其一即可)"], 0],
    [["感谢您对我们的支持、点赞和关注", "加入我们与水站一起成长吧！"], 0],
    [["扫码加入", "免责声明：本文只作看灯之用。"], 0],
    [["扫码加群", "参与方式"], 0],
    [["公众号后台回复25124", "即可获取", "往期推荐："], 0],
    [["长按识别二维码", "报名费用：三十元"], 0],
    [["扫码报名", "咨询电话：0571-00000000"], 0],
    [["点击下方名片关注我们", "了解水情的地址：青石渡口三号"], 0],
    [["若你也在渡口", "点击上方蓝字关注我们"], 1],
    [["常为而不置", "常行而不休", "了解更多水情请关注公众号"], 2],
  ])("go alone where the sentence is another: %j", (blocks, at) => {
    expect(goes(blocks)[at]).toBe(true);
    const others = goes(blocks).filter((_, place) => place !== at && !/^即可/.test(blocks[place] ?? ""));
    expect(others).not.toContain(true);
  });
});

describe("what stands beside a prompt", () => {
  it.each([
    [
      ["https://space.example.org/10020", "1903", "觉得有用就点个赞吧！"],
      [false, false, true],
    ],
    [
      ["立即学习", "《看灯-入门篇》", "球分享", "球点赞", "球在看"],
      [false, false, true, true, true],
    ],
    [
      ["识别二维码回复【社区群】进群", "【渡口社区周激励】", "三月公告"],
      [true, false, false],
    ],
    [
      ["渡口船工协会", "0731-00000000", "长按识别二维码关注我们"],
      [false, false, true],
    ],
    [["水位图下载", "05", "点击关注下方名片进入公众号", "回复关键字【260203】获取", "下载链接"], Array<boolean>(5).fill(false)],
  ])("stays: %j", (blocks, expected) => {
    expect(goes(blocks)).toEqual(expected);
  });

  it.each([
    [["点击上方“蓝字”", "关注我们吧！", "01", "渡口概述"], 2],
    [["点击订阅关注我哦", "前", "言"], 1],
    [["点击上方蓝字关注我们", "观看日落的五个渡口"], 1],
    [["点击上方蓝字关注我们", "设置水站的理由"], 1],
    [["点击上方蓝字关注我们", "了解渡口"], 1],
    [["点击上方蓝字关注我们", "参与赶集的有三千人。"], 1],
  ])("is the first heading of an article: %j", (first, count) => {
    const hits = takeBlocks([...first, ...rest]).map((hit) => hit !== undefined);
    expect(hits).toEqual([...first.map((_, at) => at < count), ...rest.map(() => false)]);
  });

  it("goes where it is a part of the prompt", () => {
    const blocks = ["关注公众号回复“", "2", "024", "0909”"];
    expect(goes(blocks)).toEqual(all(blocks));
    expect(goes(["点击蓝字", "关注", "《渡口月刊》"])).toEqual([true, true, true]);
  });
});

describe("an item of a list", () => {
  it("stays where the article counts it among others", () => {
    expect(goes(["1、转发本文至朋友圈，开奖前请勿删除", "2、右下角点击在看及点赞", "3、三日内到渡口领取木船"])).toEqual(none(["", "", ""]));
    expect(goes(["①扫码关注我们", "到渡口领灯", "②凭截图上船"])).toEqual(none(["", "", ""]));
  });

  it("stays with the others that the dump sets as items, pictures between them", () => {
    const last = ["扫描下方二维码", "", "访问渡口的网页", "扫码关注我们"];
    const hits = takeBlocks([...rest, ...last], { isItem: (at) => at >= rest.length && at !== rest.length + 1 && at < rest.length + 3 });
    expect(hits.slice(rest.length).map((hit) => hit !== undefined)).toEqual([false, false, false, true]);
  });

  it("goes where all are prompts", () => {
    const last = ["扫码关注我们", "点赞、在看、转发"];
    expect(goes(last)).toEqual([true, true]);
    const hits = takeBlocks([...rest, ...last], { isItem: (at) => at >= rest.length });
    expect(hits.slice(rest.length).map((hit) => hit !== undefined)).toEqual([true, true]);
    expect(goes(["1、扫码关注我们", "2、点赞、在看、转发"])).toEqual([true, true]);
  });
});
