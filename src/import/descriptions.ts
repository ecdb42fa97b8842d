import type { Span } from "../entry/span.ts";
import type { Capture, CapturedDump } from "./capture.ts";
import type { Source } from "./record.ts";

/** What accounts say of themselves, by their name, both without white space; an account may have said several things. */
export type Descriptions = ReadonlyMap<string, readonly string[]>;

const label = /(?:功能介[绍紹]|Intro)$/u;
const shortest = 4;

/**
 * True where the label of an account's description stands right before the article's text, as on a page run together: nothing in the record
 * tells where the description ends.
 */
export function hasOpenDescription(sources: readonly Source[], spans: readonly Span[]): boolean {
  return spans.some(({ role, start, field }, at) => {
    const before = spans[at - 1];
    if (role !== "body" || before?.role !== "label" || before.end !== start || before.field !== field) return false;
    return label.test(sources.find((source) => source.field === field)?.text.slice(before.start, before.end) ?? "");
  });
}

/** What other records say of the accounts that have open descriptions; empty where none has one. */
export function statedDescriptions(dumps: readonly CapturedDump[]): Descriptions {
  const captures = dumps.flatMap((dump) => dump.captures);
  const open = new Set(captures.filter(isOpen).map(nameOf));
  const stated = new Map<string, Set<string>>();
  for (const capture of open.size === 0 ? [] : captures) {
    const [name, description] = [nameOf(capture), bare(capture.metadata.account.description)];
    if (name !== "" && open.has(name) && description.length >= shortest) stated.set(name, (stated.get(name) ?? new Set()).add(description));
  }
  return new Map(Array.from(stated, ([name, texts]) => [name, [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))]));
}

/** True for a dump with an open description. */
export function hasOpen(dump: CapturedDump): boolean {
  return dump.captures.some(isOpen);
}

/** True for a dump that is to be read once more, because others say how its accounts describe themselves. */
export function isHelped(dump: CapturedDump | undefined, stated: Descriptions): boolean {
  return stated.size > 0 && dump !== undefined && dump.captures.some((capture) => isOpen(capture) && stated.has(nameOf(capture)));
}

function nameOf({ metadata }: Capture): string {
  return bare(metadata.account.name);
}

function bare(text = ""): string {
  return text.replace(/\s+/g, "");
}

function isOpen(capture: Capture): boolean {
  return capture.kind === "article" && capture.openDescription === true;
}
