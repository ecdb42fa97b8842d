import { outcomes, type Outcome } from "../../entry/outcome.ts";
import type { ImportReport, ImportRequest } from "../import-archive.ts";
import { isEdited } from "../merge/existing.ts";
import { faultToMessage } from "./fault-messages.ts";
import { verdictToReportLine } from "./verdict-to-line.ts";

const number = new Intl.NumberFormat("en");
const words: Record<Outcome, string> = {
  imported: "imported",
  unchanged: "unchanged",
  kept: "kept (edited by hand)",
  duplicate: "duplicate",
  gone: "gone",
  rejected: "rejected",
};

/** `4,210 records: 4,007 imported, 181 duplicates, 15 gone, 7 rejected`; outcomes that did not occur are left out. */
export function countsToSentence(report: ImportReport): string {
  const { verdicts } = report;
  const counts = outcomes.map((outcome) => [outcome, verdicts.filter(({ verdict }) => verdict.outcome === outcome).length] as const);
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${number.format(count)} ${words[outcome]}${outcome === "duplicate" && count > 1 ? "s" : ""}`);
  return `${number.format(verdicts.length)} ${verdicts.length === 1 ? "record" : "records"}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
}

/** The lines that an operator must see: faults, pages that are gone, kept and unclaimed entries. */
export function reportToLines(report: ImportReport): string[] {
  return [
    ...(report.mended === 0
      ? []
      : [`${report.mended} unfinished ${report.mended === 1 ? "file" : "files"} of an earlier run cleared away; the set is now whole`]),
    ...report.misnamed.map(
      ({ shown, name }) =>
        `${shown} – its name cannot be kept – expected UTF-8, at most 245 bytes, no dot at its beginning – copied as ${name}`,
    ),
    ...report.verdicts.flatMap(({ verdict, shown }) => verdictToLines(verdict, shown)),
    ...goneToLines(report),
    ...report.joined.map(joinedToLine),
    ...report.unclaimed.filter((entry) => !report.pruned.some((path) => path.endsWith(entry.path))).map(unclaimedToLine),
    ...report.pruned.map((path) => `${path} – removed, its dump is gone`),
  ];
}

function joinedToLine({ entry: { path }, into, removable }: ImportReport["joined"][number]): string {
  const found = `${path} – its article turned out to be that of ${into}`;
  return removable
    ? `${found}, which has its text or names its dump as another version – one entry is left`
    : `${found} – one of the two was edited by hand or is withdrawn, and both stay – move to the other what is worth keeping, and remove it`;
}

function unclaimedToLine(entry: ImportReport["unclaimed"][number]): string {
  const { path, madeOf, hasDump } = entry;
  if (!hasDump && isEdited(entry))
    return `${path} – its dump is no longer in the dumps folder, and it was edited by hand – put the dump back, or remove the entry's file, or take identity and dump out of its front matter to keep it as one of your own`;
  if (!hasDump) return `${path} – its dump is no longer in the dumps folder – put the dump back, or remove the entry with --prune`;
  return `${path} – its dump ${madeOf?.dump} no longer gives this article – look up in the ledger what became of it before you remove the entry`;
}

function verdictToLines({ capture, outcome, entry }: ImportReport["verdicts"][number]["verdict"], shown: string): string[] {
  if (capture.kind === "rejected") return [faultToMessage(capture.fault, shown, capture.place.record)];
  if (outcome === "kept") return [`${entry} – kept (edited by hand)`];
  return [];
}

/** One line a dump and reason: users must know which articles are gone and why, also where there are thousands. */
function goneToLines({ verdicts }: ImportReport): string[] {
  const gone = verdicts.filter(({ verdict }) => verdict.outcome === "gone");
  const groups = Map.groupBy(gone, ({ verdict, shown }) => JSON.stringify([shown, verdict.reason]));
  return [...groups].map(([key, group]) => {
    const [shown, reason] = JSON.parse(key) as [string, string];
    const records = numbersToRanges(group.map(({ verdict }) => verdict.capture.place.record));
    return `${shown}, ${group.length === 1 ? "record" : "records"} ${records} – no article: ${reason}`;
  });
}

const mostRanges = 12;

/** `1–3, 7` for 1, 2, 3, 7; the numbers ascend. Of many the first, and how many follow. */
function numbersToRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const each of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === each - 1) last[1] = each;
    else ranges.push([each, each]);
  }
  const shown = ranges.slice(0, mostRanges).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  const more = ranges.slice(mostRanges).reduce((count, [from, to]) => count + to - from + 1, 0);
  return `${shown.join(", ")}${more === 0 ? "" : ` and ${number.format(more)} more (--json names all)`}`;
}

/** The `--json` report: one array, in order of dump path, then record. */
export function reportToJson(report: ImportReport): string {
  return `${JSON.stringify(report.verdicts.map(({ verdict, shown }) => verdictToReportLine(verdict, shown)))}\n`;
}

/** Exit code: 1 where a record was rejected, or where `--check` found a difference; else 0. */
export function reportToExitCode(report: ImportReport, request: Pick<ImportRequest, "check">): 0 | 1 {
  const rejected = report.verdicts.some(({ verdict }) => verdict.outcome === "rejected");
  return rejected || (request.check && report.changed.length > 0) ? 1 : 0;
}
