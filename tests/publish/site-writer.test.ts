import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SiteWriter } from "../../src/publish/site-writer.ts";

let folder: string;
let last: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juanzong-site-"));
  last = path.join(folder, "last");
  mkdirSync(path.join(last, "data"), { recursive: true });
  writeFileSync(path.join(last, "data/a.md"), "渡口");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inode = (site: string): number => statSync(path.join(folder, site, "data/a.md")).ino;
const text = (site: string): string => readFileSync(path.join(folder, site, "data/a.md"), "utf8");

describe("SiteWriter", () => {
  it("makes a file one with the last site's where the bytes are the same", () => {
    const site = new SiteWriter(path.join(folder, "new"), last);
    site.keep("data/a.md", Buffer.from("渡口"));
    expect(inode("new")).toBe(inode("last"));
    expect(site.hashes.get("data/a.md")).toBe(hash("sha256", "渡口"));
  });

  it.each([
    ["other bytes", "渡船"],
    ["more of them", "渡口。"],
  ])("writes a file anew that has %s, and leaves the last site as it is", (_what, content) => {
    const site = new SiteWriter(path.join(folder, "new"), last);
    site.keep("data/a.md", Buffer.from(content));
    expect([text("new"), text("last")]).toEqual([content, "渡口"]);
    expect(site.hashes.get("data/a.md")).toBe(hash("sha256", content));
  });

  it("writes where there is nothing to be one with", () => {
    const site = new SiteWriter(path.join(folder, "new"), path.join(folder, "none"));
    site.takeOver("data/a.md", Buffer.from("渡口"), hash("sha256", "渡口"));
    expect(text("new")).toBe("渡口");
  });
});
