import type { ArticleCapture } from "../capture.ts";
import type { Group } from "./group-captures.ts";

/**
 * The capture that speaks for its article: among differing bodies the latest whose capture time the dump states, else the
 * longest; among equal bodies the richest (given structure, then time of day, then pictures); then the first.
 */
export function chooseCapture(group: Group): ArticleCapture {
  const { bodyHash } = group.reduce((best, each) => (isBetterBody(each, best) ? each : best));
  const [first, ...others] = group.filter((capture) => capture.bodyHash === bodyHash);
  return others.reduce((best, each) => (richness(each) > richness(best) ? each : best), first ?? group[0]);
}

function isBetterBody(one: ArticleCapture, best: ArticleCapture): boolean {
  const [a, b] = [captureTime(one), captureTime(best)];
  return a === b ? one.bodyLength > best.bodyLength : a > b;
}

/** Milliseconds; dumps state it in zones of their own. */
function captureTime({ metadata: { captured = "" } }: ArticleCapture): number {
  const time = Date.parse(captured);
  return Number.isNaN(time) ? 0 : time;
}

function richness({ structure, metadata, pictureCount }: ArticleCapture): number {
  return (structure === "given" ? 4 : 0) + (metadata.published?.includes("T") ? 2 : 0) + (pictureCount > 0 ? 1 : 0);
}
