import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** A check of the repository as a whole: a command that exits 0 when all is well. */
export interface Gate {
  name: string;
  /** What to run, from the repository's root; the first word is looked up among the project's own programs. */
  command: readonly [string, ...string[]];
  /** What to do when it fails. */
  remedy: string;
}

/** What a gate came to: its output is kept to be printed in one piece. */
export interface GateResult {
  gate: Gate;
  passed: boolean;
  output: string;
}

/** The repository's root, with a slash at its end. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

/** Writes the types of the content collection, which the gates that read types need. */
const prepare: Gate = { name: "collection types", command: ["astro", "sync"], remedy: "mend astro.config.mjs or src/content.config.ts" };

const gates: readonly Gate[] = [
  { name: "types of pages", command: ["astro", "check", "--noSync", "--minimumFailingSeverity", "warning"], remedy: "mend the types" },
  { name: "types", command: ["tsc", "--noEmit", "--pretty", "false", "-p", "."], remedy: "mend the types" },
  { name: "lint", command: ["eslint", ".", "--max-warnings", "0"], remedy: "npx eslint . --fix mends some" },
  { name: "format", command: ["prettier", "--check", "--log-level", "warn", "."], remedy: "npx prettier --write ." },
  { name: "unused code", command: ["knip", "--no-progress"], remedy: "remove what nothing uses" },
  { name: "licences and hashes of packages", command: ["node", "scripts/licences.ts", "--check"], remedy: "npm run licences" },
  {
    name: "archive is what its dumps give",
    command: ["node", "scripts/import.ts", "--check"],
    remedy: "npm run import, then commit content/",
  },
];

/** Runs every gate, a few at a time, and calls `report` as each ends; the results are in the gates' order. */
export async function runGates(report: (result: GateResult) => void): Promise<GateResult[]> {
  const results: GateResult[] = [await runGate(prepare)];
  results.forEach(report);
  const waiting = gates.map((gate, index) => ({ gate, index }));
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = await runGate(next.gate);
      results[next.index + 1] = result;
      report(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return results;
}

function runGate(gate: Gate): Promise<GateResult> {
  const [program, ...args] = gate.command;
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, { cwd: root, env: ownEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ gate, passed: false, output: `${program}: ${error.message}\n` }));
    child.on("close", (code) => resolve({ gate, passed: code === 0, output }));
  });
}

/** The environment with the project's own programs first on the path, and nothing that reports home. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const separator = process.platform === "win32" ? ";" : ":";
  const path = `${root}node_modules/.bin${separator}${process.env["PATH"] ?? ""}`;
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: undefined };
}

/** One line for a gate's result; of a failed gate also its output and what to do. */
export function describeGate({ gate, passed, output }: GateResult): string {
  if (passed) return `✓ ${gate.name}`;
  return `${output.trimEnd()}\n✗ ${gate.name} – ${gate.command.join(" ")} – ${gate.remedy}`;
}
