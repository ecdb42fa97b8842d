import { describe, expect, it } from "vitest";
import type { Metadata } from "../../../src/import/article.ts";
import type { Capture } from "../../../src/import/capture.ts";
import type { Existing } from "../../../src/import/merge/existing.ts";
import { settleCaptures } from "../../../src/import/merge/settle-captures.ts";
import { articleCapture, inventedText } from "./article-capture.ts";

const nothing: Existing = { entries: [], ledger: [] };
const none = { overwrite: new Set<string>() };
const body = inventedText(200);
const metadata = { title: "灯会三日记", published: "2021-03-05", account: { name: "河桥旧事" } };

/** The entries as an import would leave them on the disk. */
function written(captures: readonly Capture[], existing = nothing): Existing {
  const { verdicts } = settleCaptures(captures, existing, none);
  const entries = verdicts.flatMap(({ entry, sha256, write }) => {
    const identity = /^identity: (.+)$/m.exec(write?.text ?? "")?.[1];
    return entry === undefined || sha256 === undefined
      ? []
      : [{ path: entry, sha256, written: sha256, ...(identity === undefined ? {} : { identity }) }];
  });
  return { entries, ledger: [] };
}

describe("settleCaptures", () => {
  it("names an entry by year, date and pinyin of the title", () => {
    const [verdict] = settleCaptures([articleCapture(body, metadata)], nothing, none).verdicts;
    expect(verdict).toMatchObject({ outcome: "imported", entry: "2021/2021-03-05-deng-hui-san-ri-ji.md" });
  });

  it("puts an article without a date under undated", () => {
    const [verdict] = settleCaptures([articleCapture(body, { title: "灯会" })], nothing, none).verdicts;
    expect(verdict?.entry).toBe("undated/deng-hui.md");
  });

  it("gives one of two equal names a hash of its identity, the same in any order", () => {
    const both = [articleCapture(body, metadata), articleCapture(inventedText(200, "丁"), metadata)];
    const paths = (captures: Capture[]) =>
      settleCaptures(captures, nothing, none).verdicts.map(({ capture, entry }) => `${capture.place.dump} ${entry}`);
    expect(paths(both).toSorted()).toEqual(paths(both.toReversed()).toSorted());
    expect(paths(both).filter((path) => / 2021\/2021-03-05-deng-hui-san-ri-ji-[0-9a-f]{6}\.md$/.test(path))).toHaveLength(1);
    expect(paths(both).filter((path) => path.endsWith(" 2021/2021-03-05-deng-hui-san-ri-ji.md"))).toHaveLength(1);
  });

  it("finds nothing to do the second time", () => {
    const captures = [articleCapture(body, metadata)];
    const [verdict] = settleCaptures(captures, written(captures), none).verdicts;
    expect(verdict).toMatchObject({ outcome: "unchanged" });
    expect(verdict?.write).toBeUndefined();
  });

  it("keeps the id of an entry whose title has changed", () => {
    const url = "https://mp.weixin.qq.com/s/AbCdEfGh_123-xyz";
    const before = written([articleCapture(body, { ...metadata, url })]);
    const [verdict] = settleCaptures([articleCapture(body, { ...metadata, url, title: "改过的题目" })], before, none).verdicts;
    expect(verdict).toMatchObject({ outcome: "imported", entry: "2021/2021-03-05-deng-hui-san-ri-ji.md" });
  });

  it("keeps an entry edited by hand, and gives it up only by name", () => {
    const captures = [articleCapture(body, metadata)];
    const before = written(captures);
    const edited: Existing = { ...before, entries: before.entries.map((entry) => ({ ...entry, sha256: "e".repeat(64) })) };
    expect(settleCaptures(captures, edited, none).verdicts[0]).toMatchObject({ outcome: "kept", editedSha256: "e".repeat(64) });
    const given = settleCaptures(captures, edited, { overwrite: new Set(["2021-03-05-deng-hui-san-ri-ji"]) }).verdicts[0];
    expect(given).toMatchObject({ outcome: "imported", write: { replaces: "e".repeat(64) } });
  });

  it("reports an entry that no dump speaks for", () => {
    expect(settleCaptures([], written([articleCapture(body, metadata)]), none).unclaimed).toHaveLength(1);
  });

  it("fills gaps from a catalogue row and counts the row as a duplicate", () => {
    const article = articleCapture(body, { title: "灯会三日记", published: "2021-03-05" });
    const row: Capture = {
      kind: "gone",
      place: { dump: "z.csv", dumpSha256: "0", record: 1 },
      metadata: {
        account: { name: "河桥旧事" },
        title: "灯会三日记",
        published: "2021-03-05T08:15+08:00",
        url: "https://mp.weixin.qq.com/s/AbCdEfGh_123",
      },
      spans: [],
      reason: "no-body",
    };
    const [first, second] = settleCaptures([article, row], nothing, none).verdicts;
    expect(first?.capture.metadata).toMatchObject({ published: "2021-03-05T08:15+08:00", account: { name: "河桥旧事" } });
    expect(second).toMatchObject({ outcome: "duplicate", entry: first?.entry });
  });

  describe("an article without a day", () => {
    const row = (published: string, record = 1): Capture => ({
      kind: "gone",
      place: { dump: "z.csv", dumpSha256: "0", record },
      metadata: { account: { name: "河桥旧事" }, title: "灯会三日记", published },
      spans: [],
      reason: "no-body",
    });
    const undated = (text: string) => articleCapture(text, { title: "灯会 三日记", account: { name: "河桥旧事" } });
    const days = (captures: Capture[]) =>
      settleCaptures(captures, nothing, none).verdicts.flatMap(({ capture }) =>
        capture.kind === "article" ? [capture.metadata.published] : [],
      );

    it("takes it from the only row of its title and account", () => {
      expect(days([undated(body), row("2021-03-05")])).toEqual(["2021-03-05"]);
    });

    it("takes none where two rows, or two articles, have that title", () => {
      expect(days([undated(body), row("2021-03-05"), row("2021-04-05", 2)])).toEqual([undefined]);
      expect(days([undated(body), undated(inventedText(90, "戊")), row("2021-03-05")])).toEqual([undefined, undefined]);
    });
  });

  describe("an article that says neither day nor address", () => {
    const row = (metadata: Partial<Metadata>, record = 1): Capture => ({
      kind: "gone",
      place: { dump: "z.csv", dumpSha256: "0", record },
      metadata: { account: { name: "河桥旧事" }, ...metadata },
      spans: [],
      reason: "no-body",
    });
    const inFile = (dump: string, text = body, inside?: string) =>
      articleCapture(text, {}, { place: { dump, dumpSha256: "1".repeat(64), record: 1, ...(inside === undefined ? {} : { inside }) } });
    const titles = (captures: Capture[]) =>
      settleCaptures(captures, nothing, none).verdicts.flatMap(({ capture }) =>
        capture.kind === "article" ? [capture.metadata.title] : [],
      );
    const named = row({ title: "灯会：三日记？", published: "2021-03-05" });

    it("is the one that a row names by its title or its file", () => {
      for (const file of ["texts/灯会 三日记.txt", "2021-03-05_灯会_三日记_.md", "[20210305 0815]灯会-三日记.html"])
        expect(titles([inFile(file), named])).toEqual(["灯会：三日记？"]);
      expect(titles([inFile("export.zip", body, "content/deng-hui-17a.html"), row({ title: "灯会", file: "deng-hui-17a" })])).toEqual([
        "灯会",
      ]);
      const titled = settleCaptures([articleCapture(body, { title: "灯会：三日记" }), named], nothing, none).verdicts[0];
      expect(titled?.capture.metadata.published).toBe("2021-03-05");
    });

    it("is none where names are short, two rows or two articles have one, or accounts differ", () => {
      expect(titles([inFile("灯会.txt"), row({ title: "灯会" })])).toEqual([undefined]);
      expect(titles([inFile("灯会三日记.txt"), named, row({ title: "灯会三日记", published: "2022-03-05" }, 2)])).toEqual([undefined]);
      expect(titles([inFile("a/灯会三日记.txt"), inFile("b/灯会三日记.txt", inventedText(90, "戊")), named])).toEqual([
        undefined,
        undefined,
      ]);
      const other = articleCapture(body, { title: "灯会三日记", account: { name: "渡口" } });
      expect(settleCaptures([other, named], nothing, none).verdicts[0]?.capture.metadata.published).toBeUndefined();
    });
  });

  it("counts every record once", () => {
    const captures: Capture[] = [articleCapture(body, metadata), articleCapture(body, metadata), articleCapture(inventedText(90, "戊"))];
    const { verdicts } = settleCaptures(captures, nothing, none);
    expect(verdicts.map(({ outcome }) => outcome).toSorted()).toEqual(["duplicate", "imported", "imported"]);
    expect(verdicts[2]?.outcome).toBe("imported");
  });
});

describe("identities", () => {
  it("keeps short notices that say the same apart, each under an id of its own, twice over", () => {
    const notices = ["今日停航。", "今日停航。", "今日停航。"].map((text) =>
      articleCapture(text, { published: "2021-03-05", account: { name: "河桥旧事" } }),
    );
    const { verdicts } = settleCaptures(notices, nothing, none);
    const identities = verdicts.map(({ write }) => /^identity: (.+)$/m.exec(write?.text ?? "")?.[1]);
    expect(new Set(identities).size).toBe(3);
    expect(new Set(verdicts.map(({ entry }) => entry)).size).toBe(3);
    for (const { entry } of verdicts) expect(entry?.replace(/^.*\/|\.md$/g, "").length).toBeLessThanOrEqual(60);
    expect(settleCaptures(notices, written(notices), none).verdicts.map(({ outcome }) => outcome)).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
  });
});
