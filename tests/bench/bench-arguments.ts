import { parseArgs, type ParseArgsConfig } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * The arguments of a benchmark. `--help` prints the usage and ends with 0; an argument that it does not know is named in one line beside
 * the usage, and ends with 2.
 */
export function benchArguments<T extends Options>(usage: string, options: T) {
  if (process.argv.slice(2).includes("--help")) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message.split(". ")[0] : String(error)} – expected: ${usage}\n`);
    process.exit(2);
  }
}
