import { describe, expect, it } from "vitest";
import { strToU8 } from "fflate";
import { captureDump, type Capture } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const labels = "标题：水站换泵\n公众号：青石桥\n作者：闻渡\n时间：2021-03-04 10:20\n";
const [first, second] = ["水站的泵用了十二年，声音一年比一年大。", "今年换了新的，夜里安静得能听见水声。"];
const body = `<p>${first}</p>\n<p>${second}</p>`;
const markdown = `${first}\n\n${second}\n`;
const captures = (text: string): Capture[] => captureDump({ path: "pump.txt", bytes: strToU8(text) }, defaultLimits).captures;

describe("labelled lines above HTML", () => {
  it.each([
    ["paragraphs", `${labels}\n${body}\n`],
    ["the article's node", `${labels}\n<div id="js_content">${body}</div>\n`],
    ["the article's node around plain lines", `${labels}\n<div id="js_content">\n\n${first}\n\n${second}\n\n</div>`],
    ["a program's document", `${labels}\n<html><head></head><body>${body}</body></html>`],
    ["the label of the text", `${labels}正文：\n${body}`],
    ["a line that a script drew", `${"=".repeat(20)}\n${labels.replace(/\n/g, "\r\n")}${"=".repeat(20)}\n${body}`],
    ["one line for all", `标题：水站换泵\n公众号：青石桥  作者：闻渡  时间：2021-03-04 10:20\n${body}`],
  ])("say what the article is, with %s below", (_, text) => {
    expect(captures(text)).toMatchObject([
      {
        kind: "article",
        metadata: { title: "水站换泵", account: { name: "青石桥" }, author: "闻渡", published: "2021-03-04T10:20+08:00" },
        detail: { markdown },
      },
    ]);
  });

  it("head each of several articles in one file", () => {
    const other = labels.replace("换泵", "停水");
    expect(captures(`${labels}\n${body}\n\n${other}\n${body}`).map(({ metadata }) => metadata.title)).toEqual(["水站换泵", "水站停水"]);
  });

  it.each([`${labels}\n老闻说：${first}\n\n<img src="1.png">\n\n${second}`, `${labels}\n${first}\n<br>\n${second}`])(
    "leave the author's words above a tag in the text: %j",
    (text) => {
      const [article] = captures(text);
      expect(article?.kind === "article" && article.detail.text).toContain(first);
    },
  );
});
