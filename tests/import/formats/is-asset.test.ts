import { describe, expect, it } from "vitest";
import { isAsset } from "../../../src/import/formats/dump-to-records.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("isAsset", () => {
  it.each([
    "柳_files/640.png",
    "柳_files/640",
    "柳_files/wx.js.下载",
    "a/x.css",
    "fonts/a.woff2",
    ".DS_Store",
    "__MACOSX/a.txt",
    "柳_files/saved_resource.html",
    "assets/x.js",
    "柳 files/wx.js",
    "柳_文件/frame.html",
    "柳的文件/640",
    "柳-Dateien/a.js",
    "柳_files (1)/saved_resource.html",
    "archive/index.cdx.gz",
  ])("leaves %s out", (path) => {
    expect(isAsset(path, bytes("x"))).toBe(true);
  });

  it.each(["柳.html", "柳", "rows.json", "images/柳.md", "柳.txt", "archive.db", "我的 files/柳.txt"])("takes %s for a dump", (path) => {
    expect(isAsset(path, bytes("柳树"))).toBe(false);
  });

  it("tells a picture without an ending by its first bytes", () => {
    expect(isAsset("柳", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe(true);
    expect(isAsset("柳", bytes("RIFF\0\0\0\0WEBPVP8 "))).toBe(true);
    expect(isAsset("柳", Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe(true);
    expect(isAsset("柳", bytes("BM\x36\x10\0\0\0\0\0\0\x36"))).toBe(true);
  });

  it.each(["BMW在渡口办车展", "BM25怎样排序", "ID3决策树", "GIF8帧动画"])(
    "takes %s for an article, although a picture may begin so",
    (text) => {
      expect(isAsset("柳", bytes(text))).toBe(false);
    },
  );

  it("takes an article saved in a page's folder for a dump", () => {
    expect(isAsset("柳_files/a.html", bytes('<div id="js_content">'))).toBe(false);
    expect(isAsset("我的 files/a.html", bytes(`<p>${"河边的柳树绿了。".repeat(30)}</p>`))).toBe(false);
  });

  it("takes a script that holds rows for a dump", () => {
    expect(isAsset("rows.js", bytes('var rows = [{"title": "柳"}]'))).toBe(false);
    expect(isAsset("rows.js", bytes('/* 渡口档案 */\n// 2024\nexport const rows = [{"title": "柳"}]'))).toBe(false);
    for (const given of ["module.exports", "window.rows"]) expect(isAsset("rows.js", bytes(`${given} = [{"title": "柳"}]`))).toBe(false);
    for (const text of ['"use strict";\nexports.rows = [{}]', "import type { Row } from './a';\nexport const rows: Row[] = []"])
      expect(isAsset("rows.ts", bytes(text))).toBe(false);
    expect(isAsset("rows.js", bytes('jsonp_callback([{"title": "柳"}])'))).toBe(false);
    for (const marked of [bytes("\ufeffexport const rows = []"), new Uint8Array(Buffer.from("\ufeffexport const rows = []", "utf16le"))])
      expect(isAsset("rows.js", marked)).toBe(false);
    expect(isAsset("app.js", bytes("\ufeff!function(){}"))).toBe(true);
    for (const program of ['"use strict";', "/*! 柳 */ !function(){}", "window.go = function () {}"])
      expect(isAsset("app.js", bytes(program))).toBe(true);
  });
});
