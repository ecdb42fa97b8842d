import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArticle } from "../../src/archive/read-article.ts";
import { settingsSchema } from "../../src/entry/settings.ts";
import { makeCard } from "./cards.ts";

let articles: string;
beforeEach(() => {
  articles = path.join(mkdtempSync(path.join(tmpdir(), "juanzong-article-")), "articles");
  mkdirSync(path.join(articles, "2019"), { recursive: true });
});
afterEach(() => rmSync(path.dirname(articles), { recursive: true, force: true }));

const read = (markdown: string) => {
  writeFileSync(path.join(articles, "2019/a.md"), `---\nstructure: edited\n---\n\n${markdown}\n`);
  return readArticle(articles, makeCard("2019/a.md"), { settings: settingsSchema.parse({ title: "档案" }) });
};

describe("readArticle", () => {
  it("gives the markup, the sections, the opening and the length without white space", () => {
    const article = read("## 上游\n\n水位 上涨。");
    expect(article.html).toMatch(/^<h2 id="[^"]+">上游<\/h2>\n<p id="[^"]+">水位 上涨。<\/p>$/);
    expect(article.sections).toEqual([{ id: expect.any(String) as string, depth: 2, text: "上游" }]);
    expect([article.opening, article.length]).toEqual(["水位 上涨。", 7]);
  });

  it("names the entry whose text no parser can read", () => {
    expect(() => read(`${">".repeat(60_000)}深`)).toThrow(
      /^2019\/a\.md – text not rendered – .* found 60000 quotes and lists inside each other, more than 1000 – mend the entry$/,
    );
  });
});
