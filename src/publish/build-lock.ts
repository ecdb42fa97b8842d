import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isOwnerAlive, ownerToText } from "../entry/lock-owner.ts";

/** Another build holds the folder. */
export class BuildLockedError extends Error {}

/** A lock that is held. */
export interface BuildLock {
  /** When it was taken, in ms since 1970 by the disk's own clock, which the times of files can be compared with. */
  taken: number;
  release: () => void;
}

/**
 * Takes the lock of an output folder, a file that names this process beside it; a lock whose process is gone is taken over. The folder that
 * both are to lie in is made where it is missing; throws where it cannot be.
 */
export function lockBuild(dist: string): BuildLock {
  const file = `${dist}.lock`;
  makeFolder(path.dirname(file));
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(file, ownerToText(readText), { flag: "wx" });
      return { taken: statSync(file).ctimeMs, release: () => rmSync(file, { force: true }) };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
      const owner = readText(file) ?? "";
      if (isOwnerAlive(owner, readText))
        throw new BuildLockedError(
          `${dist} – another build is under way – expected none – found process ${owner.split(" ").slice(0, 2).join(" on ").trim()} – wait for it, end it, or remove ${file} if that process is none of yours`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new BuildLockedError(`${dist} – another build is under way – wait for it`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${folder} – no site built – expected a folder, or a place for one – found ${found} – name another in JUANZONG_DIST`, {
      cause,
    });
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
