import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "./read-bytes.ts";

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
