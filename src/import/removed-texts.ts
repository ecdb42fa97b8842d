import { htmlToText } from "../entry/html-to-text.ts";
import type { RemovedText } from "../entry/ledger.ts";
import type { Role, Span } from "../entry/span.ts";
import type { Source } from "./record.ts";

const longest = 200;
const shown: ReadonlySet<Role> = new Set(["boilerplate", "media-residue", "comment", "editor-credit"]);
/** The rule of everything around a saved page's content: markup without end, of which the ledger keeps the places only. */
const frameRule = "page-frame";

/** What the rules took out of a record's sources, as people would have read it. */
export function removedTexts(sources: readonly Source[], spans: readonly Span[]): RemovedText[] {
  const byField = new Map(sources.map((source) => [source.field, source]));
  return spans.flatMap(({ start, end, role, rule, field }) => {
    const source = byField.get(field);
    if (source === undefined || !shown.has(role) || rule === frameRule) return [];
    const cut = source.text.slice(start, Math.min(end, start + 20 * longest));
    const text = (source.kind === "html" ? htmlToText(cut) : cut).replace(/\s+/g, " ").trim().slice(0, longest).toWellFormed();
    return text === "" ? [] : [{ start, ...(field === undefined ? {} : { field }), text }];
  });
}
