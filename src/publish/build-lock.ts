import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/** Another build holds the folder. */
export class BuildLockedError extends Error {}

/** A lock that is held. */
export interface BuildLock {
  /** When it was taken, in ms since 1970 by the disk's own clock, which the times of files can be compared with. */
  taken: number;
  release: () => void;
}

/** Takes the lock of an output folder, a file with this process's id beside it; a lock whose process is gone is taken over. */
export function lockBuild(dist: string): BuildLock {
  const file = `${dist}.lock`;
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return { taken: statSync(file).ctimeMs, release: () => rmSync(file, { force: true }) };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
      const owner = Number(readFileSync(file, "utf8"));
      if (isRunning(owner))
        throw new BuildLockedError(
          `${dist} – another build is under way – expected none – found process ${owner} – wait for it, or end it`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new BuildLockedError(`${dist} – another build is under way – wait for it`);
}

function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0 || process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
