import type { Role, Span } from "../entry/span.ts";

/** What became of a stretch, for a reader: shown as text, kept as facts about it, taken out, never meant to be read, or white space. */
export type SpanGroup = "body" | "facts" | "taken" | "code" | "space";

const others: Readonly<Partial<Record<Role, SpanGroup>>> = {
  body: "body",
  "source-credit": "body",
  "editor-credit": "body",
  "media-residue": "taken",
  comment: "taken",
  boilerplate: "taken",
  script: "code",
  style: "code",
  label: "taken",
  "unknown-field": "taken",
  "white-space": "space",
};

/** The group of a role: what is neither text nor taken out nor white space is a fact about the article. */
export function roleToGroup(role: Role): SpanGroup {
  return others[role] ?? "facts";
}

/** A stretch of the strip that pictures a source, in thousandths of its length. */
export interface StripPiece {
  group: SpanGroup;
  start: number;
  width: number;
}

/** Narrowest piece of text or facts: they are to be seen also where a page is a thousand times as long. */
const narrowest = 2;

/**
 * Spans one after another as a strip; neighbours of a group join. Facts, then text come last, to be drawn over what would hide them;
 * white space is the paper below.
 */
export function spansToStrip(spans: readonly Span[]): StripPiece[] {
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const pieces: StripPiece[] = [];
  let place = 0;
  for (const { role, start, end } of spans) {
    const from = Math.round((place / total) * 1000);
    place += end - start;
    const width = Math.round((place / total) * 1000) - from;
    const group = roleToGroup(role);
    const told = group === "body" || group === "facts";
    const last = pieces.at(-1);
    if (last !== undefined && (last.group === group || (width === 0 && !told))) last.width += width;
    else if (width > 0 || told) pieces.push({ group, start: from, width: told ? Math.max(width, narrowest) : width });
  }
  const layer = ({ group }: StripPiece): number => (group === "body" ? 2 : group === "facts" ? 1 : 0);
  return pieces.filter(({ group }) => group !== "space").toSorted((a, b) => layer(a) - layer(b));
}

/** Spans as a reader follows them: stretches of text that nothing but white space parts are one, with that white space. */
export function joinText(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const gap = joined.at(-1)?.role === "white-space" ? 1 : 0;
    const text = joined.at(-1 - gap);
    if (span.role !== "body" || text?.role !== "body" || text.field !== span.field) joined.push(span);
    else joined.splice(-1 - gap, 1 + gap, { ...text, end: span.end });
  }
  return joined;
}

/** Spans of one role and rule taken together. */
export interface SpanTotal {
  role: Role;
  rule?: string;
  spans: number;
  length: number;
}

/** Totals by group in reading order of importance, each group's longest first; groups without a span are left out. */
export function totalByGroup(spans: readonly Span[]): { group: SpanGroup; length: number; totals: SpanTotal[] }[] {
  const totals = new Map<string, SpanTotal>();
  for (const { role, rule, start, end } of spans) {
    const key = `${role} ${rule ?? ""}`;
    const total = totals.get(key) ?? { role, ...(rule !== undefined && { rule }), spans: 0, length: 0 };
    total.spans++;
    total.length += end - start;
    totals.set(key, total);
  }
  const sorted = [...totals.values()].sort((a, b) => b.length - a.length);
  return (["body", "facts", "taken", "code", "space"] as const).flatMap((group) => {
    const own = sorted.filter(({ role }) => roleToGroup(role) === group);
    return own.length === 0 ? [] : [{ group, length: own.reduce((sum, { length }) => sum + length, 0), totals: own }];
  });
}
