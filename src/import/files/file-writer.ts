import { Worker } from "node:worker_threads";
import { disk as realDisk, DiskError, type Disk } from "./disk.ts";

/** What a file has become: its stamp, told once it is written. */
export type OnWritten = (stamp: string | undefined) => void;

/** What the thread answers for a batch, in its order. */
export type WrittenBatch = { stamps: (string | undefined)[] } | { failure: unknown };

/** From this many files on a thread writes them while the next ones are made. */
const worthThread = 256;
const batchSize = 32;
/** Batches under way, which bounds the memory that they take. */
const most = 4;

/** Writes files one after another, in order: many of them on a thread beside. */
export class FileWriter {
  readonly #disk: Disk;
  #written = 0;
  #worker: Worker | undefined;
  #batch: [path: string, content: string | Uint8Array, onWritten: OnWritten][] = [];
  readonly #underWay: OnWritten[][] = [];
  readonly #answers: WrittenBatch[] = [];
  #goOn: (() => void) | undefined;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Writes a file, now or soon; gives what to wait for where too much is under way. Throws a DiskError, for this file or one before. */
  write(path: string, content: string | Uint8Array, onWritten: OnWritten): Promise<void> | undefined {
    this.#written += 1;
    if (this.#disk !== realDisk || this.#written <= worthThread) {
      this.#disk.write(path, content);
      onWritten(this.#disk.stamp(path));
      return undefined;
    }
    this.#batch.push([path, content, onWritten]);
    return this.#batch.length < batchSize ? undefined : this.#send();
  }

  /** Waits until all is written. */
  async finish(): Promise<void> {
    if (this.#batch.length > 0) await this.#send();
    while (this.#underWay.length > 0) await this.#receive();
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #send(): Promise<void> {
    this.#worker ??= this.#start();
    this.#worker.postMessage(this.#batch.map(([path, content]) => [path, content]));
    this.#underWay.push(this.#batch.map(([, , onWritten]) => onWritten));
    this.#batch = [];
    while (this.#underWay.length >= most) await this.#receive();
  }

  #start(): Worker {
    const answer = (written: WrittenBatch): void => {
      this.#answers.push(written);
      this.#goOn?.();
    };
    const worker = new Worker(new URL("./write-worker.ts", import.meta.url));
    return worker.on("message", answer).on("error", (failure) => answer({ failure }));
  }

  async #receive(): Promise<void> {
    if (this.#answers.length === 0) await new Promise<void>((goOn) => (this.#goOn = goOn));
    const answer = this.#answers.shift();
    if (answer === undefined) return;
    if ("failure" in answer) throw toDiskError(answer.failure);
    this.#underWay.shift()?.forEach((onWritten, index) => onWritten(answer.stamps[index]));
  }
}

/** An error that came from another thread has lost its class. */
function toDiskError(failure: unknown): unknown {
  return failure instanceof Error ? new DiskError(failure.message, { cause: failure.cause }) : failure;
}
