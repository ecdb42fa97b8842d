import { afterEach, describe, expect, it } from "vitest";
import { arrangeArchive } from "../../src/archive/arrange-archive.ts";
import { readLedgerFacts } from "../../src/archive/read-ledger-facts.ts";
import { settingsSchema } from "../../src/entry/settings.ts";
import { filesOnDisk, type FolderOnDisk } from "../verify/archive-on-disk.ts";
import { makeCard } from "./cards.ts";

let disk: FolderOnDisk;

afterEach(() => {
  disk.remove();
});

const [one, other] = ["1".repeat(64), "2".repeat(64)];
const card = makeCard("2018/a.md", { dump: { file: "渡口.html", sha256: one, record: 1 } });
const ledgers = (facts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([dump, sha256]) => [
      [`${dump}.jsonl`, ""],
      [`${dump}.dump.json`, JSON.stringify({ dump, sha256 })],
    ]),
  );
const dumpsOf = (files: Readonly<Record<string, string>>) => {
  disk = filesOnDisk(files);
  const archive = arrangeArchive([card], settingsSchema.parse({}), readLedgerFacts(disk.folder, []));
  expect([...archive.dumps.values()]).toEqual(archive.cards.map(({ dump }) => dump));
  return archive.cards.map(({ dump }) => dump?.file);
};

describe("the dump of an edited entry", () => {
  it("is found by its bytes where it was renamed", () => {
    expect(dumpsOf(ledgers({ "b.html": other, "2023/渡口.html": one }))).toEqual(["2023/渡口.html"]);
  });

  it("stays what the entry says where its ledger is there, or no dump has its bytes", () => {
    expect(dumpsOf(ledgers({ "b.html": one, "渡口.html": one }))).toEqual(["渡口.html"]);
    disk.remove();
    expect(dumpsOf({ ...ledgers({ "b.html": other }), "c.html.jsonl": "" })).toEqual(["渡口.html"]);
  });
});
