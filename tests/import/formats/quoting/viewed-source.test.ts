import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { viewedSource } from "../../../../src/import/formats/quoting/viewed-source.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const folder = join(import.meta.dirname, "../../../fixtures");
const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, "dump.html")));

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const colour = (line: string) => escape(line).replace(/&lt;[^;]{1,80}?&gt;/g, '<span class="html-tag">$&</span>');
const row = (line: string, at: number) =>
  `<tr><td class="line-number" value="${at + 1}"></td><td class="line-content">${line === "" ? "<br>" : colour(line)}</td></tr>`;

const views: Record<string, (source: string) => string> = {
  Chrome: (source) =>
    `<html><head><meta name="color-scheme" content="light dark"></head><body><form><label>自动换行<input type="checkbox"></label></form><table><tbody>${source.split("\n").map(row).join("")}</tbody></table></body></html>`,
  Firefox: (source) =>
    `<!DOCTYPE html><html><head><title>view-source</title></head><body id="viewsource" class="highlight"><pre>${colour(source)}</pre></body></html>`,
  "a page of plain text": (source) => `<html><head></head><body><pre style="white-space: pre-wrap;">${escape(source)}</pre></body></html>`,
};

function capture(text: string) {
  const [first] = captureDump({ path: "dump.html", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  return { metadata: first?.metadata, markdown: first?.kind === "article" ? first.detail.markdown : undefined };
}

describe("the source of a page, saved from", () => {
  it.each(Object.entries(views))("%s, is read as the page", (_, view) => {
    for (const name of pages) {
      const source = readFileSync(join(folder, name, "dump.html"), "utf8").trim();
      if (/^<(?:!doctype|html)/i.test(source)) expect(capture(view(source)), name).toEqual(capture(source));
    }
  });
});

const frame = (inside: string) => `<!DOCTYPE html><html><head><title>源码</title></head><body><h1>源码</h1>${inside}</body></html>`;
const holders: Record<string, (source: string) => string> = {
  "an editor's field": (source) => frame(`<textarea rows="9">${escape(source)}</textarea>`),
  "a field, as it is": (source) => frame(`<textarea>${source}</textarea>`),
  "a listing": (source) => frame(`<pre><code class="language-html">${colour(source)}</code></pre>`),
};

describe("the source of a page, kept in", () => {
  const article =
    '<html><body><h1 id="activity-name">白鹭</h1><div class="rich_media_content" id="js_content"><p>雾散了。</p></div></body></html>';

  it.each(Object.entries(holders))("%s, is read as the page", (_, hold) => {
    expect(capture(hold(article))).toEqual(capture(article));
  });

  it("a page's text, is read as the article", () => {
    const node = '<div class="rich_media_content"><p>雾散了。</p></div>';
    expect(viewedSource(`<html><body><div>${escape(node)}</div></body></html>`)).toBe(node);
  });

  it("a text about it, is a part of that text", () => {
    const text = "公众号的正文都放在一个节点里，爬虫要找的就是它。".repeat(12);
    expect(viewedSource(frame(`<p>${text}</p>${holders["a listing"]?.(article)}`))).toBeUndefined();
    expect(viewedSource(frame(`<p>公众号的正文都放在一个节点里。</p>${holders["a field, as it is"]?.(article)}`))).toBeUndefined();
    expect(viewedSource(`<html><body><div id="js_content"><p>看：</p><pre>${escape(article)}</pre></div></body></html>`)).toBeUndefined();
  });
});

describe("a page that shows the source of another", () => {
  it("is itself", () => {
    const code = '<div id="js_content"><p>网页这样开头：</p><pre>&lt;html&gt;&lt;body&gt;</pre><p>白鹭站着。</p></div>';
    expect(viewedSource(`<html><body>${code}</body></html>`)).toBeUndefined();
    expect(viewedSource("<html><body><pre>&lt;b&gt;白鹭&lt;/b&gt;</pre></body></html>")).toBeUndefined();
  });
});
