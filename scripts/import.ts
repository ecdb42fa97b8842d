import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { printable } from "../src/entry/printable.ts";
import { countsToSentence, reportToExitCode, reportToJson, reportToLines } from "../src/import/files/report-to-text.ts";
import { DiskError } from "../src/import/files/disk.ts";
import { diskErrorToMessage } from "../src/import/files/fault-messages.ts";
import { LockedError } from "../src/import/files/lock.ts";
import { MissingPathError } from "../src/import/files/read-dumps.ts";
import { importArchive, UnknownEntryError, type ImportReport, type ImportRequest } from "../src/import/import-archive.ts";
import { limitFlags, raiseLimits } from "../src/import/limit-flags.ts";
import { showProgress } from "./progress.ts";

const help = `npm run import -- [PATH…] [options]

Reads scraped WeChat articles and writes content entries and a ledger of every character.
PATH is a dump or a folder of dumps; without one, content/dumps is read. A dump from elsewhere is first copied there.

  --articles DIR    write entries to DIR instead of content/articles (a trial: nothing under content is touched)
  --ledger DIR      write the ledger to DIR (a trial as well)
  --json FILE       write the report as JSON; - is standard output
  --check           write nothing; exit 1 if an import would change a file
  --dry-run         write nothing; only report
  --overwrite ID    write over this entry although it was edited by hand (the old text is kept beside the ledger)
  --prune           remove unedited entries whose dump is gone
  --quiet           print faults only, no progress
  --help            print this

Limits for dumps from strangers, each raised by a number:
${limitFlags.map((flag) => `  --${flag} N`).join("\n")}

Exit code: 0 nothing wrong; 1 a record was rejected, --check found a difference, or the JSON report was refused; 2 wrong usage, a missing path or an unknown ID.
`;

const { values: flags, positionals } = readFlags();
if (flags.help === true) {
  process.stdout.write(help);
} else {
  process.exitCode = await run();
}

function readFlags() {
  const text = { type: "string" } as const;
  const yes = { type: "boolean" } as const;
  const limits = Object.fromEntries(limitFlags.map((flag) => [flag, text]));
  const own = { articles: text, ledger: text, json: text, check: yes, "dry-run": yes, prune: yes, quiet: yes, help: yes } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { ...limits, ...own, overwrite: { type: "string", multiple: true } } });
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}

function fail(message: string): never {
  process.stderr.write(`${printable(message)}\nnpm run import -- --help says how it is used\n`);
  process.exit(2);
}

async function run(): Promise<number> {
  const request: ImportRequest = {
    content: process.env["JUANZONG_CONTENT"] ?? "content",
    paths: positionals,
    ...(flags.articles === undefined ? {} : { articles: flags.articles }),
    ...(flags.ledger === undefined ? {} : { ledger: flags.ledger }),
    check: flags.check ?? false,
    dryRun: flags["dry-run"] ?? false,
    overwrite: new Set(flags.overwrite),
    prune: flags.prune ?? false,
    limits: raiseLimits(flags, fail),
    ...(flags.quiet === true ? {} : { onDump: showProgress("reading", "dumps") }),
  };
  try {
    return print(await importArchive(request), request);
  } catch (cause) {
    if (cause instanceof MissingPathError || cause instanceof UnknownEntryError || cause instanceof LockedError) return fail(cause.message);
    if (!(cause instanceof DiskError)) throw cause;
    process.stderr.write(`${printable(diskErrorToMessage(cause))}\n`);
    return 1;
  }
}

function print(report: ImportReport, request: ImportRequest): number {
  const toStandardOutput = flags.json === "-";
  const say = (line: string): boolean => (toStandardOutput ? process.stderr : process.stdout).write(`${printable(line)}\n`);
  for (const line of reportToLines(report)) say(line);
  if (request.check) for (const path of report.changed) say(`${path} – differs from what import would write – run npm run import`);
  if (flags.quiet !== true) say(countsToSentence(report));
  const isWritten = flags.json === undefined || writeReport(flags.json, reportToJson(report));
  return isWritten ? reportToExitCode(report, request) : 1;
}

/** Writes the report; where that is refused the import is done all the same, and whoever waits for the report must know. */
function writeReport(file: string, json: string): boolean {
  try {
    writeFileSync(file === "-" ? process.stdout.fd : file, json);
    return true;
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    const remedy = "name another file: importing again changes nothing, and reports the same records";
    process.stderr.write(
      `${file} – the report is not written, the import is done – expected a file that can be written – found ${found} – ${remedy}\n`,
    );
    return false;
  }
}
