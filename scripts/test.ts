import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeGate, ownEnvironment, root, runGates } from "./gates.ts";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What Vitest's JSON report says of a run, as far as it is used here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const words = process.argv.slice(2);
const long = words.includes("--long");
const filters = words.filter((word) => word !== "--long");

const gates = filters.length === 0 ? await runGates((result) => console.log(describeGate(result))) : [];
const tests = await runVitest();
const passed = gates.filter((result) => result.passed).length + tests.passed;
const failed = gates.filter((result) => !result.passed).length + tests.failed;
for (const { gate } of gates.filter((result) => !result.passed)) console.log(`✗ ${gate.name}: see above`);
console.log(`${passed} passed, ${failed} failed${tests.skipped === 0 ? "" : `, ${tests.skipped} skipped`}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function runVitest(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "juanzong-test-"));
  const report = join(folder, "report.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, "--passWithNoTests=false", ...filters];
  // What Node compiles of the program and its packages is kept for the run, whose tests start these again and again.
  const cache = { NODE_COMPILE_CACHE: join(folder, "compile"), NODE_COMPILE_CACHE_PORTABLE: "1" };
  const env = { ...ownEnvironment(), ...cache, LONG_TESTS: long ? "1" : undefined };
  const code = await new Promise<number>((resolve) => {
    const child = spawn("vitest", args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(1));
    child.on("close", (status) => resolve(status ?? 1));
  });
  const counts = readCounts(report);
  rmSync(folder, { recursive: true, force: true });
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Counts of a report; a file whose tests never ran is one failure, and so is a report that was never written. */
function readCounts(path: string): Counts {
  try {
    const report = JSON.parse(readFileSync(path, "utf8")) as VitestReport;
    const broken = report.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped: report.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
