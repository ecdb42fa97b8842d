import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { fetchedPicturesToText } from "../../src/entry/fetched-pictures.ts";
import { filesBelow } from "../../src/verify/files-below.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { literalDump } from "../kill/small-archive.ts";

/** The smallest PNG there is, one pixel. */
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const remote = "https://mmbiz.qpic.cn/mmbiz_png/abcdef/640?wx_fmt=png";

const rows = (titles: readonly string[]): string =>
  JSON.stringify(
    titles.map((title) => ({
      title,
      nickname: "青石镇志",
      publish_time: "2021-05-06",
      content: `<p>${title}那年，镇里人把石板一块一块抬上山，三百级台阶修了整整一个冬天，开春时走上去不湿鞋。</p>`,
    })),
  );

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><link rel="stylesheet" href="page_files/style.css"></head>
<body id="activity-detail"><div id="page-content"><h1 class="rich_media_title" id="activity-name">河边的老磨坊</h1><a id="js_name">青石镇志</a>
<em id="publish_time">2020-04-02</em><div class="rich_media_content" id="js_content"><p>磨坊的水轮停了二十年，今年春天又转起来了。</p>
<p><img src="page_files/640.png" data-src="${remote}"></p><p><img data-src="${remote}"></p><p>老人们带着孩子来看水怎样推动石头。</p></div></div></body></html>`;

/** Title of an article that {@link makeWholeArchive} withdraws. */
export const withdrawnTitle = "修台阶";

/**
 * An archive with a file of every kind that there is: dumps of several shapes with files beside them, an entry edited by hand,
 * one written over with its backup, a kept and a fetched picture, a withdrawn article with a duplicate; imported and built.
 */
export async function makeWholeArchive(): Promise<BuiltArchive> {
  const archive = makeArchiveOf([
    ["dumps/scrape.txt", literalDump(1)],
    ["dumps/edited.txt", literalDump(2, "渡口")],
    ["dumps/replaced.txt", literalDump(3, "学堂")],
    ["dumps/rows.json", rows([withdrawnTitle, "修水渠"])],
    ["dumps/again.json", rows([withdrawnTitle, "修粮仓"])],
    ["dumps/page.html", page],
    ["dumps/page_files/640.png", Buffer.concat([pixel, Buffer.from("kept")])],
    ["dumps/page_files/style.css", "p { margin: 0 }\n"],
    ["dumps/packed.zip", zipSync({ "一.txt": strToU8(literalDump(4, "祠堂")) }, { mtime: "2020-01-01" })],
  ]);
  await runWell(archive, "import");
  edit(archive, "du-kou");
  edit(archive, "xue-tang");
  await runWell(archive, "import", ["--overwrite", idOf(archive, "xue-tang")]);
  keepFetched(archive);
  const settings = { id: idOf(archive, "xiu-tai-jie"), date: "2024-01-02", reason: "应作者要求" };
  archive.write("content/archive.yml", `title: 青石镇文献\npublishDumps: all\nwithdrawn:\n  - ${JSON.stringify(settings)}\n`);
  await runWell(archive, "build");
  return archive;
}

async function runWell(archive: BuiltArchive, script: string, args: readonly string[] = []): Promise<void> {
  const { code, output } = await archive.run(script, args);
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${output}`);
}

function entryOf({ content }: BuiltArchive, word: string): string {
  const found = filesBelow(join(content, "articles")).find((path) => path.includes(word));
  if (found === undefined) throw new Error(`no entry is named ${word}`);
  return join(content, "articles", found);
}

function idOf(archive: BuiltArchive, word: string): string {
  return entryOf(archive, word).replace(/^.*\/|\.md$/g, "");
}

function edit(archive: BuiltArchive, word: string): void {
  const path = entryOf(archive, word);
  writeFileSync(path, `${readFileSync(path, "utf8")}\n编者添的一句。\n`);
}

function keepFetched(archive: BuiltArchive): void {
  const hash = createHash("sha256").update(pixel).digest("hex");
  const file = `${hash.slice(0, 2)}/${hash}.png`;
  archive.write(`content/pictures/${file}`, pixel);
  archive.write("content/pictures/fetched.jsonl", fetchedPicturesToText([{ url: remote, file, width: 1, height: 1 }]));
}
