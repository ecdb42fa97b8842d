import { parentPort } from "node:worker_threads";
import { here, type CaptureTask } from "./capture-files.ts";
import { disk } from "./disk.ts";

parentPort?.on("message", (task: CaptureTask) => {
  parentPort?.postMessage(here(disk, task));
});
