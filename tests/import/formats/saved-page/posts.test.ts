import { describe, expect, it } from "vitest";
import { readPage } from "./read-fixture.ts";

const address = "https://mp.weixin.qq.com/s/Bai_Lu-0123";
const page = (script: string, inside = "") =>
  `<!DOCTYPE html><html><head><meta property="og:title" content="白鹭"><meta property="og:url" content="${address}"></head><body><div id="js_article">${inside}</div><script>window.ct = '1660000000';${script}</script></body></html>`;
const markdownOf = (script: string, inside?: string) => readPage(page(script, inside)).markdown;

describe("a video or a recording without a word beside it", () => {
  it.each([
    [
      "video",
      "window.item_show_type = '5'; window.cgiDataNew = { video_page_infos: [ { video_id: 'wxv_7', duration_ms: '75400' * 1 } ] };",
    ],
    ["video", "window.cgiDataNew = { desc: '', item_show_type: '5' * 1, video_page_info: { video_id: 'wxv_7', duration: '75' * 1 } };"],
    ["audio", "window.item_show_type = '7'; window.cgiDataNew = { voice_in_appmsg: [ { voice_id: 'Mz7', duration: '75' * 1 } ] };"],
  ])("is an article that shows it (%s, %#)", (kind, script) => {
    expect(markdownOf(script)).toBe(`![白鹭 1:15](${address} "${kind}")\n`);
  });

  it("is none where the page tells of no video", () => {
    expect(readPage(page("window.item_show_type = '5';")).gone).toBe("no-body");
  });
});

describe("a post whose text stands behind a value that never exists", () => {
  const text = "window.a_value_which_never_exists || '白鹭站着。\\x0a风停了。';";

  it.each(["TextContentNoEncode", "ContentNoEncode"])("is read (%s)", (name) => {
    const type = "var itemShowType = window.a_value_which_never_exists || '10';";
    expect(markdownOf(`${type} var ${name} = ${text}`, '<p id="js_text_desc"></p>')).toBe("白鹭站着。\\\n风停了。\n");
  });

  it("is read below its video", () => {
    const script = `window.item_show_type = '5'; var videoContentNoEncode = ${text}`;
    expect(markdownOf(script)).toBe(`![白鹭](${address} "video")\n\n白鹭站着。\\\n风停了。\n`);
  });
});
