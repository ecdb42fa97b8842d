import { entryFileToText, parseEntryFile } from "../../src/entry/entry-file.ts";
import { ledgerLineSchema } from "../../src/entry/ledger.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";
import { resultToFiles } from "../../src/import/files/result-to-files.ts";
import { dumpToRecords } from "../../src/import/formats/dump-to-records.ts";
import { importDumps, type ImportResult } from "../../src/import/import-dumps.ts";
import { defaultLimits } from "../../src/import/limits.ts";
import type { Dump } from "../../src/import/record.ts";
import type { Verdict } from "../../src/import/merge/settle-captures.ts";
import { entryToBareText } from "../../src/verify/entry-to-text.ts";
import { findGap } from "../../src/verify/find-gap.ts";
import { bare } from "../../src/verify/page-to-facts.ts";
import { findUnsafeMarkup } from "./unsafe-markup.ts";

const wishes = { limits: defaultLimits, overwrite: new Set<string>() };
const nothing = { entries: [], ledger: [] };
const safePath = /^(?:\d{4}|undated)\/[a-z0-9][a-z0-9-]{0,59}\.md$/;

/** The laws of the architecture that one dump breaks, in words; none where all hold. Throws where the importer throws. */
export function findBrokenLaws(dump: Dump): string[] {
  const result = importDumps([dump], nothing, wishes);
  const files = filesOf(result);
  const again = filesOf(importDumps([dump], nothing, wishes));
  return [
    ...(files === again ? [] : ["determinism: a second import gives other bytes"]),
    ...checkRecords(dump, result),
    ...checkFiles(result),
    ...result.verdicts.flatMap(checkVerdict),
  ];
}

function filesOf(result: ImportResult): string {
  return [...resultToFiles(result)].map(({ folder, path, sha256 }) => `${folder}/${path} ${sha256}`).join("\n");
}

/** Conservation: each record has one verdict, and its spans tile its sources. */
function checkRecords(dump: Dump, { verdicts }: ImportResult): string[] {
  const { records } = dumpToRecords(dump, defaultLimits);
  if (records.length !== verdicts.length) return [`conservation of records: ${records.length} in, ${verdicts.length} out`];
  return records.flatMap((record, index) => {
    const capture = verdicts[index]?.capture;
    const spans = (capture?.kind === "article" ? capture.detail.spans : capture?.spans) ?? [];
    const unread = "fault" in record || (verdicts[index]?.outcome === "rejected" && spans.length === 0);
    const gap = unread ? undefined : findGap(record.sources, spans);
    return gap === undefined ? [] : [`conservation of text: record ${record.number} has ${gap}`];
  });
}

function checkFiles(result: ImportResult): string[] {
  const files = [...resultToFiles(result)];
  const strange = files.filter(({ folder, path }) => folder === "articles" && !safePath.test(path));
  const lines = files.filter(({ path }) => path.endsWith(".jsonl")).flatMap(({ content }) => String(content).split("\n"));
  const broken = lines.filter((line) => line !== "" && !ledgerLineSchema.safeParse(JSON.parse(line)).success);
  return [...strange.map(({ path }) => `safe paths: ${path}`), ...broken.map((line) => `ledger's schema: ${line.slice(0, 200)}`)];
}

/** Fidelity: the entry read back holds the text of its spans, and nothing that the safe-markup schema did not allow. */
function checkVerdict({ capture, write }: Verdict): string[] {
  if (capture.kind !== "article" || write === undefined) return [];
  const entry = parseEntryFile(write.text);
  const found: string[] = [];
  if (entryFileToText(entry) !== write.text) found.push("entry: written again it has other bytes");
  if (entryToBareText(entry) !== bare(capture.detail.text)) found.push("fidelity: the entry shows another text than the dump's");
  return [...found, ...findUnsafeMarkup(markdownToHast(entry.markdown))];
}
