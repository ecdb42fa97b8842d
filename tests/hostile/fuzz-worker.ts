import { parentPort } from "node:worker_threads";
import type { Dump } from "../../src/import/record.ts";
import { findBrokenLaws } from "./laws.ts";

parentPort?.on("message", (dump: Dump) => {
  try {
    parentPort?.postMessage(findBrokenLaws(dump));
  } catch (error) {
    parentPort?.postMessage([`no crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]);
  }
});
