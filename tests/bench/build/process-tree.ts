import { readdirSync, readFileSync } from "node:fs";

/** What Linux's `/proc` says of a process and all that it started, at one moment. */
export interface TreeSample {
  /** Proportional set size of all processes, so that shared pages count once. */
  bytes: number;
  /** The largest that a single process has been so far, as the kernel kept it; exact between samples. */
  largestEverBytes: number;
}

/** Sums up a process and its descendants; zero where they are gone. */
export function sampleTree(root: number): TreeSample {
  const sample = { bytes: 0, largestEverBytes: 0 };
  for (const pid of descendants(root)) {
    sample.bytes += kilobytesOf(readProc(pid, "smaps_rollup"), "Pss") * 1024;
    sample.largestEverBytes = Math.max(sample.largestEverBytes, kilobytesOf(readProc(pid, "status"), "VmHWM") * 1024);
  }
  return sample;
}

/** Seconds of CPU, user and system, of the children of this process that have ended, and of theirs. */
export function endedChildrenCpuSeconds(): number {
  const fields = statFields(process.pid);
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** The kernel's USER_HZ, 100 on every Linux that Node supports. */
const ticksPerSecond = 100;

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statFields(Number(name))[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** The fields of `/proc/PID/stat` that follow the name (which may hold spaces): state, parent, … */
function statFields(pid: number): string[] {
  const stat = readProc(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function kilobytesOf(text: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s*(\\d+) kB`, "m").exec(text)?.[1] ?? 0);
}
