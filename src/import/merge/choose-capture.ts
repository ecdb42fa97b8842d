import type { ArticleCapture } from "../capture.ts";
import type { Group } from "./group-captures.ts";

/**
 * The capture that speaks for its article: among differing bodies the latest whose capture time the dump states, else the
 * longest; among equal bodies the richest (given structure, then time of day, then pictures, those that came with it, then breaks between its words), then the one that says the most of its
 * article; the rest is decided by what captures say and by the bytes of their dumps, never by the names of files. `copies` are the
 * others of its body, as they are believed.
 */
export function chooseCapture(group: Group): { chosen: ArticleCapture; copies: ArticleCapture[] } {
  const { bodyHash } = group.reduce((best, each) => (compareBodies(each, best) < 0 ? each : best));
  const [chosen = group[0], ...copies] = group.filter((capture) => capture.bodyHash === bodyHash).toSorted(compareCaptures);
  return { chosen, copies };
}

/** Captures with one body in the order in which they are believed. */
export function compareCaptures(one: ArticleCapture, other: ArticleCapture): number {
  return (
    richness(other) - richness(one) ||
    factCount(other) - factCount(one) ||
    captureTime(other) - captureTime(one) ||
    compareTexts(JSON.stringify(one.metadata), JSON.stringify(other.metadata)) ||
    compareTexts(one.place.dumpSha256, other.place.dumpSha256) ||
    one.place.record - other.place.record ||
    compareTexts(one.place.dump, other.place.dump)
  );
}

function compareBodies(one: ArticleCapture, other: ArticleCapture): number {
  return captureTime(other) - captureTime(one) || other.bodyLength - one.bodyLength || compareTexts(one.bodyHash, other.bodyHash);
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Milliseconds; dumps state it in zones of their own. */
function captureTime({ metadata: { captured = "" } }: ArticleCapture): number {
  const time = Date.parse(captured);
  return Number.isNaN(time) ? 0 : time;
}

function richness({ structure, metadata, pictureCount, pictureFiles, isRunTogether }: ArticleCapture): number {
  const riches = [
    structure === "given",
    metadata.published?.includes("T") === true,
    pictureCount > 0,
    pictureFiles.length > 0,
    !isRunTogether,
  ];
  return riches.reduce((sum, has) => sum * 2 + (has ? 1 : 0), 0);
}

function factCount({ metadata: { account, ...rest } }: ArticleCapture): number {
  return Object.keys(rest).length + Object.keys(account).length;
}
