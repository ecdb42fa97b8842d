import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const text = "灯亮了一夜，水站的人守到天明。\n大家都回来了。";

function read(dump: string) {
  return captureDump({ path: "a.txt", bytes: new TextEncoder().encode(dump) }, defaultLimits).captures.map((capture) => ({
    title: capture.metadata.title,
    url: capture.metadata.url,
    text: capture.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined,
  }));
}

describe("texts in elements of a corpus", () => {
  it("are an article each, with what the element says of it", () => {
    const doc = (title: string) => `<doc id="7" url="${url}" title="${title}">\n${title}\n${text}\n</doc>\n`;
    const plain = text.replace(/\s+/g, "");
    expect(read(doc("水站的灯"))).toEqual([{ title: "水站的灯", url, text: plain }]);
    expect(read(doc("水站的灯") + doc("河边的船"))).toEqual([
      { title: "水站的灯", url, text: plain },
      { title: "河边的船", url, text: plain },
    ]);
  });

  it("are told from other XML of that name", () => {
    expect(read(`<doc><field name="a">${text}</field></doc>`)[0]?.text).toBeUndefined();
  });
});
