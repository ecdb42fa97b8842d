import { describe, expect, it } from "vitest";
import { reportToLines } from "../../../src/import/files/report-to-text.ts";
import type { ImportReport } from "../../../src/import/import-archive.ts";
import { catalogueRow } from "../merge/article-capture.ts";

const rows = (records: readonly number[], shown = "list.csv"): ImportReport => ({
  verdicts: records.map((record) => ({
    verdict: { capture: catalogueRow({ title: "灯会" }, record), outcome: "gone", reason: "no-body" },
    shown,
  })),
  changed: [],
  joined: [],
  unclaimed: [],
  pruned: [],
  misnamed: [],
  mended: 0,
});

describe("the line of records that are no article", () => {
  it("names each, as ranges", () => {
    expect(reportToLines(rows([1, 2, 3, 7]))).toEqual(["list.csv, records 1–3, 7 – no article: no-body"]);
  });

  it("names the first of many, and how many follow", () => {
    const odd = Array.from({ length: 4000 }, (_, at) => 2 * at + 1);
    expect(reportToLines(rows(odd))).toEqual([
      "list.csv, records 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 3,988 more (--json names all) – no article: no-body",
    ]);
  });

  it("names a file whose name has line ends whole", () => {
    expect(reportToLines(rows([1], "a\nb.csv"))).toEqual(["a\nb.csv, record 1 – no article: no-body"]);
  });
});

describe("the line of an entry whose dump is gone", () => {
  const entry = { path: "2021/a.md", sha256: "1", hasDump: false };
  const line = (written: string) => reportToLines({ ...rows([]), unclaimed: [{ ...entry, written }] });

  it("says --prune only where that removes it", () => {
    expect(line("1")).toEqual([expect.stringMatching(/put the dump back, or remove the entry with --prune$/)]);
    expect(line("2")).toEqual([expect.stringMatching(/it was edited by hand – put the dump back, or .* keep it as one of your own$/)]);
  });
});
