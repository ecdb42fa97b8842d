import type { Disk } from "./disk.ts";

/**
 * Everything in the settings file that may be an id. Which of them are withdrawn is not asked: a file that somebody is in the middle of
 * mending must not cost a withdrawal, and an id that is named for another reason may stay as well.
 */
export function readNamedIds(disk: Disk, settings: string): Set<string> {
  const text = new TextDecoder().decode(disk.read(settings));
  return new Set(text.replace(/\.md\b/g, "").split(/[^\p{L}\p{N}_-]+/u));
}
