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
  ])("leaves %s out", (path) => {
    expect(isAsset(path, bytes("x"))).toBe(true);
  });

  it.each(["柳.html", "柳", "rows.json", "images/柳.md", "柳.txt", "archive.db"])("takes %s for a dump", (path) => {
    expect(isAsset(path, bytes("柳树"))).toBe(false);
  });

  it("tells a picture without an ending by its first bytes", () => {
    expect(isAsset("柳", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe(true);
    expect(isAsset("柳", bytes("RIFF\0\0\0\0WEBPVP8 "))).toBe(true);
  });

  it("takes an article saved in a page's folder for a dump", () => {
    expect(isAsset("柳_files/a.html", bytes('<div id="js_content">'))).toBe(false);
  });

  it("takes a script that holds rows for a dump", () => {
    expect(isAsset("rows.js", bytes('var rows = [{"title": "柳"}]'))).toBe(false);
    expect(isAsset("app.js", bytes('"use strict";'))).toBe(true);
  });
});
