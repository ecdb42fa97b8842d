import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../../src/entry/html-to-text.ts";
import { mdastToText } from "../../../../src/entry/mdast-to-text.ts";
import { pageToReading } from "../../../../src/import/formats/saved-page/page-to-reading.ts";
import { fixtures, readFixture, type ReadFixture } from "./read-fixture.ts";

const pages = readdirSync(fixtures).filter((name) => name.startsWith("page-"));
/** Their body stands in a variable, escaped. */
const inVariables = new Set(["page-image-post", "page-video-post", "page-audio-post", "page-share-notice"]);

describe.each(pages)("%s", (name) => {
  const fixture = readFixture(name);

  it("gives the metadata", () => {
    const { account, ...expected } = JSON.parse(readFileSync(join(fixtures, name, "expected.json"), "utf8"));
    expect(fixture.reading.metadata).toMatchObject(expected);
    expect(fixture.reading.metadata.account).toMatchObject(account);
  });

  it("gives the blocks", () => {
    expect(fixture.markdown).toBe(readFileSync(join(fixtures, name, "expected.md"), "utf8"));
  });

  it("tiles the page with spans", () => {
    expectTiles(fixture);
  });

  it.skipIf(inVariables.has(name))("has in its body spans the text of its blocks and nothing else", () => {
    const marked = textOfSpans(fixture);
    expect(bare(marked)).toBe(fixture.reading.body?.structure === "given" ? bare(mdastToText(fixture.reading.body.root)) : "");
  });
});

function expectTiles({ html, reading }: ReadFixture): void {
  let reached = 0;
  for (const { start, end, role, rule } of reading.spans) {
    expect(start).toBe(reached);
    expect(end).toBeGreaterThan(start);
    if (role === "boilerplate") expect(rule).toBeTruthy();
    reached = end;
  }
  expect(reached).toBe(html.length);
}

function textOfSpans({ html, reading }: ReadFixture): string {
  const spans = reading.spans.filter(({ role }) => role === "body" || role === "source-credit");
  return htmlToText(spans.map(({ start, end }) => html.slice(start, end)).join(""));
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

describe("a page that its author kept by hand", () => {
  it("keeps the pictures that came with it, by their bytes", () => {
    const { reading } = readFixture("page-2018-save-as");
    expect(reading.pictures).toMatchObject([{ extension: "png", width: 12, height: 8 }]);
  });

  it("names the field in its spans where the page was one", () => {
    const { spans } = pageToReading({ kind: "html", field: "content", text: "<div id=js_content><p>水</p></div>" });
    expect(spans.every(({ field }) => field === "content")).toBe(true);
  });
});

describe("a page whose variable and heading disagree", () => {
  const title = (variable: string, heading: string) =>
    pageToReading({
      kind: "html",
      text: `<h1 id="activity-name">${heading}</h1><div id="js_content"><p>水</p></div><script>var msg_title = "${variable}";</script>`,
    }).metadata.title;

  it("is named by what its reader sees, where the variable is a mere mark", () => {
    expect(title("1", "渡口的灯亮了")).toBe("渡口的灯亮了");
    expect(title("灯", "灯")).toBe("灯");
  });

  it("is named by its variable elsewhere", () => {
    expect(title("渡口的灯亮了", "渡口的灯亮了已付费")).toBe("渡口的灯亮了");
  });
});

describe("credits of a page", () => {
  const read = (html: string) => pageToReading({ kind: "html", text: html }).metadata;
  const content = '<div id="js_content"><p>昨夜的灯亮了一夜，水站的人守到天明。</p>';

  it.each([
    '<p>文章转载自公众号</p><img alt="x"><strong class="original_cell_nickname"> 河桥旧事 </strong>',
    '<p>内容转载自公众号</p><div class="flex_cell_primary"> 河桥旧事 </div><div class="icon_access">了解更多</div>',
    '<div class="flex_cell_primary"><p>文章转载自公众号</p></div><strong class="original_cell_nickname">河桥旧事</strong>',
  ])("name the account that the card below it repeats (%#)", (card) => {
    expect(read(`${content}</div><a class="original_tool_area" id="copyright_info">${card}</a>`).sourceCredit).toBe("河桥旧事");
  });

  it.each([" | ", "｜", "丨", " / ", "；", "，", "　", " · "])("are cut from a line without the separator %j between them", (between) => {
    const line = ["来源：河桥日报", "编辑：老周", "审核：小吴", "校对：阿宋"].join(between);
    expect(read(`${content}<p>${line}</p></div>`)).toMatchObject({
      sourceCredit: "河桥日报",
      editorCredits: ["编辑：老周", "审核：小吴", "校对：阿宋"],
    });
  });

  it("keep the brackets and separators that stand within them", () => {
    const page = `${content}<p>编辑：老周（渡口）、小吴 / 阿宋 | 审核：阿林</p></div>`;
    expect(read(page).editorCredits).toEqual(["编辑：老周（渡口）、小吴 / 阿宋", "审核：阿林"]);
  });

  it("are read where a label's value is a line of its own", () => {
    const page = `${content}<p><strong>编辑：</strong></p><p>老周 & 小吴</p></div>`;
    expect(read(page).editorCredits).toEqual(["编辑：老周 & 小吴"]);
  });

  it("are read where the page's source indents them", () => {
    const page = `${content}<p>\n${" ".repeat(30)}<span>编辑｜老周</span>\n</p><p>\n${" ".repeat(30)}来源｜河桥旧事</p></div>`;
    expect(read(page)).toMatchObject({ sourceCredit: "河桥旧事", editorCredits: ["编辑｜老周"] });
  });

  it("name the author whom a first line names, unless the page names one", () => {
    const page = `<div id="js_content"><p>作者：老周</p>${content.slice(21)}</div>`;
    expect(read(page).author).toBe("老周");
    expect(read(`<meta name="author" content="小吴">${page}`).author).toBe("小吴");
  });

  it("name a source above what the account adds below", () => {
    const below = "<p>老周在灯下记水位，一笔一画，记到天亮才肯歇。</p>".repeat(14);
    expect(read(`${content}${below}<p>文章来源：河桥旧事</p>${below}</div>`).sourceCredit).toBe("河桥旧事");
    expect(read(`${content}${below}<p>来源：河桥旧事</p>${below}</div>`).sourceCredit).toBeUndefined();
  });

  it("are read behind an author without a colon", () => {
    expect(read(`<div id="js_content"><p>文 老周 来源：河桥旧事</p>${content.slice(21)}</div>`).sourceCredit).toBe("河桥旧事");
  });
});

describe("a page that wechat-article-exporter built anew", () => {
  const read = (title: string, content: string) =>
    pageToReading({
      kind: "html",
      text: `<title>${title}</title><div class="__page_content__"><h1 class="title">${title}</h1><div class="__meta__"><span class="copyright">原创</span></div>${content}</div>`,
    });

  it("is not original for a word that stands on all of them", () => {
    expect(read("井台", '<section class="item_show_type_0"><p>水</p></section>').metadata.original).toBeUndefined();
  });

  it("has no title where the exporter knew none", () => {
    expect(read("(无标题)", '<section class="item_show_type_10"><p class="text_content">水</p></section>').metadata.title).toBeUndefined();
  });

  it("has of an article for sale what everybody may read", () => {
    const { body } = read(
      "井台",
      '<section class="pay_subscribe_notice"><div class="pay_subscribe_badge">付费内容 · 3 元</div><div class="pay_subscribe_desc">讲六口井。</div><div class="pay_subscribe_hint">本文为付费文章，完整内容需购买后查看</div></section>',
    );
    expect(body?.structure === "given" ? mdastToText(body.root) : "").toBe("讲六口井。");
  });

  it.each([
    ["no-body", "井台"],
    ["empty-shell", "(unknown)"],
  ])("is gone (%s) where it holds nothing", (gone, title) => {
    expect(read(title, "(unknown)").gone).toBe(gone);
  });
});
