import { readdirSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk, type Disk } from "../../src/import/files/disk.ts";
import { ownerToText } from "../../src/entry/lock-owner.ts";
import { LockedError } from "../../src/import/files/lock.ts";
import type { ImportReport } from "../../src/import/import-archive.ts";
import { importHere, runImport } from "./run-import.ts";
import { makeArchive, type SmallArchive } from "./small-archive.ts";

function run(archive: SmallArchive, faulty: Disk = disk): Promise<ImportReport> {
  return importHere(archive.content, {}, faulty);
}

function readText(path: string): string | undefined {
  const bytes = disk.read(path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

describe("import on a disk with faults", () => {
  let archive: SmallArchive;
  let whole: Map<string, string>;

  beforeEach(async () => {
    archive = makeArchive(3);
    const lived = archive.copy();
    await run(lived);
    whole = lived.files();
    lived.remove();
  });
  afterEach(() => archive.remove());

  it.each([
    ["a full disk", "ENOSPC"],
    ["a read-only folder", "EROFS"],
    ["a folder of another owner", "EACCES"],
  ])("stops at %s with every file whole, and finishes once it is mended", async (_fault, code) => {
    for (let spared = 0; ; spared++) {
      let left = spared;
      const failing: Disk = {
        ...disk,
        write(path, content) {
          if (left === 0) throw new Error(`cannot write ${path}`, { cause: systemError(code) });
          left -= 1;
          disk.write(path, content);
        },
      };
      const trial = archive.copy();
      let failed = false;
      try {
        await run(trial, failing);
      } catch (error) {
        failed = true;
        expect((error as Error).message).toMatch(/^cannot write \//);
      }
      for (const [path, text] of trial.files()) expect(text, path).toBe(whole.get(path));
      await run(trial);
      expect(trial.files()).toEqual(whole);
      trial.remove();
      if (!failed) break;
      expect(spared).toBeLessThan(100);
    }
  });

  it("goes on where a dump vanishes between listing and reading", async () => {
    const gone = join(archive.content, "dumps/2.txt");
    const text = archive.files().get("dumps/2.txt")!;
    const vanishing: Disk = {
      ...disk,
      read(path) {
        if (path === gone) disk.remove(path);
        return disk.read(path);
      },
    };
    const report = await run(archive, vanishing);
    expect(report.verdicts.map(({ verdict }) => verdict.capture.place.dump)).toEqual(["1.txt", "3.txt"]);
    archive.write("dumps/2.txt", Buffer.from(text, "latin1").toString("utf8"));
    await run(archive);
    expect(archive.files()).toEqual(whole);
  });

  it("rejects a dump that cannot be read, and goes on with the others", async () => {
    const failing: Disk = {
      ...disk,
      read(path) {
        if (path.endsWith("dumps/2.txt")) throw new Error(`cannot read ${path}`, { cause: systemError("EIO") });
        return disk.read(path);
      },
    };
    const outcomes = (await run(archive, failing)).verdicts.map(({ verdict }) => [verdict.capture.place.dump, verdict.outcome]);
    expect(outcomes).toEqual([
      ["1.txt", "imported"],
      ["2.txt", "rejected"],
      ["3.txt", "imported"],
    ]);
  });
});

describe("two imports at once", () => {
  let archive: SmallArchive;
  beforeEach(() => {
    archive = makeArchive(3);
  });
  afterEach(() => archive.remove());

  it("lets the second one wait for nobody: it says who holds the lock and writes nothing", async () => {
    archive.write(".import.lock", ownerToText(readText));
    const { code, output } = await runImport(archive.content);
    expect(code).toBe(2);
    expect(output).toContain(String(process.pid));
    expect([...archive.files().keys()].filter((path) => !path.startsWith("dumps/"))).toEqual([]);
    await expect(run(archive)).rejects.toThrow(LockedError);
  });

  it("believes a lock of another machine", async () => {
    archive.write(".import.lock", "1 elsewhere\n");
    await expect(run(archive)).rejects.toThrow("process 1 on elsewhere");
  });

  it("tells the owner of a lock from a process that was given its id since", async () => {
    const mine = ownerToText(readText);
    expect(mine).toMatch(/^\d+ \S+ [0-9a-f]{8}-\d+\n$/);
    archive.write(
      ".import.lock",
      mine.replace(/\d\n/, (end) => `${(Number(end[0]) + 1) % 10}\n`),
    );
    expect((await run(archive)).verdicts).toHaveLength(3);
  });

  it("lets one of many take over a lock whose owner is gone", async () => {
    const alone = archive.copy();
    await run(alone);
    archive.write(".import.lock", `999999999 ${hostname()}\n`);
    const ended = await Promise.all(Array.from({ length: 4 }, () => runImport(archive.content)));
    expect(ended.filter(({ code }) => code !== 0 && code !== 2)).toEqual([]);
    expect(ended.some(({ code }) => code === 0)).toBe(true);
    expect(archive.files()).toEqual(alone.files());
    expect(readdirSync(archive.content).filter((name) => name.startsWith("."))).toEqual([]);
    alone.remove();
  });

  it.each(["999999999 " + hostname(), "", "half"])("recovers a lock that nobody holds any more (%j)", async (owner) => {
    archive.write(".import.lock", owner);
    expect((await run(archive)).verdicts).toHaveLength(3);
    expect(disk.read(join(archive.content, ".import.lock"))).toBeUndefined();
  });

  it("gives the same files as one import, whoever comes first", async () => {
    const alone = archive.copy();
    await run(alone);
    const ended = await Promise.all([runImport(archive.content), runImport(archive.content), runImport(archive.content)]);
    expect(ended.map(({ code }) => code).filter((code) => code !== 0 && code !== 2)).toEqual([]);
    expect(ended.some(({ code }) => code === 0)).toBe(true);
    expect(archive.files()).toEqual(alone.files());
    alone.remove();
  });
});
