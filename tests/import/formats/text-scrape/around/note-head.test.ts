import { describe, expect, it } from "vitest";
import { readFlat } from "../../../../../src/import/formats/text-scrape/read-flat.ts";
import { markdownToReading } from "../../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { pageToReading } from "../../../../../src/import/formats/saved-page/page-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const url = "https://mp.weixin.qq.com/s/DengLiangLeYiYeAAAAAAA";
const byline = "原创 老周 青石桥 2020年03月04日 08:05 安徽";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。\n";
const known = {
  title: "夜里的灯",
  account: { name: "青石桥" },
  author: "老周",
  published: "2020-03-04T08:05+08:00",
  ipLocation: "安徽",
  url,
};

const days: readonly [day: string, time: string, label: string][] = [
  ["2020年3月9日", "9:30", "已剪辑自:"],
  ["星期一, 三月 9, 2020", "9:30 上午", "已剪辑自："],
  ["Monday, March 9, 2020", "9:30 AM", "Clipped from:"],
];

describe("what OneNote writes above a page that was clipped into it", () => {
  it.each(days)("is the note's, and the article's address (%s)", (day, time, label) => {
    const text = `夜里的灯\n${day}\n${time}\n\n${label} <${url}>\n\n${byline}\n\n${body}`;
    const { metadata, marks } = readFlat(text);
    expect(metadata).toMatchObject(known);
    const taken = marks.map(({ start, end }) => text.slice(start, end)).join("\n");
    for (const part of [day, time, label]) expect(taken).toContain(part);
    expect(taken).not.toContain("灯亮");
  });

  it.each(days)("is so in a page and in Markdown (%s)", (day, time, label) => {
    const paragraphs = ["夜里的灯", day, time, `<cite>${label} &lt;<a href="${url}">${url}</a>&gt; </cite>`, byline, ...body.split("\n\n")];
    const html = `<html><head></head><body><div>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</div></body></html>`;
    const page = pageToReading({ kind: "html", text: html });
    expectTiled(page.spans, html);
    expect(page.metadata).toMatchObject(known);
    const written = markdownToReading([
      { kind: "markdown", text: `# 夜里的灯\n\n${day}\n\n${time}\n\n${label} <${url}>\n\n${byline}\n\n${body}` },
    ]);
    expect(written.metadata).toMatchObject(known);
    expect(JSON.stringify([page.body, written.body])).not.toMatch(/9:30|剪辑|Clipped/);
  });

  const { title: _, ...untitled } = known;
  it("may be the address alone, below the title or without it", () => {
    for (const title of ["夜里的灯\n", ""])
      expect(readFlat(`${title}已剪辑自: <${url}>\n${byline}\n\n${body}`, { title: "夜里的灯" }).metadata).toMatchObject(untitled);
  });

  it("leaves a title that begins with a day", () => {
    const title = "2020年3月9日，我在渡口";
    const { marks } = readFlat(`${title}\n9:30\n已剪辑自：${url}\n${body}`);
    expect(marks.some(({ start, role }) => role === "date" && start < title.length)).toBe(false);
    expect(readFlat(`${title}\n2020年3月9日\n9:30\n已剪辑自：${url}\n${body}`).metadata).toMatchObject({ url });
  });

  it.each([
    `夜里的灯\n他把这段视频已剪辑自: ${url}\n\n${body}`,
    `夜里的灯\n\n${body}\n已剪辑自: ${url}\n`,
    `夜里的灯\n已剪辑自: https://films.example/a\n${body}`,
    `夜里的灯\n2020年3月9日\n${body}`,
  ])("is nothing else that speaks of it (%#)", (text) => {
    const { metadata, marks } = readFlat(text);
    expect(metadata.url).toBeUndefined();
    expect(marks.some(({ start, end }) => /剪辑/.test(text.slice(start, end)))).toBe(false);
  });
});
