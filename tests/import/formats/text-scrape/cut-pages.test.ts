import { describe, expect, it } from "vitest";
import { cutJoinedTexts } from "../../../../src/import/formats/cutting/cut-joined.ts";
import { cutPages } from "../../../../src/import/formats/text-scrape/cut-pages.ts";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { dumpOf } from "../dump-of.ts";

const pages = ["text-2016-english", "text-2020-lines", "text-2026-page-end", "text-traditional"].map(dumpOf);
const cut = (text: string) => cutPages(text).map(({ start, end }) => text.slice(start, end));

describe("cutPages", () => {
  it.each(pages)("leaves one page whole", (page) => {
    expect(cut(page)).toEqual([page]);
  });

  it("cuts pages that were written one below the other, each as it reads alone", () => {
    const [english = "", , , traditional = ""] = pages;
    const parts = cut(`${english}\n\n\n${traditional}\n\n${english}`);
    expect(parts).toHaveLength(3);
    expect(parts.join("")).toBe(`${english}\n\n\n${traditional}\n\n${english}`);
    const alone = [english, traditional, english].map((text) => textToReading({ kind: "text", text }));
    expect(parts.map((text) => textToReading({ kind: "text", text }).body)).toEqual(alone.map(({ body }) => body));
  });

  it("cuts behind the row of buttons of a newer page", () => {
    const page = dumpOf("text-2026-page-end").trimEnd();
    expect(cut(`${page}\n${page}`)).toEqual([page, `\n${page}`]);
  });

  it("does not cut an article that explains what a 微信号 is", () => {
    const text = "渡口的新名字\n微信号\nqingshiqiao\n老周说，从前没有\n微信号\n这回事，靠嗓子喊。\n微信号\n是后来的事。";
    expect(cut(text)).toEqual([text]);
  });

  it("does not cut at a leaked script that holds the page's words, or fields", () => {
    const page = dumpOf("text-2026-page-end").trimEnd();
    const fields = `  title: "data-card-title",\n  author: "data-card-author",\n  time: "data-card-time",\n`;
    const script = `var names = {\n${fields}};\nwindow.logs = ["轻点两下取消在看", "轻点两下取消在看"];\nvar more = {\n${fields}};\nwindow.__moon = 1;`;
    const text = `${page}\n${script}`;
    expect(cut(text)).toEqual([text]);
    expect(cutJoinedTexts(text)).toEqual([{ start: 0, end: text.length }]);
  });
});
