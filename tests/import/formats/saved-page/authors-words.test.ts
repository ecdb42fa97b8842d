import { describe, expect, it } from "vitest";
import { bodyToMarkdown } from "./read-fixture.ts";

const above = "<p>磨坊的账号停了三年，木头发黑。</p>";
const last = "<p>水大了，轮子转了半圈。</p>";
const below = `<p>老周来看过一回。</p>${last}`;
const between = (inside: string) =>
  bodyToMarkdown(above + inside + below)
    .split("\n\n")
    .slice(1, -2)
    .join("\n\n");

describe("a list's item that is a prompt by itself", () => {
  it("is the author's beside others of his", () => {
    expect(bodyToMarkdown(`${above}${below}<ul><li>扫描下方二维码</li><li>到渡口三号窗口登记</li></ul>`)).toContain("- 扫描下方二维码");
  });

  it("goes with the others that are such", () => {
    expect(bodyToMarkdown(`${above}${below}<ul><li>扫码关注我们</li><li>点赞、在看、转发</li></ul>`)).not.toMatch(/扫码|在看/);
  });
});

describe("a word of the page's buttons within an article", () => {
  it.each([
    ["<h2>关注</h2><p>有三千人。</p><h3>留言</h3><p>每天七条。</p>", "## 关注\n\n有三千人。\n\n### 留言\n\n每天七条。"],
    ["<ul><li>赞</li><li>在看</li><li>分享</li></ul>", "- 赞\n- 在看\n- 分享"],
    ["<ol><li><p>点赞</p></li><li><p>收藏</p></li></ol>", "1. 点赞\n2. 收藏"],
    ["<h2>阅读原文</h2>", "## 阅读原文"],
    ["<h3>精选留言</h3>", "## 精选留言"],
    ["<table><tr><td>收藏</td><td>关注</td></tr><tr><td>赞</td><td>在看</td></tr></table>", "| 收藏 | 关注 |\n| - | - |\n| 赞 | 在看 |"],
  ])("is the author's as a heading or an item between sentences (%#)", (inside, expected) => {
    expect(between(inside)).toBe(expected);
  });

  it("is none of the author's at the edges", () => {
    expect(bodyToMarkdown(`${above}${below}<ul><li>点赞</li><li>在看</li></ul>`)).not.toContain("赞");
    expect(bodyToMarkdown(`${above}${below}<ul><li>点赞</li><li>在看</li></ul><p>作者老周，写字的人。</p>`)).not.toContain("赞");
    expect(bodyToMarkdown(`${above}<h2>在看</h2>${last}`)).not.toContain("在看");
    expect(bodyToMarkdown(`<h2>点击上方蓝字关注我们</h2>${above}${below}`)).not.toContain("关注");
  });
});
