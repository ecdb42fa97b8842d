import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Loaded before a program (`node --import`): the DIE_AT-th change of a file or folder kills the process with SIGKILL. A write
 * is cut after DIE_PART of its bytes first. DIE_ONLY names the one function whose calls count. DIE_AFTER kills it after so many milliseconds. Without DIE_AT the changes are counted and printed as `changes: N` at the end.
 */
const dieAt = Number(process.env["DIE_AT"] ?? Number.POSITIVE_INFINITY);
const only = process.env["DIE_ONLY"];
const part = Number(process.env["DIE_PART"] ?? 0.5);
let changes = 0;
/** The last write opens its file by way of the functions below, which must not end it before a byte is written. */
let dying = false;

type AnyFunction = (...args: unknown[]) => unknown;

const names = [
  "writeFileSync",
  "renameSync",
  "rmSync",
  "unlinkSync",
  "mkdirSync",
  "openSync",
  "writeSync",
  "copyFileSync",
  "cpSync",
] as const;
for (const name of names) {
  const original = fs[name] as unknown as AnyFunction;
  Object.assign(fs, {
    [name]: (...args: unknown[]): unknown => {
      if (dying) return original(...args);
      if (isChange(name, args)) changes += 1;
      if (changes >= dieAt) die(name, original, args);
      return original(...args);
    },
  });
}
syncBuiltinESMExports();

function isChange(name: string, args: readonly unknown[]): boolean {
  if (typeof args[0] === "number" || (only !== undefined && only !== name)) return false;
  return name !== "openSync" || (args[1] !== undefined && args[1] !== "r");
}

function die(name: string, original: AnyFunction, args: unknown[]): void {
  dying = true;
  try {
    if (name === "writeFileSync") original(args[0], cut(args[1]), args[2]);
  } finally {
    // Also where the folder is not there yet: the program would catch that and live.
    process.kill(process.pid, "SIGKILL");
  }
}

function cut(content: unknown): Buffer {
  const bytes = Buffer.from(content as Uint8Array);
  return bytes.subarray(0, Math.floor(bytes.length * part));
}

const after = process.env["DIE_AFTER"];
if (after !== undefined) setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(after)).unref();

if (process.env["DIE_AT"] === undefined) process.on("exit", () => console.error(`changes: ${changes}`));
