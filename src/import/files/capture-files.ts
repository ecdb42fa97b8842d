import { availableParallelism } from "node:os";
import { posix } from "node:path";
import { Worker } from "node:worker_threads";
import { captureDump, unreadableFormat, type CapturedDump } from "../capture.ts";
import { isHelped, statedAccounts, type StatedAccounts } from "../stated-accounts.ts";
import type { Fault } from "../fault.ts";
import type { Limits } from "../limits.ts";
import { disk as realDisk, type Disk } from "./disk.ts";
import { briefToCapture, captureToBrief } from "./brief.ts";
import type { DumpFile } from "./layout.ts";
import type { Memo } from "./memo.ts";
import { readDump } from "./read-dumps.ts";

/** Files a worker is given at a time. */
const batchSize = 16;
/** Below this many files starting workers costs more than it saves. */
const worthWorkers = 64;

/** What a worker is asked, and what it answers (`undefined` for a file that is no dump). */
export type CaptureTask = { files: readonly DumpFile[]; limits: Limits; stated?: StatedAccounts };
/** Answer to a {@link CaptureTask}, in its order. */
export type CaptureAnswer = (CapturedDump | undefined)[];

/**
 * Captures files, in their order, on all cores where there are many; once more those that others tell something of. A file that
 * the memo knows is not read again until its detail is asked for. `onDump` is told how many of how many are done.
 */
export async function captureFiles(
  disk: Disk,
  files: readonly DumpFile[],
  limits: Limits,
  memo: Memo,
  onDump?: (done: number, of: number) => void,
): Promise<CapturedDump[]> {
  const first = await captureAll(disk, { files, limits }, memo, onDump);
  const stated = statedAccounts(first.filter((answer) => answer !== undefined));
  const helped = files.filter((_, index) => isHelped(first[index], stated));
  const again = await captureAll(disk, { files: helped, limits, stated }, memo);
  const second = new Map(helped.map((file, index) => [file, again[index]]));
  return files.map((file, index) => second.get(file) ?? first[index]).filter((answer) => answer !== undefined);
}

async function captureAll(disk: Disk, task: CaptureTask, memo: Memo, onDump?: (done: number, of: number) => void): Promise<CaptureAnswer> {
  const { files, limits, stated } = task;
  const known = stated === undefined ? [] : [...stated];
  const keys = files.map((file) => `dump ${JSON.stringify([file.name, file.path, disk.stamp(file.path), limits, ...known])}`);
  const unknown = files.filter((_, index) => memo.find(keys[index] ?? "") === undefined);
  const tell = (done: number) => onDump?.(done, unknown.length);
  const answers =
    disk === realDisk && unknown.length >= worthWorkers
      ? await inWorkers({ ...task, files: unknown }, tell)
      : here(disk, { ...task, files: unknown }, tell);
  const fresh = new Map(unknown.map((file, index) => [file, answers[index]]));
  return files.map((file, index) => {
    const answer = fresh.get(file);
    if (answer?.ledger.format === unreadableFormat) return answer;
    const brief = memo.recall(keys[index] ?? "", () => captureToBrief(answer));
    return answer ?? briefToCapture(brief, () => here(disk, { ...task, files: [file] })[0]);
  });
}

/** Captures files one after the other. */
export function here(disk: Disk, { files, limits, stated }: CaptureTask, tell?: (done: number) => void): CaptureAnswer {
  return files.map((file, index) => {
    const captured = captureFile(disk, file, limits, stated);
    tell?.(index + 1);
    return captured;
  });
}

/** A file that the disk does not give is a rejected record, and no reason to lose the others. */
function captureFile(disk: Disk, file: DumpFile, limits: Limits, stated?: StatedAccounts): CapturedDump | undefined {
  try {
    const dump = readDump(disk, file);
    if (file.needs !== undefined && (dump !== undefined || !file.name.isWellFormed())) return misnamedDump(file.name, file.needs);
    return dump === undefined ? undefined : captureDump(dump, limits, stated);
  } catch (cause) {
    return unreadableDump(file.name, cause);
  }
}

function unreadableDump(dump: string, cause: unknown): CapturedDump {
  const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return rejectedDump(dump, { code: "unreadable", facts: { found: reason instanceof Error ? reason.message : String(reason) } });
}

/** A file whose ledger could have no name, or that nobody could name. */
function misnamedDump(dump: string, needs: string): CapturedDump {
  return rejectedDump(dump, { code: "unfit-name", facts: { found: posix.basename(dump), expected: needs } });
}

function rejectedDump(dump: string, fault: Fault): CapturedDump {
  const place = { dump, dumpSha256: "", record: 1 };
  return {
    ledger: { dump, sha256: "", bytes: 0, format: unreadableFormat, records: 1, between: [] },
    captures: [{ kind: "rejected", place, metadata: { account: {} }, spans: [], fault }],
  };
}

async function inWorkers({ files, ...how }: CaptureTask, tell: (done: number) => void): Promise<CaptureAnswer> {
  const batches = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) =>
    files.slice(index * batchSize, (index + 1) * batchSize),
  );
  const answers: CaptureAnswer[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./capture-worker.ts", import.meta.url));
    try {
      for (let index = next++; index < batches.length; index = next++) {
        const batch = batches[index] ?? [];
        answers[index] = await ask(worker, { files: batch, ...how });
        tell((done += batch.length));
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), batches.length) }, work));
  return answers.flat();
}

function ask(worker: Worker, task: CaptureTask): Promise<CaptureAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off("message", onMessage).off("error", onError);
      act();
    };
    const onMessage = (answer: CaptureAnswer): void => settle(() => resolve(answer));
    const onError = (error: Error): void => settle(() => reject(error));
    worker.on("message", onMessage).on("error", onError);
    worker.postMessage(task);
  });
}
