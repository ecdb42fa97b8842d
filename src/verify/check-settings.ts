import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check } from "./difference.ts";
import { sha256OfFile } from "./files-below.ts";

/** Compares the settings with the sha256 that the bag keeps of those the site was built from. */
export function checkSettings({ content, dist }: ArchiveFolder): Check {
  const file = join(content, "archive.yml");
  const found = existsSync(file) ? sha256OfFile(file) : "none";
  const info = existsSync(join(dist, "bag-info.txt")) ? readFileSync(join(dist, "bag-info.txt"), "utf8") : "";
  const expected = /^Settings-SHA256: ([0-9a-f]{64})$/m.exec(info)?.[1] ?? "none";
  const differences =
    found === expected
      ? []
      : [
          {
            file: "content/archive.yml",
            expected: `the settings the site was built from (sha256 ${expected})`,
            found,
            remedy: `${remedies.build}, if the change is meant`,
          },
        ];
  return { claim: "settings are those the site was built from", examined: 1, differences };
}
