import { spawn, spawnSync } from "node:child_process";
import { endedChildrenCpuSeconds, sampleTree } from "./process-tree.ts";

/** What a command cost: the whole process tree. */
export interface Cost {
  wallSeconds: number;
  cpuSeconds: number;
  peakBytes: number;
}

/** A program to run; its output is shown only if it fails. */
export interface Command {
  program: string;
  arguments: readonly string[];
  cwd: string;
  environment?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure; 0 unless told. */
  accepts?: readonly number[];
}

/** Least milliseconds between two looks at the process tree. */
const samplingInterval = 100;
/** A look reads every page of a large process: so many times as long as one took passes before the next, or it would slow what it measures. */
const restAfterLook = 50;
const outputKept = 4000;

/**
 * Runs one command and measures it; only one at a time, because ended children are told apart by time alone. What commands before it
 * wrote goes to the disk first, so that none pays for another.
 */
export async function measureCommand(command: Command): Promise<Cost> {
  spawnSync("sync");
  const cpuBefore = endedChildrenCpuSeconds();
  const start = performance.now();
  const { code, output, peakBytes } = await run(command);
  const wallSeconds = (performance.now() - start) / 1000;
  if (!(command.accepts ?? [0]).includes(code)) {
    throw new Error(`${command.program} ${command.arguments.join(" ")} – ended with ${code} – expected 0 –\n${output}`);
  }
  return { wallSeconds, cpuSeconds: endedChildrenCpuSeconds() - cpuBefore, peakBytes };
}

function run({ program, arguments: given, cwd, environment }: Command): Promise<{ code: number; output: string; peakBytes: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { cwd, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let peakBytes = 0;
    let next: NodeJS.Timeout;
    const look = (): void => {
      const start = performance.now();
      const { bytes, largestEverBytes } = sampleTree(child.pid ?? 0);
      peakBytes = Math.max(peakBytes, bytes, largestEverBytes);
      next = setTimeout(look, Math.max(samplingInterval, restAfterLook * (performance.now() - start)));
    };
    next = setTimeout(look, samplingInterval);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (output = (output + chunk.toString()).slice(-outputKept)));
    }
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(next);
      resolve({ code: code ?? 1, output, peakBytes });
    });
  });
}

/** Costs of commands run one after the other. */
export function sumCosts(costs: readonly Cost[]): Cost {
  return {
    wallSeconds: costs.reduce((sum, cost) => sum + cost.wallSeconds, 0),
    cpuSeconds: costs.reduce((sum, cost) => sum + cost.cpuSeconds, 0),
    peakBytes: Math.max(0, ...costs.map((cost) => cost.peakBytes)),
  };
}

/** The first cost divided by the second. */
export function divideCosts(ours: Cost, theirs: Cost): Record<"wall" | "cpu" | "peak", number> {
  return {
    wall: ours.wallSeconds / theirs.wallSeconds,
    cpu: ours.cpuSeconds / theirs.cpuSeconds,
    peak: ours.peakBytes / theirs.peakBytes,
  };
}
