import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeBag } from "../../src/publish/bag.ts";

const facts = { "External-Description": "青石镇\n档案", "Bag-Software-Agent": "juanzong" };
const site: Record<string, string> = {
  "index.html": "<p>首页",
  "articles/2018/b.html": "b",
  "articles/2018/a.html": "a",
  "data/dumps/0123456789abcdef.txt": "dump",
  "data/articles/2018/青石.md": "entry",
  ".nojekyll": "",
};

describe("writeBag", () => {
  let folder: string;
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const pathsIn = (manifest: string): string[] =>
    read(manifest)
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(66));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "juanzong-bag-"));
    for (const [path, content] of Object.entries(site)) write(path, content);
    writeBag(folder, facts);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("lists the payload in one manifest and every other file in the other, sorted", () => {
    expect(pathsIn("manifest-sha256.txt")).toEqual(["data/articles/2018/青石.md", "data/dumps/0123456789abcdef.txt"]);
    expect(pathsIn("tagmanifest-sha256.txt")).toEqual([
      ".nojekyll",
      "articles/2018/a.html",
      "articles/2018/b.html",
      "bag-info.txt",
      "bagit.txt",
      "index.html",
      "manifest-sha256.txt",
    ]);
  });

  it("declares BagIt 1.0 and the payload's size, without dates", () => {
    expect(read("bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    expect(read("bag-info.txt")).toBe("External-Description: 青石镇 档案\nBag-Software-Agent: juanzong\nPayload-Oxum: 9.2\n");
  });

  it.runIf(process.platform === "linux").each(["manifest-sha256.txt", "tagmanifest-sha256.txt"])(
    "writes %s so that sha256sum reads it",
    (manifest) => {
      execFileSync("sha256sum", ["--check", "--strict", "--quiet", manifest], { cwd: folder });
      write("data/dumps/0123456789abcdef.txt", "dumq");
      write("index.html", "<p>首夜");
      expect(() => execFileSync("sha256sum", ["--check", "--strict", "--quiet", manifest], { cwd: folder, stdio: "ignore" })).toThrow(
        "Command failed",
      );
    },
  );

  it("makes the same bag of a bag", () => {
    const before = read("tagmanifest-sha256.txt");
    writeBag(folder, facts);
    expect(read("tagmanifest-sha256.txt")).toBe(before);
  });

  it.each(["data/100%.txt", "data/a\nb.txt", "data/a\\b.txt"])(
    "refuses the name %j, which BagIt and sha256sum write differently",
    (path) => {
      write(path, "");
      expect(() => writeBag(folder, facts)).toThrow("publish it by its hash");
    },
  );
});
