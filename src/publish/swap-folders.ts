import { existsSync, renameSync, rmSync } from "node:fs";

/** The folders of a build: what is served, what is being built beside it, what is being replaced. */
export interface SwapFolders {
  dist: string;
  next: string;
  old: string;
  /** What is being deleted: `old` under another name, so that what is named `old` is always whole. */
  gone: string;
}

/** Folders of a build into `dist`, all on one disk so that renaming is enough. */
export function swapFolders(dist: string): SwapFolders {
  return { dist, next: `${dist}.next`, old: `${dist}.old`, gone: `${dist}.gone` };
}

/** Puts a finished build in place with two renames. */
export function swapIn(folders: SwapFolders): void {
  const { dist, next, old } = folders;
  discardOld(folders);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  discardOld(folders);
}

/** Deletes the old site and what an earlier deletion left of one. */
function discardOld({ old, gone }: SwapFolders): void {
  rmSync(gone, { recursive: true, force: true });
  if (!existsSync(old)) return;
  renameSync(old, gone);
  rmSync(gone, { recursive: true, force: true });
}

/**
 * Mends what a kill between the two renames left: then `dist` is missing, and beside `old` the finished build waits.
 * Returns what was done, for a message; a build that never finished is left for the next build to clear.
 */
export function mendSwap(folders: SwapFolders): "finished" | "restored" | "whole" {
  const { dist, next, old } = folders;
  if (existsSync(dist) || !existsSync(old)) return "whole";
  if (existsSync(next)) {
    renameSync(next, dist);
    discardOld(folders);
    return "finished";
  }
  renameSync(old, dist);
  return "restored";
}
