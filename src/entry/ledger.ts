import { z } from "zod";
import { outcomes } from "./outcome.ts";
import { spanSchema } from "./span.ts";

const recoveredBoundary = z.strictObject({
  /** Offset in `text` without white space, UTF-16 units. */
  offset: z.int().min(0),
  kind: z.enum(["heading", "paragraph", "list-item", "caption", "credit"]),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
});

/** One line of `content/ledger/<dump>.jsonl`: what became of one record, span by span, without its text. */
export const ledgerLineSchema = z.strictObject({
  dump: z.string(),
  record: z.int().min(1),
  outcome: z.enum(outcomes),
  reason: z.string().optional(),
  title: z.string().optional(),
  account: z.strictObject({
    name: z.string().optional(),
    id: z.string().optional(),
    description: z.string().optional(),
  }),
  author: z.string().optional(),
  published: z.string().optional(),
  sourceCredit: z.string().optional(),
  url: z.string().optional(),
  /** Path under the articles folder; of a duplicate, the entry that speaks for it. */
  entry: z.string().optional(),
  structure: z.array(recoveredBoundary).optional(),
  spans: z.array(spanSchema),
  /** Words that rules took out, for people to judge the rule by; at most 200 characters of each span, its white space made one space. */
  removed: z.array(z.strictObject({ start: z.int().min(0), field: z.string().optional(), text: z.string() })).optional(),
  /** Sha256 (hex) of the dump's bytes. */
  dumpSha256: z.string(),
  /** Sha256 (hex) of the entry as import wrote it. */
  sha256: z.string().optional(),
  /** Sha256 (hex) of the entry as an editor left it, when it is kept. */
  editedSha256: z.string().optional(),
  /** What a rejected record's fault is about, for its message. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** One line of the ledger. */
export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** Words that a rule took out, by where their span begins. */
export type RemovedText = NonNullable<LedgerLine["removed"]>[number];

/** A line without the words of readers' comments; its spans still say where they stood and how long they were. */
export function withoutCommentWords(line: LedgerLine): LedgerLine {
  const comments = new Set(line.spans.flatMap(({ role, field = "", start }) => (role === "comment" ? [`${field} ${start}`] : [])));
  const { removed = [], ...others } = line;
  const kept = removed.filter(({ field = "", start }) => !comments.has(`${field} ${start}`));
  if (kept.length === removed.length) return line;
  return kept.length === 0 ? others : { ...line, removed: kept };
}

/** Whether a ledger, or one line of it, tells of readers' comments. */
export function tellsOfComments(ledger: string | Buffer): boolean {
  return ledger.includes('"role":"comment"');
}

/** A ledger's text as it is served where readers' comments are not published: lines that hold none of their words stay byte for byte. */
export function ledgerWithoutCommentWords(text: string): string {
  if (!tellsOfComments(text)) return text;
  const lines = text.split("\n").map((line) => {
    if (!tellsOfComments(line)) return line;
    const read = JSON.parse(line) as LedgerLine;
    const kept = withoutCommentWords(read);
    return kept === read ? line : JSON.stringify(kept);
  });
  return lines.join("\n");
}

/** A recovered boundary as the ledger keeps it. */
export type RecoveredBoundary = z.infer<typeof recoveredBoundary>;

/** `content/ledger/<dump>.dump.json`: the dump as a whole, and the byte ranges that lie between its records. */
export const dumpLedgerSchema = z.strictObject({
  dump: z.string(),
  sha256: z.string(),
  bytes: z.int().min(0),
  format: z.string(),
  encoding: z.string().optional(),
  records: z.int().min(0),
  /** Byte ranges `[start, end)` outside every record: key prefixes, commas, headers. */
  between: z.array(z.strictObject({ start: z.int(), end: z.int() })),
});

/** The ledger of a dump as a whole. */
export type DumpLedger = z.infer<typeof dumpLedgerSchema>;
