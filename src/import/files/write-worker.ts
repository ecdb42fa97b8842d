import { parentPort } from "node:worker_threads";
import { disk } from "./disk.ts";
import type { WrittenBatch } from "./file-writer.ts";

parentPort?.on("message", (files: readonly (readonly [path: string, content: string | Uint8Array])[]) => {
  parentPort?.postMessage(write(files));
});

function write(files: readonly (readonly [path: string, content: string | Uint8Array])[]): WrittenBatch {
  try {
    return {
      stamps: files.map(([path, content]) => {
        disk.write(path, content);
        return disk.stamp(path);
      }),
    };
  } catch (failure) {
    return { failure };
  }
}
