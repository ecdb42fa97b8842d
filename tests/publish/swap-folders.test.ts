import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BuildLockedError, lockBuild } from "../../src/publish/build-lock.ts";
import { mendSwap, swapFolders, swapIn } from "../../src/publish/swap-folders.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juanzong-swap-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function make(...names: ("dist" | "next" | "old")[]): ReturnType<typeof swapFolders> {
  const folders = swapFolders(path.join(folder, "dist"));
  for (const name of names) {
    mkdirSync(folders[name]);
    writeFileSync(path.join(folders[name], "which"), name);
  }
  return folders;
}

const served = (): string => readFileSync(path.join(folder, "dist/which"), "utf8");

describe("swapIn", () => {
  it("replaces the site and leaves nothing else behind", () => {
    const folders = make("dist", "next");
    swapIn(folders);
    expect(served()).toBe("next");
    expect(existsSync(folders.next) || existsSync(folders.old)).toBe(false);
  });

  it("puts the first site in place", () => {
    swapIn(make("next"));
    expect(served()).toBe("next");
  });
});

describe("mendSwap", () => {
  it("finishes a swap that was killed between its renames", () => {
    const folders = make("old", "next");
    expect(mendSwap(folders)).toBe("finished");
    expect(served()).toBe("next");
    expect(existsSync(folders.old)).toBe(false);
  });

  it("restores the last good site where only that is left", () => {
    expect(mendSwap(make("old"))).toBe("restored");
    expect(served()).toBe("old");
  });

  it("leaves a whole site alone, whatever an unfinished build left beside it", () => {
    expect(mendSwap(make("dist", "next"))).toBe("whole");
    expect(served()).toBe("dist");
  });
});

describe("lockBuild", () => {
  it("keeps a second build out until released", () => {
    const dist = path.join(folder, "dist");
    writeFileSync(`${dist}.lock`, `${process.ppid} ${hostname()}\n`);
    expect(() => lockBuild(dist)).toThrow(BuildLockedError);
    rmSync(`${dist}.lock`);
    const { release } = lockBuild(dist);
    expect(existsSync(`${dist}.lock`)).toBe(true);
    release();
    expect(existsSync(`${dist}.lock`)).toBe(false);
  });

  it.each(["999999999", "", "x"])("takes over a lock whose owner is gone (%s)", (owner) => {
    const dist = path.join(folder, "dist");
    writeFileSync(`${dist}.lock`, owner);
    lockBuild(dist).release();
  });

  it("makes the folder that the site is to lie in, and says where it cannot", () => {
    const dist = path.join(folder, "missing/below/dist");
    const { release } = lockBuild(dist);
    expect(existsSync(`${dist}.lock`)).toBe(true);
    release();
    writeFileSync(path.join(folder, "file"), "");
    expect(() => lockBuild(path.join(folder, "file/dist"))).toThrow(/file – no site built – expected a folder.* JUANZONG_DIST/);
    expect(() => lockBuild(path.join(folder, "file/below/dist"))).toThrow("no site built");
  });

  it("believes a lock of another machine", () => {
    const dist = path.join(folder, "dist");
    writeFileSync(`${dist}.lock`, "1 elsewhere\n");
    expect(() => lockBuild(dist)).toThrow("process 1 on elsewhere");
  });
});
