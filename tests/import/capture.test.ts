import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { captureDump, type Capture } from "../../src/import/capture.ts";
import { defaultLimits, type Limits } from "../../src/import/limits.ts";
import { processorTime } from "../processor-time.ts";

const capture = (text: string, limits: Partial<Limits> = {}): Capture | undefined =>
  captureDump({ path: "a.txt", bytes: strToU8(text) }, { ...defaultLimits, ...limits }).captures[0];
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `第${at}年又修好一座桥。\n`).join("");
const links = (count: number): string => Array.from({ length: count }, (_, at) => `<a href='https://a.example/${at}'>桥</a>`).join("");
const page = (body: string): string => `<html><h1 id="activity-name">青石镇</h1><div id="js_content"><p>桥修好了。</p>${body}</div></html>`;

describe("captureDump", () => {
  it.each<[string, string, Partial<Limits>, string]>([
    ["lines of a flat text", `青石镇修桥\n\n青石镇志\n\n2019-03-04\n\n${lines(90)}`, { textLines: 50 }, "textLines"],
    ["a flat text's length", "桥修好了，过河不再绕路。".repeat(60), { markdownLength: 500 }, "markdownLength"],
    ["links of a page's paragraph", page(`<p>${links(120)}</p>`), { markdownMarks: 100 }, "markdownMarks"],
    ["line breaks of a page's paragraph", page(`<p>${"桥<br>".repeat(300)}</p>`), { markdownMarks: 100 }, "markdownMarks"],
    ["quotes inside each other on a page", page(`${"<blockquote>".repeat(12)}桥`), { markdownDepth: 10 }, "markdownDepth"],
  ])("rejects %s beyond the limit of its name, spans kept", (_what, text, limits, limit) => {
    expect(capture(text)).toMatchObject({ kind: "article" });
    const rejected = capture(text, limits);
    expect(rejected).toMatchObject({ kind: "rejected", fault: { facts: { limit } } });
    expect(rejected?.kind === "rejected" && rejected.spans.length).toBeGreaterThan(0);
  });

  it("writes no paragraph of marks without end, which would take quadratic time", () => {
    const write = () =>
      expect(capture(page(`<p>${"<b>桥</b>修".repeat(100_000)}</p>`))).toMatchObject({ kind: "rejected", fault: { code: "limit-nodes" } });
    expect(processorTime(write)).toBeLessThan(20_000);
  });
});
