import { besideFile, besideToText } from "../../entry/beside.ts";
import type { CapturedDump } from "../capture.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import type { DumpFile } from "./layout.ts";
import type { Memo } from "./memo.ts";
import type { WantedFile } from "./result-to-files.ts";

/** The ledger of the files in the dumps folder that are no dumps; none where there are none and never were. */
export function* listBeside(
  files: readonly DumpFile[],
  captured: readonly CapturedDump[],
  { disk, memo, ledger }: { disk: Disk; memo: Memo; ledger: string },
): Generator<WantedFile> {
  const dumps = new Set(captured.map((each) => each.ledger.dump));
  const beside = files.flatMap(({ name, path }) => {
    const stamp = dumps.has(name) ? undefined : disk.stamp(path);
    if (stamp === undefined) return [];
    return [{ file: name, sha256: memo.recall(`file ${JSON.stringify(path)} ${stamp}`, () => sha256(disk.read(path) ?? "")) }];
  });
  if (beside.length === 0 && disk.kind(`${ledger}/${besideFile}`) === undefined) return;
  const content = besideToText(beside);
  yield { folder: "ledger", path: besideFile, sha256: sha256(content), content };
}
