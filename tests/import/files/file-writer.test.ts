import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk, DiskError } from "../../../src/import/files/disk.ts";
import { FileWriter } from "../../../src/import/files/file-writer.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juanzong-writer-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function write(count: number, name: (index: number) => string): Promise<Map<string, string | undefined>> {
  const stamps = new Map<string, string | undefined>();
  const writer = new FileWriter(disk);
  try {
    for (let index = 0; index < count; index++) {
      const file = path.join(folder, name(index));
      await writer.write(file, `渡口${index}`, (stamp) => stamps.set(file, stamp));
    }
    await writer.finish();
  } finally {
    await writer.stop();
  }
  return stamps;
}

describe("FileWriter", () => {
  it.each([3, 1000])("writes %i files and tells the stamp of each", async (count) => {
    const stamps = await write(count, (index) => `${index % 7}/${index}.md`);
    expect(stamps.size).toBe(count);
    for (const [file, stamp] of stamps) expect(disk.stamp(file)).toBe(stamp);
    expect(readFileSync(path.join(folder, `${(count - 1) % 7}/${count - 1}.md`), "utf8")).toBe(`渡口${count - 1}`);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes("tmp"))).toEqual([]);
  });

  it("fails with the disk's own error, on either thread", async () => {
    mkdirSync(path.join(folder, "a"));
    writeFileSync(path.join(folder, "a/file"), "");
    for (const at of [2, 700]) {
      const failing = write(1000, (index) => (index === at ? "a/file/within.md" : `a/${index}.md`));
      await expect(failing).rejects.toThrow(DiskError);
      await expect(failing).rejects.toThrow(/cannot write .*within\.md/);
    }
  });
});
