import { describe, expect, it } from "vitest";
import { strToU8 } from "fflate";
import { captureDump } from "../../../src/import/capture.ts";
import { defaultLimits } from "../../../src/import/limits.ts";

const title = "青石渡口的最后一条木船";
const body = "清晨的渡口还笼着薄雾，摆渡人把两条木船擦得干干净净。\n\n他说这条河养活了三代人，船却舍不得卖掉。";
const capture = (text: string) => captureDump({ path: "page.txt", bytes: strToU8(text) }, defaultLimits).captures[0];
const page = (written: string) =>
  `<html><body><div id="js_article"><h2 class="rich_media_title" id="activity-name">\n${written}\n</h2><div id="js_content"><p>船。</p></div></div></body></html>`;

describe("a title", () => {
  it.each([
    `${title}${title}\n原创： 秦小满 柳湾旧事 2018-05-26\n\n${body}`,
    page(`${title}${title}`),
    page(`${title} ${title}`),
    `<!--headTrap ${title} ${title} 原创 2017-10-27 秦小满 柳湾旧事 柳湾旧事\n\n微信号 liuwan\n\n${body}`,
  ])("stands once, though a script of the page wrote it twice: %#", (text) => {
    expect(capture(text)?.metadata.title).toBe(title);
  });

  it("stays as it is where it is short and says a thing twice", () => {
    expect(capture(page("加油加油"))?.metadata.title).toBe("加油加油");
    expect(capture(page("好好学习好好学习天天向上"))?.metadata.title).toBe("好好学习好好学习天天向上");
  });

  it("may stand over lines in front matter", () => {
    const text = `---\ntitle: "\n ${title}\n"\nformat-detection: "telephone=no"\n---\n\n${body}`;
    expect(capture(text)?.metadata.title).toBe(title);
  });

  it("has statements of the page's script below it, which are no names", () => {
    const text = `\n  ${title}\n  // 兼容旧版 var ct = ...\n  window.ct = "1735689600"; // 2025-01-01\n  柳湾旧事\n${body}`;
    const { account, author } = capture(text)?.metadata ?? { account: {} };
    expect([account.name ?? "", author ?? ""].join()).not.toMatch(/ct =/);
  });
});
