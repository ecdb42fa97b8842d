import { describe, expect, it } from "vitest";
import { seenKind } from "../../../src/import/formats/seen-kind.ts";

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
});
