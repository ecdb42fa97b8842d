import type { Span } from "../entry/span.ts";
import type { ArticleCapture, Capture, CapturedDump } from "./capture.ts";
import { lengthOfStatedAuthor, statedPlace } from "./formats/text-scrape/glued-head/stated-names.ts";
import { labelledValues, statedOutlet } from "./formats/text-scrape/stated-credits.ts";
import type { Source } from "./record.ts";
import { sharedOpenings, type RunOn } from "./shared-openings.ts";

/** What records say of an account, without white space; an account may have described itself in several ways. */
export interface StatedAccount {
  descriptions: readonly string[];
  authors: readonly string[];
  /** False for an outlet that is only credited. */
  publishes: boolean;
}

/** What records say of accounts, and of outlets that are credited, by their name without white space. */
export type StatedAccounts = ReadonlyMap<string, StatedAccount>;

/** What nothing in a record tells, and other records may. */
export interface OpenPlaces {
  /** The description of the account above the text has no end: how it begins, and the text behind it goes on. */
  description?: string;
  /** The head of a page run together, without white space, where author or account could not be told from the title. */
  names?: string;
  /** On such a page, what stands behind the labels of credits, which nothing ends. */
  credits?: string[];
}

const label = /(?:功能介[绍紹]|Intro)$/u;
const shortest = 4;
const longestOpening = 240;

/**
 * What is open in a flat text. A description is where its label stands right before the article's text, as on a page run together;
 * names are where `gluedHead`, the head of such a page, gave no account or no author, credits where its text has labels that gave none.
 */
export function findOpen(sources: readonly Source[], capture: ArticleCapture, spans: readonly Span[], gluedHead?: string): OpenPlaces {
  const { author, account, sourceCredit } = capture.metadata;
  const isOpen = spans.some(({ role, start, field }, at) => {
    const before = spans[at - 1];
    if (role !== "body" || before?.role !== "label" || before.end !== start || before.field !== field) return false;
    return label.test(sources.find((source) => source.field === field)?.text.slice(before.start, before.end) ?? "");
  });
  const open: OpenPlaces = isOpen ? { description: bare(capture.detail.text).slice(0, longestOpening) } : {};
  if (gluedHead === undefined) return open;
  if (author === undefined || account.name === undefined) open.names = gluedHead;
  const credits = sourceCredit === undefined ? labelledValues(bare(capture.detail.text)) : undefined;
  return credits === undefined ? open : { ...open, credits };
}

/** What records say of the accounts that help another record; empty where nothing is open. */
export function statedAccounts(dumps: readonly CapturedDump[]): StatedAccounts {
  const captures = dumps.flatMap((dump) => dump.captures);
  const open = captures.filter(isOpen);
  if (open.length === 0) return new Map();
  const credited = captures.flatMap(({ metadata }) => bare(metadata.sourceCredit)).map((name) => [name, sayOf([])] as const);
  const all = Array.from(Map.groupBy(captures, nameOf), ([name, said]) => [name, sayOf(said)] as const);
  const stated = new Map([...credited, ...all].filter(([name]) => name !== ""));
  const helping = new Set(open.flatMap((capture) => helpersOf(capture, stated)));
  return new Map([...stated].filter(([name]) => helping.has(name)));
}

/** True for a dump with something open. */
export function hasOpen(dump: CapturedDump): boolean {
  return dump.captures.some(isOpen);
}

/** True for a dump that is to be read once more, because others say what is open in it. */
export function isHelped(dump: CapturedDump | undefined, stated: StatedAccounts): boolean {
  return stated.size > 0 && dump !== undefined && dump.captures.some((capture) => isOpen(capture) && helpersOf(capture, stated).length > 0);
}

function sayOf(captures: readonly Capture[]): StatedAccount {
  const texts = (read: (capture: Capture) => string | undefined, least: number) =>
    [...new Set(captures.map((capture) => bare(read(capture))).filter((text) => text.length >= least))].sort(
      (a, b) => b.length - a.length || (a < b ? -1 : 1),
    );
  const descriptions = texts(({ metadata }) => metadata.account.description, shortest);
  const runOn = captures.flatMap((capture): RunOn[] => {
    const text = isOpen(capture) ? capture.open.description : undefined;
    const isStated = text === undefined || descriptions.some((description) => text.startsWith(description));
    return isStated ? [] : [{ title: bare(capture.metadata.title), text }];
  });
  return {
    descriptions: [...descriptions, ...sharedOpenings(runOn)],
    authors: texts(({ metadata }) => metadata.author, 2),
    publishes: captures.length > 0,
  };
}

/** Names of the accounts and outlets that tell something of what is open in a record. */
function helpersOf(capture: Capture & { open: OpenPlaces }, stated: StatedAccounts): string[] {
  const outlets = capture.open.credits?.flatMap((value) => statedOutlet(value, stated) ?? []) ?? [];
  return [...accountsOf(capture, stated), ...outlets];
}

function accountsOf(capture: Capture & { open: OpenPlaces }, stated: StatedAccounts): string[] {
  const name = nameOf(capture);
  const { description, names } = capture.open;
  if (name === "") {
    const place = names === undefined ? undefined : statedPlace(names, stated);
    return place === undefined ? [] : [place.name];
  }
  const own = stated.get(name);
  const ends = description !== undefined && (own?.descriptions.some((known) => description.startsWith(known)) ?? false);
  const parts = names !== undefined && lengthOfStatedAuthor(bare(capture.metadata.title), own?.authors ?? []) > 0;
  return ends || parts ? [name] : [];
}

function nameOf({ metadata }: Capture): string {
  return bare(metadata.account.name);
}

function bare(text = ""): string {
  return text.replace(/\s+/g, "");
}

function isOpen(capture: Capture): capture is ArticleCapture & { open: OpenPlaces } {
  return capture.kind === "article" && capture.open !== undefined;
}
