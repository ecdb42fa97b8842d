import { join } from "node:path";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check } from "./difference.ts";
import { oddFilesBelow } from "./files-below.ts";

/** Looks for links, pipes and devices: what they give may be another thing tomorrow, so no claim is examined on them. */
export function checkOddFiles({ content, dist }: ArchiveFolder): Check {
  const odd = Object.entries({ content, dist }).flatMap(([name, folder]) => oddFilesBelow(join(folder)).map((path) => `${name}/${path}`));
  const differences = odd.map((file) => ({ file, expected: "a plain file", found: "a link, a pipe or a device", remedy: remedies.remove }));
  return { claim: "every file is a plain one", examined: odd.length, differences };
}
