import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { captureDump, type ArticleCapture } from "../../src/import/capture.ts";
import { groupCaptures } from "../../src/import/merge/group-captures.ts";
import { AccountBook } from "../../src/entry/account-book.ts";
import { defaultLimits } from "../../src/import/limits.ts";
import { dropUnseen } from "../../src/import/unseen-characters.ts";
import { expectTiled, shownText } from "./formats/expect-tiled.ts";
import { inventedText } from "./merge/article-capture.ts";

const text = `渡船\u200b修好了。\u202e${inventedText(120, "渡船")}`;
const [title, account, author] = ["渡口\u200b的木桥\u202e修好了\ufeff四", "河湾\u200b纪事", "林\ufeff小满"];
const page = `<html><h1 id="activity-name">${title}</h1><span id="js_author_name">${author}</span><a id="js_name">${account}</a>
<em id="publish_time">2023-11-15 06:13</em><div id="js_content"><p>${text}</p></div></html>`;
const row = JSON.stringify([{ title, nickname: account, author, publish_time: "2023-11-15 06:13", content: `<p>${text}</p>` }]);
const scrape = `${title}\n原创 ${author} ${account}\n2023-11-15 06:13\n${text}\n`;
const markdown = `# ${title}\n\n原创\n\n${author}\n\n${account}\n\n2023-11-15 06:13\n\n${text}\n\n# \u200b\n\n**木桥**\u200b**石桥**\n`;

function read(dump: string): ArticleCapture {
  const [capture] = captureDump({ path: "a.txt", bytes: strToU8(dump) }, defaultLimits).captures;
  if (capture?.kind !== "article") throw new Error(JSON.stringify(capture));
  return capture;
}

describe("unseen characters", () => {
  it.each([
    ["page", page],
    ["row", row],
    ["text", scrape],
    ["Markdown", markdown],
  ])("are in no name and in no text of a %s", (_shape, dump) => {
    const { metadata, detail } = read(dump);
    expect(metadata).toMatchObject({ title: "渡口的木桥修好了四", account: { name: "河湾纪事" }, author: "林小满" });
    expect(detail.text).toContain("渡船修好了。");
    expect(dropUnseen(detail.markdown)).toBe(detail.markdown);
  });

  it.each([scrape, markdown])("are counted as white space in a text's spans", (dump) => {
    const { spans } = read(dump).detail;
    expectTiled(spans, dump);
    expect(dropUnseen(shownText(spans, dump))).toBe(shownText(spans, dump));
  });

  it("leave no empty heading, and join what only they parted", () => {
    const { markdown: written } = read(markdown).detail;
    expect(written).not.toMatch(/^#/m);
    expect(written).toContain("**木桥石桥**");
  });

  it("let no line of a Markdown's table end it", () => {
    const table = "<table><tr><td>甲\n\ufeff\n乙</td></tr></table>";
    expect(read(`# 木桥\n\n${inventedText(80, "表")}\n\n${table}\n`).detail.markdown).toContain("甲\n乙</td>");
  });

  it("part no copies of an article", () => {
    const captures = [row, row.replace("河湾\u200b", "河湾"), row.replace("渡船\u200b", "渡船")].map(read);
    expect(groupCaptures(captures, new AccountBook([]))).toHaveLength(1);
  });
});

describe("dropUnseen", () => {
  it.each(["👨\u200d👩\u200d👧 一家", "می\u200cخواهم", "क्\u200dष", "Ü ﬁ 渡 口\t\n"])("leaves %j as it is", (seen) => {
    expect(dropUnseen(seen)).toBe(seen);
  });

  it.each([
    ["渡\u200d口\u200c", "渡口"],
    ["Hello\u200bWorld\u00ad", "HelloWorld"],
    ["木桥\0\u001b[31m\ud83d", "木桥[31m"],
    ["\u2068شارع\u2069\u200f", "شارع"],
  ])("makes %j %j", (written, shown) => {
    expect(dropUnseen(written)).toBe(shown);
  });
});
