import { describeGate, runGates } from "./gates.ts";

if (process.argv.length > 2) {
  console.error("check – arguments – expected none – found " + process.argv.slice(2).join(" ") + " – npm run check");
  process.exit(2);
}
const results = await runGates((result) => console.log(describeGate(result)));
const failed = results.filter((result) => !result.passed).length;
console.log(failed === 0 ? "check: all is well" : `check: ${failed} of ${results.length} failed`);
process.exitCode = failed === 0 ? 0 : 1;
