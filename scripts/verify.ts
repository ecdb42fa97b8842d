import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { limitFlags, raiseLimits } from "../src/import/limit-flags.ts";
import { checksToText } from "../src/verify/checks-to-text.ts";
import { verifyArchive } from "../src/verify/verify-archive.ts";

const help = `npm run verify -- [DIR] [options]

Re-derives what the archive claims from its files alone. DIR holds content/ and dist/; without it, this repository.
Limits that an import raised are raised here alike: ${limitFlags.map((flag) => `--${flag} N`).join(", ")}

Exit code: 0 all is as it should be; 1 something differs; 2 wrong usage or a missing path.
`;

const limits = Object.fromEntries(limitFlags.map((flag) => [flag, { type: "string" } as const]));
const { values: flags, positionals } = readFlags();
if (flags["help"] === true) process.stdout.write(help);
else process.exitCode = run(positionals[0] ?? ".");

function readFlags() {
  try {
    const parsed = parseArgs({ allowPositionals: true, options: { ...limits, help: { type: "boolean" } } });
    if (parsed.positionals.length > 1) throw new Error(`expected one folder – found ${parsed.positionals.join(" ")}`);
    return parsed;
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}

function run(folder: string): number {
  if (!existsSync(`${folder}/content`)) fail(`${folder} – expected a folder that holds content/ and dist/ – found no content/ there`);
  const checks = verifyArchive(folder, raiseLimits(flags, fail));
  process.stdout.write(`${checksToText(checks)}\n`);
  return checks.some(({ differences }) => differences.length > 0) ? 1 : 0;
}

function fail(message: string): never {
  process.stderr.write(`${message}\nnpm run verify -- --help says how it is used\n`);
  process.exit(2);
}
