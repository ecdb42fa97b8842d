import { describe, expect, it } from "vitest";
import { captureDump, type ArticleCapture } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { expectTiled } from "../expect-tiled.ts";
import { fieldsOf, read, whole } from "../read-bytes.ts";

describe("Markdown with front matter", () => {
  it("is a source for each field, and one for what stands below", () => {
    const reading = read(`\ufeff---\ntitle: "柳树: 绿了"\ndate: 2018-09-13 08:05\nauthor:\n  - "[[河边]]"\nempty:\n---\n\n# 柳树\n`);
    expect(reading.format).toBe("markdown");
    expect(whole(reading)).toMatchObject([
      {
        shape: "markdown",
        sources: [{ field: "title", kind: "value" }, { field: "date" }, { field: "author.0" }, { kind: "markdown", text: "\n# 柳树\n" }],
      },
    ]);
    expect(fieldsOf(whole(reading)[0])).toMatchObject({ title: "柳树: 绿了", date: "2018-09-13 08:05", "author.0": "[[河边]]" });
    expect(reading.between).toEqual([{ start: 0, end: 14 }]);
  });

  it("may have lost its opening above a text that has no other sign of Markdown, with keys of a reposting blog's", () => {
    const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
    const text = `title: 柳树\ndate: 2021-03-04\ntags:\ncategories: 河岸\nfrom_url: https://blog.example/1\nwechat_url: ${url}\n\n-------\n\n柳树绿了。\n\n风也暖了。\n`;
    const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures as ArticleCapture[];
    expect(capture?.metadata).toMatchObject({ title: "柳树", published: "2021-03-04", url });
    expect(capture?.detail.text).toBe("柳树绿了。\n\n风也暖了。");
  });

  it("may have lost its opening, where a blog's keys stand above a line", () => {
    const read = (text: string) => captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
    const page = "灯**亮了**一夜。\n\n[水站](https://example.org/a)的人守到天明。\n";
    expect(read(`title: 夜里的灯\ndate: 2018-11-29\ntags:\nauthor: 阿柳\n\n-------\n\n${page}`)).toMatchObject([
      { metadata: { title: "夜里的灯", author: "阿柳" }, detail: { markdown: page } },
    ]);
    expect(read(`# 灯\n\ntitle: 这一行是正文\n\n---\n\n${page}`)).toMatchObject([{ metadata: { title: "灯" } }]);
  });

  it("may be TOML", () => {
    const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
    const head = `+++\ntitle = "夜里的灯"\ndate = 2018-11-29T20:12:00+08:00\nauthor = '阿柳'\ntags = ["水站", "灯"]\n\n[extra]\nsource = "${url}"\n+++\n`;
    const bytes = new TextEncoder().encode(`${head}\n灯亮了一夜。\n\n水站的人守到天明。\n`);
    expect(captureDump({ path: "a.md", bytes }, defaultLimits).captures).toMatchObject([
      {
        metadata: { title: "夜里的灯", author: "阿柳", published: "2018-11-29T20:12+08:00", url },
        detail: { markdown: "灯亮了一夜。\n\n水站的人守到天明。\n" },
      },
    ]);
  });

  it("may be TOML with a value of several lines", () => {
    const head = `+++\ntitle = "夜里的灯"\nsummary = """\n水站的灯\n亮了一夜\n"""\n+++\n`;
    expect(fieldsOf(whole(read(`${head}\n灯亮了一夜。\n`))[0])).toMatchObject({ title: "夜里的灯", summary: "水站的灯\n亮了一夜" });
  });

  it.each(["+++\na = 水\nb = 船\n+++", "+++\nx = 1 是方程的解。\n老人说，等号两边要一样重。\n+++"])(
    "is none without a key of a blog's: %j",
    (head) => {
      expect(read(`${head}\n\n灯亮了一夜。\n`).format).toBe("text");
    },
  );

  it("may have a page below it as HTML, with a line above and a link below", () => {
    const page = "<div><section>灯亮了一夜。</section><section>水站的人守到<strong>天明</strong>。</section></div>";
    const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
    const dump = `---\ntitle: "夜里的灯"\ndraft: ["false"]\n---\n夜里的灯 by 青石桥\n------\n${page}  \n<hr>\n<a href="${url}",target="_blank" rel="noopener noreferrer">原文链接</a>\n`;
    const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(dump) }, defaultLimits).captures;
    expect(capture).toMatchObject({
      metadata: { title: "夜里的灯", account: { name: "青石桥" }, url },
      detail: { markdown: "灯亮了一夜。\n\n水站的人守到**天明**。\n" },
    });
    expect(
      captureDump({ path: "a.md", bytes: new TextEncoder().encode(`---\ntitle: 灯\n---\n\n${page}\n`) }, defaultLimits).captures,
    ).toMatchObject([{ metadata: { title: "灯" }, detail: { markdown: "灯亮了一夜。\n\n水站的人守到**天明**。\n" } }]);
  });

  it("is read in a string and in a cell, too", () => {
    const text = "---\ntitle: 柳树绿了\nauthor: 阿柳\ndate: 2018-09-13 08:05\n---\n\n河边的柳树**绿了**。\n\n渡口的人把船拴牢。\n";
    const dumps = [
      text,
      `text:${JSON.stringify(text)}`,
      JSON.stringify(text),
      JSON.stringify({ id: 1, content: text }),
      `id,content\n1,"${text}"\n`,
    ];
    for (const dump of dumps) {
      const [capture] = captureDump({ path: "a.txt", bytes: new TextEncoder().encode(dump) }, defaultLimits).captures;
      expect(capture).toMatchObject({
        metadata: { title: "柳树绿了", author: "阿柳", published: "2018-09-13T08:05+08:00" },
        detail: { markdown: "河边的柳树**绿了**。\n\n渡口的人把船拴牢。\n" },
      });
    }
  });

  it("leaves every character of its field in the ledger", () => {
    const content = "---\ntitle: 柳树绿了\nurl: https://example.com/a\n---\n\n河边的柳树**绿了**。\n";
    const [capture] = captureDump(
      { path: "a.json", bytes: new TextEncoder().encode(JSON.stringify({ content, title: "柳" })) },
      defaultLimits,
    ).captures;
    expect(capture?.metadata).toMatchObject({ title: "柳" });
    const spans = (capture as ArticleCapture).detail.spans.filter(({ field }) => field === "content");
    expectTiled(spans, content);
    expect(content.slice(spans[0]?.start, spans.find(({ role }) => role === "white-space")?.start)).toMatch(/^---\ntitle[^]*---$/);
  });

  it("is read line by line where it is no YAML", () => {
    expect(fieldsOf(whole(read(`---\ntitle: 他说: "柳树"绿了\nurl: 'https://mp.weixin.qq.com/s/a'\n  - x: [\n---\n绿了`))[0])).toEqual({
      title: '他说: "柳树"绿了',
      url: "https://mp.weixin.qq.com/s/a",
      "": "绿了",
    });
  });

  it("may stand above front matter that another tool wrote", () => {
    const text = `---\ntitle: 柳树\nsource: a\n---\n\n---\ntitle: 柳树\ndate: 2018-09-13\n---\n\n绿了\n\n---\n柳: 树\n---\n`;
    expect(fieldsOf(whole(read(text))[0])).toEqual({
      title: "柳树",
      source: "a",
      "title#2": "柳树",
      date: "2018-09-13",
      "": "\n绿了\n\n---\n柳: 树\n---\n",
    });
  });

  it("may stand below other front matter, where it names the title", () => {
    const text = `---\n\nupdated: 2026-06-27\n---\n\n---\ntitle: "柳树"\nsource: evernote\n---\n\n绿了\n`;
    expect(fieldsOf(whole(read(text))[0])).toEqual({ updated: "2026-06-27", title: "柳树", source: "evernote", "": "\n绿了\n" });
  });

  it("never follows an alias", () => {
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: 柳树\n---\n绿了`;
    expect(fieldsOf(whole(read(bomb))[0])["title"]).toBe("柳树");
  });

  it("is told from text between two rules", () => {
    const text = "---\n柳树绿了。\n他说：好。\n风也暖了。\n---\n# 完\n";
    expect(fieldsOf(whole(read(text))[0])).toEqual({ "": text });
  });

  it("is told from a rule at the head of a text", () => {
    expect(whole(read("---\n柳树绿了\n\n# 风"))[0]?.sources).toHaveLength(1);
  });

  it("takes keys without end for text, at once", () => {
    const keys = Array.from({ length: 40_000 }, (_, at) => `k${at}: v\n`).join("");
    const before = process.cpuUsage();
    expect(whole(read(`---\ntitle: 灯\n${keys}---\n\n[灯](https://a.example/)亮着。\n`))[0]?.sources).toHaveLength(1);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  });
});
