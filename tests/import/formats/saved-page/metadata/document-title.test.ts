import { describe, expect, it } from "vitest";
import { readPage } from "../read-fixture.ts";

const content = '<div id="js_content"><h1>河</h1><p>灯亮了一夜，水站的人守到天明。</p><p>大家都回来了，灯还亮着。</p></div>';
const titleOf = (title: string, above: string, below = "") =>
  readPage(`<html><head><title>${title}</title></head><body>${above}${content}${below}</body></html>`).metadata.title;

describe("a title with a name behind it", () => {
  it.each([
    ["夜里的灯 - 水边阅读网", "<h1>夜里的灯</h1>"],
    ["夜里的灯_水边网", "<h1>夜里的灯</h1>"],
    ["夜里的灯|水边网", "<header><h1> 夜里的灯 </h1></header>"],
    ["夜里的灯 – 青石桥水站的旧事", "<h1>夜里的灯</h1><p>公众号：青石桥水站的旧事</p>"],
    ["夜里的灯-水边网", "<h1><a href='/'>夜里</a></h1><h1>夜里的灯</h1>"],
  ])("is the heading that it begins with (%s)", (title, above) => {
    expect(titleOf(title, above)).toBe("夜里的灯");
  });

  it("says in the ledger that both places state it", () => {
    const html = `<html><head><title>夜里的灯 - 水边网</title></head><body><h1>夜里的灯</h1>${content}</body></html>`;
    const places = readPage(html).spans.filter(({ role }) => role === "title");
    expect(places.map(({ start, end }) => html.slice(start, end))).toEqual(["夜里的灯 - 水边网", "夜里的灯"]);
  });

  it.each([
    ["河 - 夜里的灯", ""],
    ["夜里的灯——青石桥", "<h1>夜里的灯</h1>"],
    ["夜里的灯 - 他说，桥塌了", "<h1>夜里的灯</h1>"],
    ["夜里的灯 - 青石桥水站的那些旧事", "<h1>夜里的灯</h1>"],
    ["水边网 - 夜里灯", "<h1>水边网</h1><h2>夜里灯</h2>"],
    ["水边网 - 夜灯", "<h1><a href='/'>水边网</a></h1>"],
    ["夜里的灯火 - 水边网", "<h1>夜里的灯</h1>"],
    ["水边文摘 | 夜里的灯", "<h1>水边文摘</h1><div>夜里的灯</div>"],
    ["水边旧事 - 第一章", "<h1>水边旧事</h1><p>第一章</p>"],
    ["水边｜看灯的老人", "<h1>水边</h1>"],
  ])("stays where no heading, or no name, says so (%s, %s)", (title, above) => {
    expect(titleOf(title, above)).toBe(title);
  });
});
