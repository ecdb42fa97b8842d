import { parseArgs } from "node:util";
import { fuzzUntil } from "../tests/hostile/fuzz.ts";

const help = `npm run fuzz -- [--minutes N] [--seed N]

Imports mutated dumps and checks the laws of the architecture, for N minutes (1 unless said). Each failure is made small and
saved under tests/hostile/fixtures, where the tests try it again. The same seed tries the same dumps.

Exit code: 0 no law broke; 1 one did; 2 wrong usage.
`;

const { values } = readFlags();
if (values.help === true) process.stdout.write(help);
else
  process.exitCode = await run(positive(values.minutes ?? "1"), positive(values.seed ?? String(1 + Math.floor(Math.random() * 2 ** 30))));

function readFlags() {
  try {
    return parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" }, help: { type: "boolean" } } });
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}

function positive(text: string): number {
  const value = Number(text);
  return value > 0 && Number.isFinite(value) ? value : fail(`${text} – expected a number above 0`);
}

async function run(minutes: number, seed: number): Promise<number> {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  say(`fuzzing for ${minutes} min from seed ${Math.floor(seed)}`);
  const failures = await fuzzUntil(Date.now() + minutes * 60_000, Math.floor(seed), say);
  for (const { seed: of, file, broken } of failures) say(`seed ${of}: ${file}\n  ${broken.join("\n  ")}`);
  say(failures.length === 0 ? "no law broke" : `${failures.length} failures`);
  return failures.length === 0 ? 0 : 1;
}

function fail(message: string): never {
  process.stderr.write(`${message}\nnpm run fuzz -- --help says how it is used\n`);
  process.exit(2);
}
