import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { arrangeArchive } from "../../src/archive/arrange-archive.ts";
import { findWithdrawnDumps } from "../../src/archive/withdrawn-dumps.ts";
import { unknownWithdrawals } from "../../src/archive/unknown-withdrawals.ts";
import { settingsSchema } from "../../src/entry/settings.ts";
import { filesOnDisk } from "../verify/archive-on-disk.ts";
import { makeCard } from "./cards.ts";

const dump = (file: string) => ({ file, sha256: "0".repeat(64), record: 1 });
const withdraw = (id: string) => settingsSchema.parse({ withdrawn: [{ id, date: "2026-01-02", reason: "作者要求" }] });

describe("arrangeArchive", () => {
  const cards = [
    makeCard("2018/2018-01-01-a.md", { published: "2018-01-01", dump: dump("a.txt"), account: { name: "甲" } }),
    makeCard("2018/2018-01-02-b.md", { published: "2018-01-02", dump: dump("b.txt"), account: { name: "乙" } }),
  ];

  it("takes a withdrawn article out of every list and keeps a notice and its dump's name", () => {
    const archive = arrangeArchive(cards, withdraw("2018-01-01-a"));
    expect(archive.cards.map(({ path }) => path)).toEqual(["2018/2018-01-02-b.md"]);
    expect(archive.accounts.map(({ name }) => name)).toEqual(["乙"]);
    expect(archive.years.map(({ count }) => count)).toEqual([1]);
    expect(archive.withdrawals).toEqual([{ path: "2018/2018-01-01-a.md", date: "2026-01-02", reason: "作者要求" }]);
    expect([...archive.withdrawnDumps]).toEqual(["a.txt"]);
  });

  it("keeps the notice where the entry itself is gone", () => {
    expect(arrangeArchive([], withdraw("2019-03-04-c")).withdrawals.map(({ path }) => path)).toEqual(["2019/2019-03-04-c.md"]);
    expect(arrangeArchive([], withdraw("untitled")).withdrawals.map(({ path }) => path)).toEqual(["undated/untitled.md"]);
  });

  it("finds an article's neighbours in time", () => {
    const archive = arrangeArchive(cards, settingsSchema.parse({}));
    const [newer, older] = archive.cards;
    expect(archive.neighboursOf(newer!)).toEqual({ earlier: older });
    expect(archive.neighboursOf(older!)).toEqual({ later: newer });
  });
});

describe("unknownWithdrawals", () => {
  it("names an id that neither an entry nor a ledger has, however it is written", () => {
    const ids = ["2018-01-01-a", "2018/2018-01-01-a.md", "2018-01-02-b", "2018-01-01-aa", "2018-01-02"];
    const { folder, remove } = filesOnDisk({
      "articles/2018/2018-01-01-a.md": "",
      "ledger/b.txt.jsonl": `${JSON.stringify({ dump: "b.txt", record: 1, entry: "2018/2018-01-02-b.md" })}\n`,
      "archive.yml": JSON.stringify({ withdrawn: ids.map((id) => ({ id, date: "2026-01-02", reason: "作者要求" })) }),
    });
    const places = { articles: join(folder, "articles"), ledger: join(folder, "ledger"), settings: join(folder, "archive.yml") };
    expect(unknownWithdrawals(places).map((line) => / – withdrawn: (\S+) – /.exec(line)?.[1])).toEqual(["2018-01-01-aa", "2018-01-02"]);
    expect(unknownWithdrawals({ ...places, articles: join(folder, "missing") })).toHaveLength(4);
    expect(unknownWithdrawals({ ...places, settings: join(folder, "missing") })).toEqual([]);
    remove();
  });
});

describe("findWithdrawnDumps", () => {
  it("finds every dump whose ledger speaks of the article, as its entry or as a duplicate, and no other", () => {
    const line = (record: number, entry?: string): string => JSON.stringify({ dump: "x", record, entry });
    const { folder, remove } = filesOnDisk({
      "a.txt.jsonl": `${line(1, "2018/2018-01-01-a.md")}\n`,
      "below/b.json.jsonl": `${line(1, "2018/2018-01-02-b.md")}\n${line(2, "2018/2018-01-01-a.md")}\n`,
      "c.txt.jsonl": `${line(1, "2018/2018-01-01-a-2.md")}\n${line(2)}\n`,
      "a.txt.dump.json": "{}",
    });
    const find = (id: string): string[] => [...findWithdrawnDumps(folder, withdraw(id).withdrawn)].toSorted();
    expect(find("2018-01-01-a")).toEqual(["a.txt", "below/b.json"]);
    expect(find("2018/2018-01-01-a.md")).toEqual(["a.txt", "below/b.json"]);
    expect(find("2018-01-01")).toEqual([]);
    expect([...findWithdrawnDumps(join(folder, "missing"), withdraw("2018-01-01-a").withdrawn)]).toEqual([]);
    remove();
  });
});
