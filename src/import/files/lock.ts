import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isOwnerAlive, ownerToText } from "../../entry/lock-owner.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";

/** Another import is at work on the same archive. */
export class LockedError extends Error {}

/** Runs `work` while no other import may touch the archive; a lock whose process is gone is taken over. */
export async function withLock<T>(disk: Disk, folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, ".import.lock");
  const mine = ownerToText((file) => readText(disk, file));
  if (!disk.claim(path, mine)) takeOver(disk, path, mine, await readOwner(disk, path));
  try {
    return await work();
  } finally {
    disk.remove(path);
  }
}

/** Of several who find the same dead owner's lock one may take it: who claims the file that is named by the lock's content. */
function takeOver(disk: Disk, path: string, mine: string, owner: string): void {
  if (isAlive(disk, owner)) throw lockedBy(path, owner);
  const turn = `${path}.${sha256(owner).slice(0, 8)}`;
  const other = disk.claim(turn, mine) ? undefined : readText(disk, turn);
  if (other !== undefined && isAlive(disk, other)) throw lockedBy(path, other);
  try {
    const now = readText(disk, path);
    if (now === undefined ? !disk.claim(path, mine) : now !== owner) throw lockedBy(path, now ?? "");
    if (now !== undefined) disk.write(path, mine);
  } finally {
    disk.remove(turn);
  }
}

/** A lock is made before it is written: one without its end is read again a little later. */
async function readOwner(disk: Disk, path: string): Promise<string> {
  const owner = readText(disk, path);
  if (owner === undefined || owner.endsWith("\n")) return owner ?? "";
  await wait(100);
  return readText(disk, path) ?? "";
}

function isAlive(disk: Disk, owner: string): boolean {
  return isOwnerAlive(owner, (file) => readText(disk, file));
}

function readText(disk: Disk, path: string): string | undefined {
  const bytes = disk.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function lockedBy(path: string, owner: string): LockedError {
  const [pid = "?", host = "?"] = owner.trim().split(" ");
  return new LockedError(
    `${path} – the archive is locked – expected no other import – found one at work (process ${pid} on ${host}) – wait for it, or remove the file if that process is none of yours`,
  );
}
