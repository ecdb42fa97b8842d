import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";
const front = (source: string) => `---\ntitle: 夜里的灯\nurl: ${url}\nsource: ${source}\ndate: 2024-05-01\n---\n\n# 夜里的灯\n\n`;

function read(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const { title, author, account, sourceCredit, published } = capture?.metadata ?? { account: {} };
  return { kind: capture?.kind, title, author, name: account.name, sourceCredit, published };
}

const known = { title: "夜里的灯", author: undefined, sourceCredit: undefined, published: "2024-05-01" };

describe("the feed that fields name", () => {
  it("is the account, of a page that is gone too", () => {
    expect(read(front("青石桥") + body)).toEqual({ ...known, kind: "article", name: "青石桥" });
    for (const notice of [
      "该内容已被发布者删除",
      "该公众号已迁移\n\n该公众号已迁移至新的账号，原账号已回收。",
      "：\n，\n。\n视频\n小程序\n赞\n，轻点两下取消赞",
    ])
      expect(read(front("青石桥") + notice)).toEqual({ ...known, kind: "gone", name: "青石桥" });
  });

  it.each(["Shuizhan's feed", "渡口RSS", "Night Feeds"])("is no account where it gathers those of many: %s", (feed) => {
    expect(read(front(feed) + body)).toEqual({ ...known, kind: "article", name: undefined });
  });

  it.each(["original_url", "originalLink"])("is the account beside an article's address by another name: %s", (field) => {
    expect(read(front("青石桥").replace("url:", `${field}:`) + body)).toMatchObject({ kind: "article", name: "青石桥" });
    expect(read(front("青石桥").replace("url:", "thumbnail_url:") + body).name).toBeUndefined();
    for (const source of ["《桥头》2024年第3期", "转载", "网友投稿", "浏览器剪藏", "collection/reading"])
      expect(read(front(source).replace("url:", `${field}:`) + body).name).toBeUndefined();
    const stated = front("河桥日报").replace("url:", `account: 青石桥\n${field}:`);
    expect(read(stated + body)).toMatchObject({ name: "青石桥", sourceCredit: "河桥日报" });
  });

  it("is an account whose name ends alike", () => {
    expect(read(front("BuzzFeed") + body).name).toBe("BuzzFeed");
  });
});

describe("a page that only shares another account's article", () => {
  const shared =
    "青石桥\n\n![](https://wx.qlogo.cn/a/0)\n\n河桥旧事\n\n夜里的灯\n原创\n\n阅读全文\n\n预览时标签不可点\n\n微信扫一扫\n关注该公众号";

  it("credits it, and has no author", () => {
    expect(read(`# 夜里的灯\n\n${shared}`)).toMatchObject({
      title: "夜里的灯",
      author: undefined,
      name: "青石桥",
      sourceCredit: "河桥旧事",
    });
  });

  it("is none where text stands below", () => {
    const text = "# 夜里的灯\n\n青石桥\n\n河桥旧事\n\n夜里的灯\n\n";
    expect(read(text + body).sourceCredit).toBeUndefined();
    expect(read("# 夜里的灯\n\n青石桥\n\n回复\n\n下载\n\n夜里的灯\n").sourceCredit).toBeUndefined();
  });
});

describe("a prompt on several lines", () => {
  it("is no title of a page without text", () => {
    const [capture] = captureDump(
      { path: "a.txt", bytes: new TextEncoder().encode("如果觉得有帮助，欢迎\n\n点赞、在看、转发\n\n支持！\n\n继续滑动看下一个\n") },
      defaultLimits,
    ).captures;
    expect(capture?.metadata.title).toBeUndefined();
  });
});
