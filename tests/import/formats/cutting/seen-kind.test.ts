import { describe, expect, it } from "vitest";
import { seenKind } from "../../../../src/import/formats/cutting/seen-kind.ts";

describe("seenKind", () => {
  it.each(["figure", "center", "font", "pre", "code", "svg", "u", "b", "i", "del", "details", "dl", "main", "video"])(
    "takes a text that begins with an element <%s> for markup",
    (tag) => {
      expect(seenKind(`<${tag}>灯会的夜里</${tag}>桥上都是人。`)).toBe("html");
      expect(seenKind(`\n<${tag} class="a">灯会的夜里</${tag}>\n桥上都是人。`)).toBe("html");
    },
  );

  it.each(["<b> 是一个标签，用来加粗。", "在 <code> 里写 </code>。", "<灯会>是一本书</灯会>。", "<i 与 </i> 之间"])(
    "leaves %s as text",
    (text) => {
      expect(seenKind(text)).toBe("text");
    },
  );

  it("leaves Markdown below such an element as it is", () => {
    expect(seenKind("<center>灯会</center>\n\n![灯](https://a.example/1.png)\n\n桥上都是人。")).toBe("markdown");
  });

  it.each(["[TOC]\n\n# 灯会\n\n桥上都是人。", '<a name="aB1"></a>\n# 灯会\n\n桥上都是人。\n\n<a name="cD2"></a>\n## 散场\n桥上没有人。'])(
    "takes what shows nothing above the title for none of the text: %j",
    (text) => {
      expect(seenKind(text)).toBe("markdown");
    },
  );

  it.each(['<a name="aB1"></a><p>桥上都是人。</p>', '<a name="aB1"></a><h1>灯会</h1>'])(
    "takes markup below a place for markup: %s",
    (text) => {
      expect(seenKind(text)).toBe("html");
    },
  );

  it("takes Markdown below the declaration of a page for what it is, and a page for a page", () => {
    expect(seenKind(" <!DOCTYPE html> \n\n## 灯会\n\n桥上都是人。")).toBe("markdown");
    expect(seenKind("<!DOCTYPE html>\n<p>灯会</p>\n\n## 桥上\n\n都是**人**。")).toBe("html");
    expect(seenKind("<!DOCTYPE html>灯会")).toBe("html");
  });

  it("takes blocks of text in the frame of WeChat's page for Markdown", () => {
    expect(seenKind('标题：灯会\n\n<div id="js_content">\n\n桥上都是人。\n\n</div>\n')).toBe("markdown");
  });

  it("takes text in that frame for HTML where the page's other tags stand beside it", () => {
    const framed = '<div class="rich_media_content" id="js_content">\n\n桥上都是人。\n\n1. 灯\n\n2. 船\n\n</div>\n';
    expect(seenKind(framed)).toBe("markdown");
    expect(seenKind(`<h1 id="activity-name">灯会</h1>\n<a id="js_name">青石桥</a>\n${framed}`)).toBe("html");
    expect(seenKind(`<meta property="og:title" content="灯会" />\n${framed}<div class="wx_follow_nickname">青石桥</div>`)).toBe("html");
    const plain = '<div id="js_content">\n\n桥上都是人。\n\n船开了。\n\n</div>\n';
    expect(seenKind(`<div>\n${plain}</div>`)).toBe("markdown");
    expect(seenKind(`<h2>灯会</h2>\n${plain}`)).toBe("html");
    expect(seenKind(`<div>\n${plain}</div>\n<script>\nvar ct = "1636926304";\n</script>\n`)).toBe("html");
    expect(seenKind(`<div>\n${plain.replace("\n\n船", "\n\n<p>雾散了。</p>\n\n船")}</div>`)).toBe("html");
    expect(seenKind(`<div>\n${plain.replace("船", "## 渡口\n\n船")}</div>\n<p>雾散了。</p>`)).toBe("markdown");
  });

  it.each([
    "我们在 <p> 标签里写第一句话，然后换行。",
    "<p> 标签里写第一句话，后面的话不能丢。",
    "网页里用 <br> 换行，用 <div> 包起来，<script> 放在最后。",
    "先把 <p></p> 写对，明天再讲 <table> 标签。",
  ])("leaves prose that names tags as text: %s", (text) => {
    expect(seenKind(text)).toBe("text");
    expect(seenKind(`网页的第一课\n${text}`)).toBe("text");
  });

  it.each(["讲标签的一课<p>第一段<p>第二段", "讲标签的一课 <p>第一段</p>", "讲标签的一课 <br> 第二行", '标签 <a href="b">在此</a>'])(
    "takes tags that make something of a text about them for markup: %s",
    (text) => {
      expect(seenKind(text)).toBe("html");
    },
  );
});
