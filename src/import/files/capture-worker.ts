import { parentPort } from "node:worker_threads";
import { here, type CaptureTask } from "./capture-files.ts";
import { disk } from "./disk.ts";

parentPort?.on("message", ({ files, limits }: CaptureTask) => {
  parentPort?.postMessage(here(disk, files, limits));
});
