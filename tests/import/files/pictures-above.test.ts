import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { importArchive } from "../../../src/import/import-archive.ts";
import { defaultLimits } from "../../../src/import/limits.ts";

const page = (source: string) =>
  `<!DOCTYPE html><html><body><h1 id="activity-name">渡口</h1><div id="js_content"><p>摆渡人说。</p><p><img src="${source}" alt="木船"></p></div></body></html>`;
const png = (width: number) => {
  const bytes = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(20, 20);
  return bytes;
};
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "juanzong-above-"));
  process.env["JUANZONG_CACHE"] = join(root, "cache");
});

afterEach(() => {
  rmSync(root, { recursive: true });
  delete process.env["JUANZONG_CACHE"];
});

/** Imports a folder `given/sub` with this page, `given/up.png` 30 wide and `out.png` above it; the body's last block. */
async function lastBlock(source: string, path: string, content = "content") {
  mkdirSync(join(root, "given/sub"), { recursive: true });
  writeFileSync(join(root, "given/sub/page.html"), page(source));
  writeFileSync(join(root, "given/up.png"), png(30));
  writeFileSync(join(root, "out.png"), png(40));
  await importInto(content, path === "" ? [] : [join(root, path)]);
  return readLast(content);
}

function importInto(content: string, paths: string[]) {
  const how = { check: false, dryRun: false, overwrite: new Set<string>(), prune: false, limits: defaultLimits };
  return importArchive({ content: join(root, content), paths, ...how });
}

function readLast(content: string): string {
  const folder = join(root, content, "articles/undated");
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8").trim().split("\n").at(-1))
    .join("\n");
}

it("finds a picture above its page within the folder that was given, and again where that folder lies in the dumps", async () => {
  expect(await lastBlock("../up.png", "given")).toMatch(/^!\[木船\]\(\.\.\/\.\.\/pictures\/[\da-f]{2}\/[\da-f]{64}\.png "30×20"\)$/);
  const before = readLast("content");
  expect((await importInto("content", [])).changed).toEqual([]);
  mkdirSync(join(root, "other"));
  cpSync(join(root, "content/dumps"), join(root, "other/dumps"), { recursive: true });
  await importInto("other", []);
  expect(readLast("other")).toBe(before);
});

it.each([
  ["../../out.png", "given", "out.png"],
  ["../up.png", "given/sub", "up.png"],
  ["../up.png", "given/sub/page.html", "up.png"],
  ["../gone.png", "given", "gone.png"],
  ["../../../../../../../../../../etc/hostname", "given", "etc/hostname"],
])("leaves the name of %s where it is not in the folder %s", async (source, path, name) => {
  expect(await lastBlock(source, path)).toBe(`![木船](${name})`);
  expect(readdirSync(join(root, "content"))).not.toContain("pictures");
});
