import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCards } from "../../src/archive/load-cards.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juanzong-cards-"));
  mkdirSync(path.join(folder, "articles/2018"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, frontMatter: string): void =>
  writeFileSync(path.join(folder, "articles/2018", name), `---\n${frontMatter}---\n\n正文\n`);
const load = () => loadCards(path.join(folder, "articles"), path.join(folder, "cache"));

describe("loadCards", () => {
  it("gives cards in order of path, without the comments", () => {
    write("b.md", "title: 乙\nstructure: given\ncomments:\n  - 一条留言\n");
    write("a.md", "title: 甲\nstructure: given\n");
    const cards = load();
    expect(cards.map(({ path: file, title }) => [file, title])).toEqual([
      ["2018/a.md", "甲"],
      ["2018/b.md", "乙"],
    ]);
    expect(cards[1]).not.toHaveProperty("comments");
  });

  it("finds entries in the folders of years and those that links stand for, and nowhere else", () => {
    write("a.md", "title: 甲\nstructure: given\n");
    mkdirSync(path.join(folder, "elsewhere/below"), { recursive: true });
    writeFileSync(path.join(folder, "elsewhere/b.md"), "---\ntitle: 乙\nstructure: given\n---\n");
    writeFileSync(path.join(folder, "elsewhere/below/c.md"), "nothing");
    writeFileSync(path.join(folder, "articles/d.md"), "nothing");
    symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "articles/2019"));
    symlinkSync(path.join(folder, "gone"), path.join(folder, "articles/2020"));
    expect(load().map((card) => card.path)).toEqual(["2018/a.md", "2019/b.md"]);
  });

  it("has the first words of an entry without a title, also where an earlier program kept its card without", () => {
    write("a.md", "structure: given\n");
    write("b.md", "title: 乙\nstructure: given\n");
    const cards = load();
    expect(cards.map(({ title, firstWords }) => [title, firstWords])).toEqual([
      [undefined, "正文"],
      ["乙", undefined],
    ]);
    const kept = path.join(folder, "cache/cards.json");
    writeFileSync(kept, readFileSync(kept, "utf8").replace(',"firstWords":"正文"', ""));
    expect(load()).toEqual(cards);
  });

  it("has none where there is no text either", () => {
    writeFileSync(path.join(folder, "articles/2018/a.md"), "---\nstructure: given\n---\n\n![渡口](../../pictures/ab/c.png)\n");
    expect(load()[0]).not.toHaveProperty("firstWords");
  });

  it("sees a change of an entry that it has kept", () => {
    write("a.md", "title: 甲\nstructure: given\n");
    load();
    write("a.md", "title: 丙\nstructure: edited\n");
    expect(load().map(({ title }) => title)).toEqual(["丙"]);
  });

  it("gives the same with and without what an earlier build kept", () => {
    write("a.md", 'title: 甲\npublished: "2018-09-13"\nstructure: given\n');
    const cold = load();
    expect(load()).toEqual(cold);
  });

  it("names every entry that it cannot understand, where and why", () => {
    write("a.md", "title: 甲\n");
    write("b.md", "structure: given\ncolour: red\n");
    expect(load).toThrow(/2018\/a\.md – .*structure[\s\S]*2018\/b\.md – .*colour/);
  });

  it("finds nothing where there is no folder", () => {
    expect(loadCards(path.join(folder, "none"), path.join(folder, "cache"))).toEqual([]);
  });
});
