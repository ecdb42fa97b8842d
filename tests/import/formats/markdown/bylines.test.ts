import { describe, expect, it } from "vitest";
import { mdastToText } from "../../../../src/entry/mdast-to-text.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { expectTiled } from "../expect-tiled.ts";

function read(text: string) {
  const { spans, body, metadata } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  const words = body?.structure === "given" ? mdastToText(body.root).replace(/\s+/g, "") : "";
  const { title, author, account, published, album } = metadata;
  return { title, author, name: account.name, description: account.description, published: published?.slice(0, 10), album, words };
}

function readDump(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const { title, author, account } = capture?.metadata ?? { account: {} };
  return { title, author, name: account.name, words: capture?.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined };
}

const head = "#  夜里的灯   \n原创 老周  青石桥   2024-04-03 20:16  \n  \n";
const named = { title: "夜里的灯", author: "老周", name: "青石桥", published: "2024-04-03" };

describe("the names above the day", () => {
  it.each([
    ["a label that stands there twice", "后台回复  \n  \n关键词：  \n渡口  \n  \n关键词：  \n渡口"],
    ["a second day and a name above it", "通告编号:QS-2024-0004  \n  \n2024-04-05  \n  \n灯亮了一夜。"],
    ["a heading 功能介绍", "灯的用处不小。  \n## 功能介绍  \n  \n照亮渡口。"],
    ["a line that begins with #", "**#先谢过守灯的人！**  \n  \n灯亮了一夜。"],
    ["a refrain", "摇啊摇  \n  \n摇啊摇  \n  \n船到桥边。"],
  ])("are the article's own, whatever follows: %s", (_, text) => {
    const words = text.replace(/[\s#*]+/g, "");
    expect({ ...read(`${head}${text}\n`), words: read(`${head}${text}\n`).words.replace(/#/g, "") }).toEqual({
      ...named,
      description: undefined,
      album: undefined,
      words,
    });
  });

  it("say that an account writes itself, where its name stands there twice", () => {
    const text = "# 夜里的灯\n青石桥  青石桥   2024-04-03 20:16  \n\n灯亮了一夜。\n";
    expect(read(text)).toMatchObject({ author: "青石桥", name: "青石桥", words: "灯亮了一夜。" });
    expect(read(text.replace("青石桥  青石桥", "青石桥"))).toMatchObject({ author: undefined, name: "青石桥" });
  });

  it.each(["4月26日", "昨天", "3天前"])("stand before a day of this year: %s", (day) => {
    const read = readDump(`# 夜里的灯\n\n原创 老周 老周和青石桥 ${day}\n水站\n\n灯亮了一夜，水站的人守到天明。\n`);
    expect(read).toEqual({ title: "夜里的灯", author: "老周", name: "老周和青石桥", words: "水站灯亮了一夜，水站的人守到天明。" });
  });

  it.each([
    ["[青石桥](javascript:void(0);)", undefined],
    ["Original 老周 [青石桥](javascript:void(0);)", "老周"],
  ])("have the account's card below them: %s", (byline, author) => {
    const card = "青石桥\n\n石桥文化(北京)有限公司\n\n记渡口的事。\n\n278篇原创内容\n\n_2025年03月04日 07:57_";
    const picture = "![Image 2: profile_qrcode](https://mp.weixin.qq.com/mp/qrcode?scene=10000005)";
    expect(read(`夜里的灯\n===\n\n${byline}\n\n${picture}\n\n${card}\n\n灯亮了一夜。\n`)).toEqual({
      title: "夜里的灯",
      author,
      name: "青石桥",
      description: "记渡口的事。",
      published: "2025-03-04",
      album: undefined,
      words: "灯亮了一夜。",
    });
  });

  it("are the author's, where the front matter names the account", () => {
    const front = "---\ntitle: 夜里的灯\naccount: 青石桥\n---\n\n原创 老周 2026-07-14 18:00 北京\n\n灯亮了一夜。\n";
    expect(readDump(front)).toEqual({ title: "夜里的灯", author: "老周", name: "青石桥", words: "灯亮了一夜。" });
  });

  it("are no sentences, though the article begins with one twice", () => {
    const text = "灯亮了一夜，水站的人守到天明。";
    expect(readDump(`# 夜里的灯\n\n${text}\n\n${text}\n`)).toEqual({
      title: "夜里的灯",
      author: undefined,
      name: undefined,
      words: text + text,
    });
  });

  it("may have a colon inside, where no day follows it", () => {
    const text = "# 夜里的灯\nB站up：老周  青石桥   2024-04-03 20:16  \n\n灯亮了一夜。\n";
    expect(read(text)).toMatchObject({ name: "青石桥", published: "2024-04-03" });
  });

  it.each(["青石桥 _2022年04月20日 11:50_", "青石桥 *2022-04-20 11:50*", "青石桥 青石桥\n\n _2022年04月20日 11:50_"])(
    "are no title where they share the day's line, or stand twice above it: %s",
    (byline) => {
      const text = `\n${byline}\n\n灯亮了一夜，水站的人守到天明，大家都回来了。\n`;
      expect(read(text)).toMatchObject({
        title: undefined,
        name: "青石桥",
        published: "2022-04-20",
        words: "灯亮了一夜，水站的人守到天明，大家都回来了。",
      });
    },
  );

  it.each([
    ["[ 青石桥 ](javascript:void\\(0\\);)", undefined],
    ["老周 [青石桥](javascript:void(0);)", "老周"],
    ["老周  [ 青石桥 ](javascript:void\\(0\\);) ", "老周"],
  ])("end in the account's, which the page links to a script: %s", (byline, author) => {
    for (const title of ["# 夜里的灯\n\n", "---\ntitle: 夜里的灯\n---\n"])
      expect(readDump(`${title}${byline}\n\n灯亮了一夜。\n\n水站的人守到天明。\n`)).toEqual({
        title: "夜里的灯",
        author,
        name: "青石桥",
        words: "灯亮了一夜。水站的人守到天明。",
      });
  });

  it.each([
    "灯亮了一夜。\n\n水站的人 [青石桥](javascript:void(0);)",
    "灯亮了一夜，[青石桥](javascript:void(0);)",
    "[灯亮了一夜，青石桥。](javascript:void(0);)",
    "[展开全文](javascript:void(0);)",
    "[![](a.png)](javascript:void(0);)灯亮了一夜。",
  ])("are not what an article links to a script: %s", (text) => {
    expect(readDump(`# 夜里的灯\n\n${text}\n\n水站的人守到天明。\n`).name).toBeUndefined();
  });

  it("leave the title of a column alone that calls itself original", () => {
    expect(read(head.replace("夜里的灯", "原创 | 夜里的灯") + "灯亮了一夜。\n")).toMatchObject({ ...named, title: "原创 | 夜里的灯" });
    expect(read(head.replace("夜里的灯", "原创 Paper | 夜里的灯") + "灯亮了一夜。\n")).toMatchObject({
      ...named,
      title: "原创 Paper | 夜里的灯",
    });
    const title = "# 原创 Paper | 夜里的灯";
    const twice = readDump(`${title}\n\n![cover_image](a.png)\n\n${title}\n\n原创\n\n老周\n\n青石桥\n\n2024-12-20 08:00\n\n灯亮了一夜。\n`);
    expect(twice).toEqual({ title: "原创 Paper | 夜里的灯", author: "老周", name: "青石桥", words: "灯亮了一夜。" });
  });

  it("come with no line of characters that nobody sees", () => {
    expect(read(`${head}灯亮了一夜。\n\n\u200d\n`).words).toBe("灯亮了一夜。");
  });

  it("are parted by a single blank behind 原创, where the day follows or the name is the same", () => {
    const page = (names: string) => `## 夜里的灯\n\n原创： ${names}\n\n灯亮了一夜\n\n水站的人守到天明，大家都回来了。\n`;
    expect(read(page("老周 青石桥 _昨天_"))).toMatchObject({ title: "夜里的灯", author: "老周", name: "青石桥" });
    expect(read(page("青石桥 青石桥"))).toMatchObject({ name: "青石桥", words: "灯亮了一夜水站的人守到天明，大家都回来了。" });
  });

  it("are not the summary below the title, although the article begins with it", () => {
    const page = "# 夜里的灯\n\n> 关注水站，关注渡口\n\n**关注水站，关注渡口**\n\n灯亮了一夜，水站的人守到天明。\n";
    expect(read(page)).toMatchObject({ title: "夜里的灯", name: undefined, author: undefined });
    expect(read(page.replace("**关注水站，关注渡口**", "原创 老周  青石桥   2024-04-03 20:16"))).toMatchObject(named);
  });
});

describe("the place behind the day", () => {
  const text = "灯亮了一夜，水站的人守到天明。";
  const read = (head: string) => {
    const { spans, body, metadata } = markdownToReading([{ kind: "markdown", text: `# 夜里的灯\n\n${head}\n\n${text}\n` }]);
    expectTiled(spans, `# 夜里的灯\n\n${head}\n\n${text}\n`);
    const words = body?.structure === "given" ? mdastToText(body.root).trim() : "";
    return { ...metadata, name: metadata.account.name, words };
  };

  it.each([
    ["[青石桥](javascript:void(0);) *2022-11-09 20:12* *发表于浙江*", "浙江"],
    ["[青石桥](javascript:void(0);) *2022-11-09 20:12* *发表于 浙江*", "浙江"],
    ["[青石桥](javascript:void(0);) *2022-11-09 20:12* *Posted on 浙江*", "浙江"],
    ['<a id="js_name"></a>青石桥 *2022-11-09 20:12* *Posted on <a id="js_ip_wording"></a>浙江*', "浙江"],
    ["青石桥\n\n_2022-11-09 20:12_ _发表于 内蒙古_", "内蒙古"],
    ["青石桥\n\n2022-11-09 20:12\n\n发表于越南", "越南"],
    ["青石桥\n\n2022-11-09 20:12\n\nPosted on Zhejiang", "Zhejiang"],
    ["青石桥 2022-11-09 20:12 发表于浙江", "浙江"],
  ])("is read with its label: %s", (head, ipLocation) => {
    expect(read(head)).toMatchObject({ name: "青石桥", published: "2022-11-09T20:12+08:00", ipLocation, words: text });
  });

  it.each([
    "[青石桥](javascript:void(0);) *Nov 9, 2022, 8:12 PM*",
    "青石桥\n\nNovember 9, 2022 20:12",
    "夜里的灯\n\n青石桥\n\nNov 9, 2022, 8:12 PM\n\n浙江",
  ])("stands behind a day in English: %s", (head) => {
    expect(read(head)).toMatchObject({ name: "青石桥", published: "2022-11-09T20:12+08:00", words: text });
  });

  it("is none in a sentence that begins with its label", () => {
    const head = "青石桥 2022-11-09 20:12\n\n发表于《江边》的旧文，今天重发一次。";
    expect(read(head)).toMatchObject({ name: "青石桥", words: expect.stringContaining("发表于《江边》的旧文，今天重发一次。") });
    expect(read(head).ipLocation).toBeUndefined();
  });

  it.each(["#渡口旧事 81 个", "收录于合集 #渡口旧事 81个", "收录于合集\n\n\\#渡口旧事81个", "收录于话题 ##渡口旧事 2个"])(
    "stands above the album, which is named without its mark and count: %s",
    (album) => {
      expect(read(`青石桥 2022-11-09 20:12\n\n${album}`)).toMatchObject({ album: "渡口旧事", words: text });
    },
  );

  it.each([
    ["The following article is from 河桥 日志 Author 沈一苇", "河桥 日志"],
    ["The following article is from 河桥日志Author 沈一苇", "河桥日志"],
    ["The following article is from River Post\n\nAuthor 沈一苇", "River Post"],
    ["以下文章来源于River Post ，作者沈一苇", "River Post"],
    ["以下文章来源于River Post\n，作者沈一苇", "River Post"],
    ["The following article is from 河桥日志 Author 沈一苇\n\n[![](a.jpg)<br>**河桥日志** .<br>两岸的水情与旧事。](#)", "河桥日志"],
  ])("stands above the card of a repeated article: %s", (card, sourceCredit) => {
    expect(read(`青石桥 2022-11-09 20:12\n\n${card}`)).toMatchObject({ name: "青石桥", author: "沈一苇", sourceCredit, words: text });
  });

  it("has its day with seconds right behind the linked account", () => {
    expect(read("*沈一苇*[青石桥](javascript:void%280%29;)*2022-11-09 20:12:31*")).toMatchObject({
      name: "青石桥",
      author: "沈一苇",
      words: text,
    });
  });

  it("has no author where it says that the article is another's", () => {
    expect(read("转载-  [ 青石桥 ](javascript:void(0);)\n\n2022-11-09 20:12").author).toBeUndefined();
  });
});
