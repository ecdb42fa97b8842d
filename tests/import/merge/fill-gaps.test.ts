import { describe, expect, it } from "vitest";
import type { Metadata } from "../../../src/import/article.ts";
import type { Capture } from "../../../src/import/capture.ts";
import { settleCaptures } from "../../../src/import/merge/settle-captures.ts";
import { articleCapture, catalogueRow, inventedText } from "./article-capture.ts";

const body = inventedText(200);
const otherBody = inventedText(200, "丁");
const account = { name: "河桥旧事" };
const known = { title: "早间播报", published: "2021-03-05", account };
const address = "https://mp.weixin.qq.com/s/AbCdEfGh_123";
const message = (biz: string, mid: number, idx = 1) => `https://mp.weixin.qq.com/s?__biz=${biz}&mid=${mid}&idx=${idx}`;
const rowOf = (more: Partial<Metadata>, record = 1) => catalogueRow({ ...known, author: "渡口先生", ...more }, record);

/** Authors of the articles, and outcomes of the rows, in their order; the same whatever the order of the captures. */
function settle(...captures: Capture[]): { authors: (string | undefined)[]; rows: string[]; entries: number } {
  const [one, other] = [captures, captures.toReversed()].map((order) => {
    const { verdicts } = settleCaptures(order, { entries: [], ledger: [] }, { overwrite: new Set() });
    const of = new Map(verdicts.map((verdict) => [`${verdict.capture.place.dump} ${verdict.capture.place.record}`, verdict]));
    const found = captures.map(({ place }) => of.get(`${place.dump} ${place.record}`)!);
    return {
      authors: found.flatMap(({ capture }) => (capture.kind === "article" ? [capture.metadata.author] : [])),
      rows: found.flatMap(({ capture, outcome }) => (capture.kind === "gone" ? [outcome] : [])),
      entries: new Set(found.flatMap(({ entry }) => entry ?? [])).size,
    };
  });
  expect(one).toEqual(other);
  return one!;
}

describe("a catalogue row", () => {
  it("fills the gaps of the one article of its title and day", () => {
    expect(settle(articleCapture(body, known), rowOf({ url: address }))).toEqual({
      authors: ["渡口先生"],
      rows: ["duplicate"],
      entries: 1,
    });
  });

  it("is given to none of two differing articles that it fits equally, and joins them never", () => {
    const both = settle(articleCapture(body, known), articleCapture(otherBody, known), rowOf({ url: address }));
    expect(both).toEqual({ authors: [undefined, undefined], rows: ["gone"], entries: 2 });
  });

  it("goes to the article that has its WeChat key, and with it to a capture of the same body", () => {
    const page = articleCapture(body, { ...known, account: { ...account, biz: "MzA0MTI1MDE=" }, mid: "21", idx: "1" });
    const row = rowOf({ account: {}, url: message("MzA0MTI1MDE=", 21) });
    expect(settle(page, articleCapture(otherBody, known), row)).toMatchObject({ authors: ["渡口先生", undefined], rows: ["duplicate"] });
    expect(settle(page, articleCapture(body, { ...known, account: {} }), row)).toMatchObject({ entries: 1 });
    expect(settle(page, articleCapture(body, { ...known, account: { name: "南门夜话" } }), row)).toMatchObject({
      authors: ["渡口先生", undefined],
      entries: 2,
    });
  });

  it("goes to the article of its account, or of its minute, before one of the same title and day", () => {
    const unnamed = articleCapture(otherBody, { ...known, account: {} });
    expect(settle(articleCapture(body, known), unnamed, rowOf({})).authors).toEqual(["渡口先生", undefined]);
    const at = (time: string) => `2021-03-05T${time}+08:00`;
    const morning = articleCapture(body, { ...known, published: at("08:15") });
    const evening = articleCapture(otherBody, { ...known, published: at("20:15") });
    expect(settle(morning, evening, rowOf({ published: at("20:15") })).authors).toEqual([undefined, "渡口先生"]);
  });

  it.each<[string, Partial<Metadata>, Partial<Metadata>]>([
    ["short address", { url: address }, { url: `${address}4` }],
    ["mid", { account: { ...account, biz: "MzA0MTI1MDE=" }, mid: "21", idx: "1" }, { url: message("MzA0MTI1MDE=", 22) }],
    ["mid, where no biz is known", { mid: "21" }, { mid: "22" }],
    ["place in the message", { mid: "21", idx: "1" }, { mid: "21", idx: "2" }],
    ["biz", { account: { ...account, biz: "MzA0MTI1MDE=" } }, { url: message("MzA0MTI1MDI=", 22) }],
    ["gh", { account: { ...account, gh: "gh_1" } }, { account: { gh: "gh_2" } }],
    ["account", {}, { account: { name: "南门夜话" } }],
  ])("that has another %s fills nothing", (_, article, row) => {
    expect(settle(articleCapture(body, { ...known, ...article }), rowOf(row))).toMatchObject({ authors: [undefined], rows: ["gone"] });
  });

  it("fills nothing where its biz is another than the one that the account is known by elsewhere", () => {
    const text = articleCapture(body, known);
    const row = rowOf({ account: {}, url: message("MzA0MTI1MDI=", 22) });
    const elsewhere = articleCapture(otherBody, { title: "灯会", account: { ...account, biz: "MzA0MTI1MDE=" } });
    expect(settle(text, elsewhere, row).authors).toEqual([undefined, undefined]);
    const named = articleCapture(otherBody, { title: "灯会", account: { name: "南门夜话", biz: "MzA0MTI1MDI=" } });
    expect(settle(text, named, row).authors).toEqual([undefined, undefined]);
    expect(settle(text, row).authors).toEqual(["渡口先生"]);
  });

  it("is believed under an earlier name of the article's account", () => {
    const renamed = articleCapture(otherBody, { title: "灯会", account: { name: "河桥新事", biz: "MzA0MTI1MDE=" } });
    const before = articleCapture(body, { ...known, account: { ...account, biz: "MzA0MTI1MDE=" } });
    expect(settle(renamed, before, rowOf({ account: { name: "河桥新事" } })).authors).toEqual([undefined, "渡口先生"]);
  });

  it("is not believed where another says something else of the same article", () => {
    const text = articleCapture(body, known);
    const later = rowOf({ author: "南门先生" }, 2);
    expect(settle(text, rowOf({}), later)).toMatchObject({ authors: [undefined], rows: ["gone", "gone"] });
    const addressed = [rowOf({ url: address }), rowOf({ url: `${address}4` }, 2)];
    expect(settle(text, ...addressed)).toMatchObject({ authors: [undefined], rows: ["gone", "gone"] });
    const agreeing = [rowOf({ url: address }), rowOf({ digest: "灯会三日" }, 2)];
    expect(settle(text, ...agreeing)).toMatchObject({ authors: ["渡口先生"], rows: ["duplicate", "duplicate"] });
  });

  it("lends no address to two bodies through two titles", () => {
    const [one, other] = [articleCapture(body, known), articleCapture(otherBody, { ...known, title: "灯会三日记" })];
    const rows = [rowOf({ url: address }), rowOf({ url: address, title: "灯会三日记" }, 2)];
    expect(settle(one, other, ...rows)).toEqual({ authors: [undefined, undefined], rows: ["gone", "gone"], entries: 2 });
  });

  it("lends counts with the day they were taken on", () => {
    const row = rowOf({ counts: { read: 12 }, captured: "2022-01-02" });
    const { verdicts } = settleCaptures(
      [articleCapture(body, { ...known, captured: "2024-05-01" }), row],
      { entries: [], ledger: [] },
      { overwrite: new Set() },
    );
    expect(verdicts[0]?.write?.text).toContain("2022-01-02");
    expect(verdicts[0]?.capture.metadata.captured).toBe("2024-05-01");
  });
});
