import { describe, expect, it } from "vitest";
import { toDumpName } from "../../../src/import/files/dump-name.ts";
import { bytesToName, pathToDisk } from "../../../src/import/files/path-bytes.ts";

const gbk = Uint8Array.of(0xb6, 0xc9, 0xbf, 0xda, 0x2e, 0x74, 0x78, 0x74);

describe("toDumpName", () => {
  it.each(["渡口.html", "in/渡口 的\n木桥.txt", "a..b", "..", "../a.txt", `${"河".repeat(80)}.md`])("leaves %j as it is", (name) => {
    expect(toDumpName(name)).toBe(name);
  });

  it.each([
    [".cache/page.html", "cache/page.html"],
    ["in/..page.html", "in/page.html"],
    [bytesToName(gbk), "渡口.txt"],
    [bytesToName(Uint8Array.of(0x61, 0xff, 0x2e, 0x6d, 0x64)), "a%FF.md"],
  ])("makes %j %j", (name, kept) => {
    expect(toDumpName(name)).toBe(kept);
  });

  it("shortens what leaves no room for a ledger's name, and tells two such apart", () => {
    const [one, two] = ["甲", "乙"].map((last) => toDumpName(`in/${"河".repeat(80)}${last}ab.html`));
    expect(one).toMatch(/^in\/河{66}-[0-9a-f]{6}\.html$/);
    expect(two).not.toBe(one);
  });
});

describe("a path's bytes", () => {
  it("come back as they were", () => {
    const path = `in/${bytesToName(gbk)}/河.txt`;
    expect(path.isWellFormed()).toBe(false);
    expect(pathToDisk(path)).toEqual(Buffer.concat([Buffer.from("in/"), gbk, Buffer.from("/河.txt")]));
    expect(pathToDisk("in/河.txt")).toBe("in/河.txt");
  });
});
