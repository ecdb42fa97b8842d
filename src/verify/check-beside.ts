import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { besideFile, besideToText, textToBeside, type Beside } from "../entry/beside.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { sha256OfFile } from "./files-below.ts";

const list = `content/ledger/${besideFile}`;

/** Compares the files that lie beside dumps with the sha256 that the ledger keeps of them. */
export function checkBeside(archive: ArchiveFolder): Check {
  const beside = readBeside(archive);
  const claim = "files beside dumps have the sha256 in the ledger";
  if (beside === undefined) {
    const difference = { file: list, expected: "a list as import writes it", found: "something else", remedy: remedies.import };
    return { claim, examined: 0, differences: [difference] };
  }
  const differences = beside.flatMap(({ file, sha256 }): Difference[] => {
    const path = join(archive.content, "dumps", file);
    const found = existsSync(path) ? `sha256 ${sha256OfFile(path)}` : "no file";
    if (found === `sha256 ${sha256}`) return [];
    return [{ file: `content/dumps/${file}`, expected: `sha256 ${sha256} as ${list} has it`, found, remedy: remedies.restore }];
  });
  return { claim, examined: beside.length, differences };
}

/** The list of files beside dumps, empty where there is none; undefined where it is not as import writes it. */
export function readBeside({ content }: ArchiveFolder): Beside | undefined {
  const path = join(content, "ledger", besideFile);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  try {
    const beside = textToBeside(text);
    return besideToText(beside) === text ? beside : undefined;
  } catch {
    return undefined;
  }
}
