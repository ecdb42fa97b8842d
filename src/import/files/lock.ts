import { hostname } from "node:os";
import { join } from "node:path";
import type { Disk } from "./disk.ts";

/** Another import is at work on the same archive. */
export class LockedError extends Error {}

/** Runs `work` while no other import may touch the archive; a lock whose process is gone is taken over. */
export async function withLock<T>(disk: Disk, folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, ".import.lock");
  const mine = `${process.pid} ${hostname()}\n`;
  if (!disk.claim(path, mine)) {
    const owner = new TextDecoder().decode(disk.read(path));
    if (isAlive(owner)) {
      throw new LockedError(
        `${path} – the archive is locked – expected no other import – found one at work (process ${owner.trim()}) – wait for it, or remove the file if that process is none of yours`,
      );
    }
    disk.write(path, mine);
  }
  try {
    return await work();
  } finally {
    disk.remove(path);
  }
}

/** A lock of another machine (a shared disk) is believed; ours is asked of the process table. */
function isAlive(owner: string): boolean {
  const [pid = "", host = ""] = owner.trim().split(" ");
  if (host !== hostname()) return host !== "";
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
