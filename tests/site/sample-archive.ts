import { createHash } from "node:crypto";
import { entryFileToText } from "../../src/entry/entry-file.ts";
import type { FrontMatter } from "../../src/entry/front-matter.ts";

const sentence = "渡口的木船清早装满了菜篮和课本，摆渡人把缆绳绕过青石桩，等最后一个赶集的人上岸。";

/** A paragraph of invented words, different for every number. */
export function paragraph(number: number): string {
  return `${sentence}第${String(number)}回，水车转得比往年慢，晒场上的稻谷却收得早，夜校的灯一直亮到十点。`;
}

const sections = ["修桥记", "水车重转", "夜校开课", "茶山采摘", "档案入库"];

/** A flat article of some 4,000 characters with five headings, as long as the seed's. */
export const longText: string = sections
  .map((heading, place) => `## ${heading}\n\n${Array.from({ length: 9 }, (_, each) => paragraph(place * 10 + each)).join("\n\n")}`)
  .join("\n\n");

const rich = [
  "开头一段有**重点**和[外部链接](https://elsewhere.example/a)，还有[相对链接](/s/abc)。",
  "- 第一项\n- 第二项\n  - 里面一项",
  "1. 甲\n2. 乙",
  "> 引用的一段话。",
  "| 年份 | 亩产 |\n| --- | --- |\n| 1997 | 35.7 |",
  '![渡口](../../pictures/ab/ferry.png "640×480")',
  "![微信图](https://mmbiz.qpic.cn/mmbiz_jpg/abc/640)",
  '![短片](https://v.qq.com/x/page/abc.html "video")',
  "结尾一段，G20 与 35.7万 不加空格。",
].join("\n\n");

/** One pixel. */
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** An entry of the sample: its path under `articles/`, front matter and Markdown. */
export interface SampleEntry {
  path: string;
  frontMatter: FrontMatter;
  markdown: string;
}

const account = { name: "南渡旧闻", id: "NanDuJiuWen", description: "南渡镇的旧事与新闻。" };

/** Addresses of the sample's pages that tests name. */
export const addresses = {
  long: "articles/2018/2018-09-13-du-kou-wu-shi-nian.html",
  rich: "articles/2020/2020-05-01-tu-wen.html",
  plain: "articles/undated/wu-ti.html",
  withdrawn: "articles/2019/2019-01-01-che-hui.html",
};

/** The sample's entries, dumps and front matter invented. */
export const entries: readonly SampleEntry[] = [
  {
    path: "2018/2018-09-13-du-kou-wu-shi-nian.md",
    frontMatter: {
      title: "渡口五十年——南渡镇修桥纪事",
      published: "2018-09-13",
      account,
      sourceCredit: "南渡通讯社",
      sourceUrl: "https://mp.weixin.qq.com/s/Nan_Du-0123456789abcd",
      structure: "recovered",
      identity: "text:渡口",
      editorCredits: ["编辑：林渡", "审核：石桥"],
      comments: ["这条留言不该公开"],
      dump: dumpOf("ferry.txt", "text:'渡口。这条留言不该公开'"),
    },
    markdown: longText,
  },
  {
    path: "2020/2020-05-01-tu-wen.md",
    frontMatter: {
      title: "图文<b>并茂</b> & “引号”",
      published: "2020-05-01T08:30+08:00",
      account: { ...account, name: "南渡新闻" },
      author: "林渡",
      original: true,
      url: "https://mp.weixin.qq.com/s/abc",
      digest: "一篇有图有表的文章。",
      cover: "../../pictures/ab/ferry.png",
      structure: "given",
      identity: "url:abc",
      dump: dumpOf("session.html", 'var pass_ticket = "abcd1234";'),
    },
    markdown: rich,
  },
  { path: "undated/wu-ti.md", frontMatter: { structure: "edited" }, markdown: "只有一段，没有标题，没有日期。\n" },
  {
    path: "2019/2019-01-01-che-hui.md",
    frontMatter: {
      title: "撤回的秘密标题",
      published: "2019-01-01",
      account,
      structure: "given",
      identity: "x",
      dump: dumpOf("gone.txt", "秘密正文"),
    },
    markdown: "秘密正文不可见。\n",
  },
];

function dumpOf(file: string, text: string): NonNullable<FrontMatter["dump"]> {
  return { file, sha256: createHash("sha256").update(text).digest("hex"), record: 1 };
}

/** Settings of the sample, one article withdrawn. */
export const settings = [
  "title: 南渡镇档案",
  "description: 一座小镇的公众号文章。",
  "contact: archive@example.org",
  "notice: 文章版权归原作者所有。",
  "withdrawn:",
  '  - { id: 2019-01-01-che-hui, date: "2026-01-02", reason: 作者要求 }',
  "",
].join("\n");

/** The sample as files under `content/`. */
export function* sampleFiles(): Generator<[path: string, bytes: string | Uint8Array]> {
  yield ["archive.yml", settings];
  yield ["pictures/ab/ferry.png", png];
  yield ["dumps/ferry.txt", "text:'渡口。这条留言不该公开'"];
  yield ["dumps/session.html", 'var pass_ticket = "abcd1234";'];
  yield ["dumps/gone.txt", "秘密正文"];
  yield ["ledger/ferry.txt.jsonl", ledgerLine()];
  yield ["ledger/again.json.jsonl", duplicateLines("again.json", [entries[0]!, entries[3]!])];
  for (const { path, frontMatter, markdown } of entries) yield [`articles/${path}`, entryFileToText({ frontMatter, markdown })];
}

function ledgerLine(): string {
  const spans = [
    { start: 0, end: 10, role: "title" },
    { start: 10, end: 12, role: "white-space" },
    { start: 12, end: 40, role: "boilerplate", rule: "preview-label" },
    { start: 40, end: 4040, role: "body" },
    { start: 4040, end: 4049, role: "comment" },
  ];
  const removed = [
    { start: 12, text: "预览时标签不可点" },
    { start: 4040, text: "这条留言不该公开" },
  ];
  const { sha256 } = dumpOf("", "text:'渡口。这条留言不该公开'");
  const line = { dump: "ferry.txt", record: 1, outcome: "imported", account: {}, spans, removed, dumpSha256: sha256 };
  return `${JSON.stringify(line)}\n`;
}

/** Of each entry a copy with its text and a catalogue row, in a dump of which no entry is made. */
function duplicateLines(dump: string, of: readonly SampleEntry[]): string {
  const lines = of.flatMap(({ path }, place) =>
    (["body", "author"] as const).map((role, kind) => ({
      ...{ dump, record: 2 * place + kind + 1, outcome: "duplicate", reason: kind === 0 ? "same-body" : "other-version" },
      ...{ account: {}, entry: path, spans: [{ start: 0, end: 9, role }], dumpSha256: dumpOf("", dump).sha256 },
    })),
  );
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
