import { existsSync, renameSync, rmSync } from "node:fs";

/** The folders of a build: what is served, what is being built beside it, what is being replaced. */
export interface SwapFolders {
  dist: string;
  next: string;
  old: string;
}

/** Folders of a build into `dist`, all on one disk so that renaming is enough. */
export function swapFolders(dist: string): SwapFolders {
  return { dist, next: `${dist}.next`, old: `${dist}.old` };
}

/** Puts a finished build in place with two renames. */
export function swapIn({ dist, next, old }: SwapFolders): void {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Mends what a kill between the two renames left: then `dist` is missing, and beside `old` the finished build waits.
 * Returns what was done, for a message; a build that never finished is left for the next build to clear.
 */
export function mendSwap({ dist, next, old }: SwapFolders): "finished" | "restored" | "whole" {
  if (existsSync(dist) || !existsSync(old)) return "whole";
  if (existsSync(next)) {
    renameSync(next, dist);
    rmSync(old, { recursive: true, force: true });
    return "finished";
  }
  renameSync(old, dist);
  return "restored";
}
