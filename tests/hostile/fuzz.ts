import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import type { Dump } from "../../src/import/record.ts";
import { mutatedDump, seedDumps } from "./mutated-dump.ts";

/** A dump no larger than the fixtures takes milliseconds; one that takes longer than this hangs, on a busy machine too. */
const hangMilliseconds = 60_000;
const heapMegabytes = 1024;
const batchSize = 100;

/** Where dumps that broke a law are kept; the tests try them again. */
export const failuresFolder: string = fileURLToPath(new URL("fixtures/", import.meta.url));

/** The importer in a thread of its own: what hangs or takes too much memory ends there. */
export class Judge {
  #worker: Worker | undefined;

  /** The laws that the dump breaks. */
  judge(dump: Dump): Promise<string[]> {
    const worker = (this.#worker ??= new Worker(new URL("fuzz-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    }));
    return new Promise((resolve) => {
      const settle = (broken: string[], over = false): void => {
        clearTimeout(timer);
        worker.off("message", answer).off("error", fail);
        if (over) void this.close();
        resolve(broken);
      };
      const timer = setTimeout(() => settle([`no hang: nothing after ${hangMilliseconds} ms`], true), hangMilliseconds);
      const answer = (broken: string[]): void => settle(broken);
      const fail = (error: Error): void => settle([`bounded memory: ${error.message}`], true);
      worker.on("message", answer).on("error", fail);
      worker.postMessage(dump);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** A dump that broke laws, and the seed that made it. */
export interface FuzzFailure {
  seed: number;
  file: string;
  broken: string[];
}

/** Tries mutated dumps until the deadline (milliseconds of the clock); every failure is made small, saved and told. */
export async function fuzzUntil(deadline: number, from: number, tell: (line: string) => void): Promise<FuzzFailure[]> {
  const judge = new Judge();
  const dumps = seedDumps();
  const failures: FuzzFailure[] = [];
  let tried = 0;
  for (let seed = from; Date.now() < deadline; seed++) {
    const property = fc.asyncProperty(mutatedDump(dumps), async (dump) => {
      const broken = await judge.judge(dump);
      if (broken.length > 0) throw new Error(broken.join("\n"));
    });
    const outcome = await fc.check(property, { seed, numRuns: batchSize, interruptAfterTimeLimit: Math.max(1, deadline - Date.now()) });
    tried += outcome.numRuns;
    const dump = outcome.counterexample?.[0];
    if (outcome.failed && dump !== undefined) failures.push(save(dump, seed, await judge.judge(dump)));
    tell(
      `seed ${seed}: ${tried} dumps tried, ${failures.length} failures${outcome.failed ? ` – ${failures.at(-1)?.broken[0] ?? ""}` : ""}`,
    );
  }
  await judge.close();
  return failures;
}

function save({ path, bytes }: Dump, seed: number, broken: string[]): FuzzFailure {
  const name = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const file = `${failuresFolder}${name}${/\.[a-z]+$/.exec(path)?.[0] ?? ".dump"}`;
  mkdirSync(failuresFolder, { recursive: true });
  writeFileSync(file, bytes);
  return { seed, file, broken };
}
