import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { arrangeArchive } from "../../src/archive/arrange-archive.ts";
import { DumpPublisher } from "../../src/archive/dump-publication.ts";
import { addressesOfCaptures, findOtherCaptures } from "../../src/archive/other-captures.ts";
import { settingsSchema } from "../../src/entry/settings.ts";
import { sha256 } from "../../src/import/sha256.ts";
import { makeCard } from "./cards.ts";
import { filesOnDisk, type FolderOnDisk } from "../verify/archive-on-disk.ts";

const line = (dump: string, record: number, facts: object, roles: readonly string[] = ["title", "body"]): string => {
  const spans = roles.map((role, place) => ({ start: place, end: place + 1, role }));
  return `${JSON.stringify({ dump, record, outcome: "duplicate", entry: "2018/a.md", account: {}, ...facts, spans, dumpSha256: `of ${dump}` })}\n`;
};
const sameBody = { reason: "same-body" };
const otherVersion = { reason: "other-version" };

let disk: FolderOnDisk;
afterEach(() => disk.remove());

describe("findOtherCaptures", () => {
  it("finds duplicates of each entry by dump and record, whatever folder they lie in", () => {
    disk = filesOnDisk({
      "z.txt.jsonl": line("z.txt", 1, sameBody),
      "below/b.json.jsonl": line("below/b.json", 2, otherVersion) + line("below/b.json", 1, { ...sameBody, entry: "2018/b.md" }),
      "a.txt.jsonl": line("a.txt", 1, { outcome: "imported" }) + line("a.txt", 2, { outcome: "gone", reason: "no-body", entry: undefined }),
      "a.txt.dump.json": "{}",
    });
    const found = findOtherCaptures(disk.folder);
    expect([...found.keys()].toSorted()).toEqual(["2018/a.md", "2018/b.md"]);
    expect(found.get("2018/a.md")).toEqual([
      { dump: "below/b.json", sha256: "of below/b.json", record: 2, kind: "other-version", states: [] },
      { dump: "z.txt", sha256: "of z.txt", record: 1, kind: "same-body", states: ["title"] },
    ]);
  });

  it("tells a page without words, which has the page's own, from a row", () => {
    disk = filesOnDisk({ "post.html.jsonl": line("post.html", 1, otherVersion, ["title", "boilerplate", "picture"]) });
    expect(findOtherCaptures(disk.folder).get("2018/a.md")).toMatchObject([{ kind: "other-version", states: [] }]);
  });

  it("tells a catalogue row, which has no text, and what it states", () => {
    const roles = ["title", "url", "unknown-field", "author", "title", "white-space"];
    disk = filesOnDisk({ "list.csv.jsonl": line("list.csv", 7, otherVersion, roles) });
    expect(findOtherCaptures(disk.folder).get("2018/a.md")).toMatchObject([{ kind: "row", states: ["title", "url", "author"] }]);
    expect(findOtherCaptures(join(disk.folder, "missing")).size).toBe(0);
  });
});

describe("the other captures of an article", () => {
  it("leave out the one that its entry is made of, which a later import may have called a duplicate", () => {
    const own = { dump: "own.txt", sha256: "1".repeat(64), record: 1, kind: "same-body", states: [] } as const;
    const other = { ...own, dump: "other.txt", record: 2 };
    const card = makeCard("2018/a.md", { dump: { file: "own.txt", sha256: own.sha256, record: 1 } });
    const found = { withdrawnDumps: new Set<string>(), seenAccounts: [], otherCaptures: () => new Map([[card.path, [own, other]]]) };
    const facts = { ...found, withDumpsName: (each: typeof card) => each };
    expect(arrangeArchive([card], settingsSchema.parse({}), facts).otherCapturesOf(card)).toEqual([other]);
  });
});

describe("addressesOfCaptures", () => {
  it("gives the address of a dump that an entry is made of and that is published, and of no other", async () => {
    const texts = { "own.txt": "渡口", "again.txt": "渡口", "other.txt": "磨坊", "secret.txt": "砚台" };
    disk = filesOnDisk(texts);
    const rules = { publish: "all", withdrawn: new Set(["secret.txt"]), hidesComments: () => false } as const;
    const publisher = new DumpPublisher(disk.folder, rules, join(disk.folder, "cache"));
    const served = new Map(
      ["own.txt", "secret.txt"].map((file) => [sha256(texts[file as "own.txt"]), { file, sha256: sha256(texts[file as "own.txt"]) }]),
    );
    const captures = Object.entries(texts).map(
      ([dump, text]) => ({ dump, sha256: sha256(text), record: 1, kind: "same-body", states: [] }) as const,
    );
    const hash = sha256("渡口");
    expect([...(await addressesOfCaptures(captures, served, publisher))]).toEqual([[hash, `data/dumps/${hash.slice(0, 16)}.txt`]]);
  });
});
