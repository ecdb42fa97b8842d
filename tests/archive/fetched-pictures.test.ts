import type { Element } from "hast";
import { describe, expect, it } from "vitest";
import { fetchedFilesIn, nameFetchedPictures } from "../../src/archive/fetched-pictures.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";

const url = "https://mmbiz.qpic.cn/mmbiz_png/abc/640?wx_fmt=png";
const file = `ab/ab${"0".repeat(62)}.png`;
const fetched = new Map([[url, { url, file, width: 3, height: 2 }]]);

describe("fetched pictures", () => {
  it("stand where the article names the remote ones", () => {
    const root = markdownToHast(`![灯](${url})\n\n![船](https://mmbiz.qpic.cn/other/640)`);
    nameFetchedPictures(root, fetched);
    const [first, second] = root.children.flatMap((child) => (child.type === "element" ? (child.children as Element[]) : []));
    expect(first?.properties).toMatchObject({ src: `../../pictures/${file}`, title: "3×2" });
    expect(second?.properties.src).toBe("https://mmbiz.qpic.cn/other/640");
  });

  it("are found in an entry's text, to be served", () => {
    expect(fetchedFilesIn(`cover: ${url}\n\n![](${url} "3×2")`, fetched)).toEqual([file, file]);
  });
});
