import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importArchive } from "../../src/import/import-archive.ts";
import { importDumps } from "../../src/import/import-dumps.ts";
import { defaultLimits } from "../../src/import/limits.ts";

const tail =
  "赞赏长按二维码向我转账受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号。阅读投诉微信扫一扫关注该公众号";
const text = "昨夜的灯亮了一夜，水站的人守到天明，直到第一班船靠岸。";
const runOn = (account = "青石桥") => `夜里的灯老周${account}${account}微信号qsqfb功能介绍记渡口的事，也记灯${text}${tail}`;
const lines = (description: string, account = "青石桥") =>
  `早班船\n老周\n${account}\n${account}\n微信号\nqsqfb\n功能介绍\n${description}\n2018-04-03\n早班船五点半开，坐船的人大多挑着担子。\n`;

function read(...dumps: string[]) {
  const { verdicts } = importDumps(
    dumps.map((dump, at) => ({ path: `${at}.txt`, bytes: new TextEncoder().encode(dump) })),
    { entries: [], ledger: [] },
    { limits: defaultLimits, overwrite: new Set() },
  );
  return verdicts.map(({ capture }) => ({
    text: capture.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : "",
    description: capture.metadata.account.description,
    credit: capture.metadata.sourceCredit,
    names: [capture.metadata.title, capture.metadata.author, capture.metadata.account.name],
  }));
}

describe("a description that nothing ends", () => {
  it("ends where other records say what the account says of itself", () => {
    expect(read(runOn(), lines("记渡口的事，也记灯"))[0]).toMatchObject({ text, description: "记渡口的事，也记灯" });
    expect(read(runOn(), lines("记渡口的事"), lines("记渡口的事，也记灯"))[0]?.description).toBe("记渡口的事，也记灯");
  });

  it("stays in the text where nobody says it, or only another account does", () => {
    for (const dumps of [[runOn()], [runOn(), lines("记河桥的事")], [runOn(), lines("记渡口的事，也记灯", "河桥旧事")]])
      expect(read(...dumps)[0]).toMatchObject({ text: `记渡口的事，也记灯${text}`, description: undefined });
  });
});

describe("a description that several articles run on from", () => {
  const says = "记渡口的事，也记灯";
  const bodies = ["昨夜的灯亮了一夜。", "渡口来了新船，船身漆成白色。", "老周今年不下水了，他的儿子接了篙。"];
  const article = (title: string, description: string, body: string | undefined) =>
    `${title}老周青石桥青石桥微信号qsqfb功能介绍${description}${body}${tail}`;
  const readAll = (description: string, titles: string[], texts = bodies) =>
    read(...titles.map((title, at) => article(title, description, texts[at])));

  it("is what they begin with alike, where three go on differently or a sentence ends", () => {
    const three = readAll(says, ["夜里的灯", "新船", "接篙"]);
    expect(three.map((one) => [one.description, one.text])).toEqual(bodies.map((body) => [says, body]));
    expect(readAll(`${says}。`, ["夜里的灯", "新船"]).map((one) => one.text)).toEqual(bodies.slice(0, 2));
  });

  it("is nobody's where two articles alone, or captures of one article, begin alike", () => {
    const open = (texts: string[]) => texts.map((body) => [undefined, `${says}${body}`]);
    const seen = (read: ReturnType<typeof readAll>) => read.map((one) => [one.description, one.text]);
    expect(seen(readAll(says, ["夜里的灯", "新船"]))).toEqual(open(bodies.slice(0, 2)));
    expect(seen(readAll(says, ["夜里的灯", "夜里的灯", "夜里的灯"]))).toEqual(open(bodies));
  });
});

describe("names run together", () => {
  const end = "预览时标签不可点微信扫一扫关注该公众号继续滑动看下一个青石桥向上滑动看下一个知道了微信扫一扫使用小程序取消允许×分析";
  const day = "2021年4月3日09:00";
  const other = (author = "老周", account = "青石桥") =>
    `早班船\n原创\n${author}\n${account}\n2021年4月3日 08:20\n早班船五点半开，坐船的人大多挑着担子。\n`;
  const namesOf = (head: string, tail: string, ...others: string[]) => read(head + text + tail, ...others)[0];

  it("give an author whom other records of the account name", () => {
    expect(namesOf(`夜里的灯老周青石桥${day}`, end)?.names).toEqual(["夜里的灯老周", undefined, "青石桥"]);
    expect(namesOf(`夜里的灯老周青石桥${day}`, end, other())).toMatchObject({ text, names: ["夜里的灯", "老周", "青石桥"] });
  });

  it.each(["夜里的灯老周", "夜里的灯和老周", "记老周"])(
    "stay the title %s where its words go on, or nobody of the account is named so",
    (title) => {
      const others = title === "夜里的灯老周" ? [other("老周", "河桥旧事"), other("阿灯")] : [other()];
      expect(namesOf(`${title}青石桥${day}`, end, ...others)?.names).toEqual([title, undefined, "青石桥"]);
    },
  );

  it.each([`夜里的灯原创老周青石桥${day}`, "夜里的灯原创老周青石桥", "夜里的灯原创老周老周青石桥", `夜里的灯老周青石桥${day}`])(
    "give an account that other records know: %s",
    (head) => {
      expect(namesOf(head, "")?.names[2]).toBeUndefined();
      expect(namesOf(head, "", other())).toMatchObject({ text, names: ["夜里的灯", "老周", "青石桥"] });
    },
  );

  it("give a long name of an account above the day, and none that a sentence says", () => {
    expect(namesOf(`夜里的灯青石桥旧事${day}`, "", other("老周", "青石桥旧事"))?.names).toEqual(["夜里的灯", undefined, "青石桥旧事"]);
    for (const head of ["这件事青石桥旧事2021年4月3日报道过，", `夜里的大青石桥${day}`])
      expect(namesOf(head, "", other("老周", "青石桥旧事"), other())?.names[2]).toBeUndefined();
  });
});

describe("a credit run together with the text", () => {
  const head = "夜里的灯原创老周青石桥2021年4月3日09:00";
  const end = "预览时标签不可点微信扫一扫关注该公众号继续滑动看下一个青石桥向上滑动看下一个知道了微信扫一扫使用小程序取消允许×分析";
  const other = (credit: string) => `早班船\n早班船五点半开，坐船的人大多挑着担子。\n到了对岸，天才亮。\n来源：${credit}\n`;
  const creditOf = (body: string, ...others: string[]) => read(head + body + end, ...others)[0];

  const long = text.repeat(10);

  it.each([`文老周来源：渡口晚报${long}`, `${long}转自：渡口晚报${text}`, `来源于：“渡口晚报”${long}`])(
    "ends where other records name its outlet, and stays in the text: %s",
    (body) => {
      expect(creditOf(body)?.credit).toBeUndefined();
      expect(creditOf(body, other("渡口晚报"))).toMatchObject({ text: body, credit: "渡口晚报" });
    },
  );

  it("is the longest name that is known, and none that goes on", () => {
    const body = `文老周来源：渡口晚报社${long}`;
    expect(creditOf(body, other("渡口晚报"))?.credit).toBeUndefined();
    expect(creditOf(body, other("渡口晚报"), other("渡口晚报社"))?.credit).toBe("渡口晚报社");
  });

  it("is an account of the archive, too", () => {
    const account = "早班船\n原创\n阿灯\n渡口旧事\n2021年4月3日 08:20\n早班船五点半开，坐船的人大多挑着担子。\n";
    expect(creditOf(`来源：渡口旧事${long}`, account)?.credit).toBe("渡口旧事");
  });

  it.each([`数据来源：渡口晚报${long}`, `${text}图片来源：渡口晚报夜里的灯`, `灯的来源渡口晚报说过，${long}`])(
    "is none where something else comes from there: %s",
    (body) => {
      expect(creditOf(body, other("渡口晚报"))).toMatchObject({ text: body, credit: undefined });
    },
  );
});

describe("an archive with such descriptions", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "juanzong-descriptions-"));
    process.env["JUANZONG_CACHE"] = join(root, "cache");
    mkdirSync(join(root, "content/dumps"), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    delete process.env["JUANZONG_CACHE"];
  });

  const run = (check = false) =>
    importArchive({
      content: join(root, "content"),
      paths: [],
      check,
      dryRun: false,
      overwrite: new Set(),
      prune: false,
      limits: defaultLimits,
    });
  const entries = () =>
    readdirSync(join(root, "content/articles"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(join(root, "content/articles", path), "utf8"))
      .join("\n");

  it("is mended by a later dump, and changes no more then", async () => {
    writeFileSync(join(root, "content/dumps/a.txt"), runOn());
    await run();
    expect(entries()).toMatch(/^记渡口的事，也记灯昨夜/m);
    writeFileSync(join(root, "content/dumps/b.txt"), lines("记渡口的事，也记灯"));
    await run();
    expect(entries()).toMatch(/^昨夜的灯/m);
    expect((await run()).changed).toEqual([]);
    expect((await run(true)).changed).toEqual([]);
  });
});
