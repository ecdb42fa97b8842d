import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const head = "水站的灯\n原创\n闻渡而来\n青石桥发布\n2026年4月3日 08:30\n";
const body = "昨夜的灯亮了一夜，水站的人守到天明。";
const bar = "：\n，\n。\n视频\n小程序\n赞\n，轻点两下取消赞\n在看\n，轻点两下取消在看\n分享\n留言";

function read(below: string, text = `${head}${body}\n${below}\n`) {
  const { spans, body: rest, metadata } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { album, comments, account } = metadata;
  return { album, comments, name: account.name, text: rest?.structure === "flat" ? rest.text : undefined };
}

describe("the page below an article", () => {
  it.each([
    "12人划线\n阅读 1.2万",
    "修改于2024-03-02\n阅读 1.2万\n赞 12",
    "修改于2024年3月2日\n发表于浙江\n阅读 1.2万\n赞 12\n分享 3\n留言 2",
    "阅读 1234\n赞 12\n在看 5\n发表于浙江",
    "听全文\n3人划线\n阅读原文\n阅读 1234\n写留言",
    "留言\n写留言\n选择留言身份\n暂无留言\n已无更多数据",
    "阅读 1234\n此账号暂不支持留言",
  ])("ends with what WeChat's client prints there: %s", (below) => {
    expect(read(below)).toMatchObject({ text: body, comments: undefined });
  });

  it.each([
    "渡口旧事 · 目录",
    "《渡口》二〇二六年第三期·目录",
    "附：船工名册 · 目录",
    "写于二月，修改于2024年3月2日",
    "他的诗最早发表于浙江",
    "发表于上海文学",
    "这一段有12人划线",
    "12人划线",
    "发表于浙江",
    "修改于2024-03-02",
    "此账号暂不支持留言",
  ])("leaves the author's last line: %s", (line) => {
    expect(read(line).text).toBe(`${body}\n${line}`);
  });

  it.each([
    "渡口旧事 · 目录\n继续滑动看下一个\n青石桥发布\n向上滑动看下一个",
    "渡口旧事·目录\n继续滑动看下一个\n青石桥发布\n向上滑动看下一个",
    "微信扫一扫赞赏作者\n渡口旧事 · 目录",
    "**微信扫一扫赞赏作者**\n\n渡口旧事 · 目录\n\n继续滑动看下一个\n青石桥发布\n向上滑动看下一个",
    "渡口旧事16\n渡口旧事 · 目录",
    "渡口旧事16\n灯与船82\n渡口旧事 · 目录\n上一篇船从哪里来？都说不清！下一篇灯下的人\nClose\n更多\n搜索「」网络结果",
    "2024渡口旧事\n12\n#2024渡口旧事 · 目录\n上一篇\n船从哪里来\n预览时标签不可点\n微信扫一扫\n关注该公众号",
    "渡口旧事 · 目录 #渡口旧事\n上一篇船从哪里来？\n继续滑动看下一个\n青石桥发布\n向上滑动看下一个",
  ])("begins with the album that the article is in: %s", (below) => {
    expect(read(below)).toMatchObject({ album: expect.stringMatching(/^(?:2024)?渡口旧事$/), text: body, comments: undefined });
  });

  it.each(["渡口旧事「2026」", "“渡口”", "船、灯（上）"])("begins with an album whose name ends in a sign: %s", (album) => {
    for (const above of ["", "微信扫一扫赞赏作者\n"])
      expect(read(`${above}${album} · 目录\n继续滑动看下一个\n青石桥发布\n向上滑动看下一个`)).toMatchObject({ album, text: body });
  });

  it.each([
    [
      "渡口20",
      "渡口2013\n渡口20 · 目录\n上一篇船从哪里来，说清了！下一篇On the Ferry\nReads 605\nPeople who liked this content also liked",
    ],
    ["渡口101", "渡口1016\n河桥100\n渡口101 · 目录\n上一篇船从哪里来\n阅读原文\n阅读 2.1万\n喜欢此内容的人还喜欢"],
  ])("names an album that ends in digits whole, above what other readers like: %s", (album, below) => {
    const liked =
      "鱼市的早晨\n我关注的号\n河桥日志\n不喜欢\n不看的原因\nOK\n内容低质\n不看此公众号内容\n写留言\n青石桥发布\n12分享3\n4\n写留言";
    expect(read(`${below}\n${liked}`)).toMatchObject({ album, text: body, comments: undefined });
  });

  it.each([
    ["lines", "\n"],
    ["blanks", " "],
    ["run together", ""],
  ])("begins with the box of a reward by transfer, though others' words stand behind the page's: %s", (_, gap) => {
    const box = ["赞赏", "长按二维码向我转账", "受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号。"];
    const page = [...box, "阅读", "留言", "微信扫一扫", "关注该公众号", "取消", "允许", "渡口商店", "买灯请找老周"].join(gap);
    expect(read("", `${body}${gap}${page}`).text).toBe(body);
    const said = `手机上写着“${box.slice(1).join("")}”，老周看了很久。`;
    expect(read("", `${body}${said}${body}`).text).toBe(`${body}${said}${body}`);
  });

  it("leaves an article the contents that it speaks of, and lines that end in numbers", () => {
    const own = "本期要目·目录在第三页，请读者自己翻看。\n渡口第16\n船号82";
    expect(read(`${own}\n预览时标签不可点\n微信扫一扫\n关注该公众号`).text).toBe(`${body}\n${own}`);
  });

  it("ends with what browsers' panels print behind the buttons", () => {
    expect(
      read(`微信扫一扫\n关注该公众号\n${bar}\n青石桥发布\n水站的灯\n人划线\n全部表情\n-\n删除\n,\n关闭\n选择留言身份\n更多`),
    ).toMatchObject({
      text: body,
      comments: undefined,
    });
  });

  it("has a post's text below its buttons, where little stands above them", () => {
    const text = `水站的灯\n青石桥发布\n2026年4月3日 08:30\n${bar}\n${body}\n灯下的人守着水，一夜没有合眼，天亮才睡。\n`;
    expect(read("", text).text).toContain(body);
  });

  it("names each reader, be it by a number, and not the account beside the box", () => {
    const below = "精选留言\n001\n来自浙江\n灯真亮。\n青石桥发布\n3752120\n4\n写留言";
    expect(read(below).comments).toEqual(["001", "来自浙江", "灯真亮。"]);
  });

  const words = "外公当年也撑过船，看得眼眶发热，那时候过河要等半个时辰，冬天江风吹得人直发抖，船舱里却总备着一壶热茶。";

  it.each([
    ["", 2],
    ["\n赞\n回复\n展开", 4],
  ])("holds as many readers' comments as there are, with buttons or without: %j", (buttons, length) => {
    const each = Array.from({ length: 300 }, (_, at) => `读者${at}来自浙江\n${words}这是第${at}年。${buttons}`);
    for (const end of ["", "\n写留言"]) {
      const { text, comments } = read(`精选留言\n${each.join("\n")}${end}`);
      expect([text, (comments?.length ?? 0) >= each.length * 2, (comments?.length ?? 0) <= each.length * length]).toEqual([
        body,
        true,
        true,
      ]);
    }
  });

  it("holds no article that goes on below a line that a page prints too, though its sections are numbered", () => {
    const sections = Array.from({ length: 20 }, (_, at) => `0${at}\n${`${words}\n`.repeat(6)}`);
    const { text, comments } = read(`精选留言\n${sections.join("")}写留言`);
    expect([text?.split(words).length, comments]).toEqual([121, undefined]);
  });

  it("holds English buttons that stand beside each other, and no comment for them", () => {
    const panel = "Name cleared\n微信扫一扫赞赏作者\nLike the Author\nOther Amount\nArticles\nNo articles\nOK\nBack\n赞赏金额";
    const box = "暂无留言\n1 comment(s)\n已无更多数据\nSend Message\n写留言:\nClose\nComment\nSubmit更多\nScan to Follow";
    expect(read(`${panel}\n${box}`)).toMatchObject({ text: body, comments: undefined });
  });

  it("names no album after the panel of rewards", () => {
    const panel = "名称已清空\n微信扫一扫赞赏作者\nGive Author\n · 目录";
    expect(textToReading({ kind: "text", text: `${body}\n预览时标签不可点\n${panel}\n` }).metadata.album).toBeUndefined();
  });

  it("ends in the dialog of a reward, and in what the page's script filled in too late", () => {
    const dialog =
      "关闭更多名称已清空微信扫一扫赞赏作者喜欢作者其它金额赞赏后展示我的头像文章暂无文章喜欢作者其它金额¥最低赞赏 ¥0确定返回其它金额更多赞赏金额¥最低赞赏 ¥01234567890.";
    const glued = (end: string) => textToReading({ kind: "text", text: `${body}灯还亮着吗？${dialog}${end}` });
    for (const end of ["", "浙江,2026年4月3日 17:41", "浙江,4月3日 17:41,"])
      expect(glued(end).body).toMatchObject({ text: `${body}灯还亮着吗？` });
    expect(glued("浙江,2026年4月3日 17:41").metadata).toMatchObject({ published: "2026-04-03T17:41+08:00", ipLocation: "浙江" });
  });

  it("asks before a reply is deleted, which names no account", () => {
    const asked = "预览时标签不可点\n微信扫一扫\n关注该公众号\n前往更新\n确定删除回复吗？\n取消\n删除\n知道了";
    expect(textToReading({ kind: "text", text: `水站的灯\n${body}\n${asked}\n` }).metadata).toEqual({ title: "水站的灯", account: {} });
  });

  it("says that comments are shown when chosen, which is none", () => {
    expect(
      read("预览时标签不可点\n写留言\n取消\n我的留言\n写留言\n展开我的留言\n留言被精选后将公开\n精选留言\n写留言\n已无更多数据\n知道了"),
    ).toMatchObject({
      text: body,
      comments: undefined,
    });
  });

  it("writes the account's name with its blanks", () => {
    const { metadata } = textToReading({ kind: "text", text: `水站的灯\n${body}\n轻触阅读原文\n青石 AI\n向上滑动看下一个\n知道了\n` });
    expect(metadata.account.name).toBe("青石 AI");
  });

  it("has words of its panels that are no comments, and no album without a name", () => {
    const panels =
      "预览时标签不可点\n收录于话题 #\n个**\n留言\n1条留言\n已无更多数据\n写留言:\n关闭\n更多\n渔火\n详情\n正在加载\n关闭\n确认提交投诉\n确定";
    expect(read(panels)).toMatchObject({ text: body, comments: ["渔火"], album: undefined });
  });

  it("says itself who may comment, and is no reader", () => {
    const box =
      "预览时标签不可点\n精选留言\n该文章作者已设置需关注才可以留言\n写留言\n该文章作者已设置需关注才可以\n写留言\n渔火\n以上留言由公众号筛选后显示\n了解留言功能\n详情";
    expect(read(box)).toMatchObject({ text: body, comments: ["渔火"] });
  });

  it("leaves a sentence between its words to the article", () => {
    const text = `水站的灯\n${body}\n先点发送到看一看\n\n朋友就能在发现页里看到这篇文章了。\n\n在看\n`;
    expect(textToReading({ kind: "text", text }).body).toMatchObject({
      text: expect.stringContaining("朋友就能在发现页里看到这篇文章了。"),
    });
  });

  it("names the account that it repeats, in English too", () => {
    const { body: rest, metadata } = textToReading({
      kind: "text",
      text: `${body} 天亮了，灯才灭。 Forwarded from Official Account 青石夜话 青石夜话 Learn More Scan QR Code via WeChat to follow Official Account`,
    });
    expect(rest).toMatchObject({ text: `${body} 天亮了，灯才灭。` });
    expect(metadata.sourceCredit).toBe("青石夜话");
  });

  it("has readers' words and names whole, though they end as a word of the page does", () => {
    const { metadata } = textToReading({ kind: "text", text: `水站的灯\n\n${body}\n\n精选留言\n\n小满\n\n再来一个\n` });
    expect(metadata.comments).toEqual(["小满", "再来一个"]);
    const named = textToReading({ kind: "text", text: `水站的灯\n\n${body}\n\n继续滑动看下一个\n\n水站视频\n\n向上滑动看下一个\n` });
    expect(named.metadata.account.name).toBe("水站视频");
  });
});
