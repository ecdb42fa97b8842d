import type { AccountBook } from "../../entry/account-book.ts";
import type { ArticleCapture } from "../capture.ts";
import { compareCaptures } from "./choose-capture.ts";
import { accountMarks, addressKey, messageKey, wechatKeys } from "./identity.ts";
import { bare, mostlySameBody } from "./same-article.ts";

const shortestComparable = 50;

/** Captures of one article. */
export type Group = readonly [ArticleCapture, ...ArticleCapture[]];

interface Cluster {
  members: [ArticleCapture, ...ArticleCapture[]];
  message: string | undefined;
  address: string | undefined;
}

/**
 * Puts captures of one article together. WeChat's own numbers decide where both captures have them; else account and day
 * must be equal and the bodies equal (50 characters or more), or the titles equal and 80 % of the shorter body's 8-character
 * shingles in the longer. Groups and members keep the order of the captures.
 */
export function groupCaptures(captures: readonly ArticleCapture[], accounts: AccountBook): Group[] {
  const clusters = new Map<ArticleCapture, Cluster>();
  for (const capture of captures) {
    const { metadata } = capture;
    clusters.set(capture, { members: [capture], message: messageKey(metadata), address: addressKey(metadata) });
  }
  const joinAll = (key: (capture: ArticleCapture) => string | undefined, same: typeof alwaysSame): void => {
    for (const bucket of bucketsBy(captures, key)) joinBucket(bucket, clusters, same);
  };
  const where = (capture: ArticleCapture): string =>
    JSON.stringify([accounts.keyOf(accountMarks(capture.metadata)) ?? "", capture.metadata.published?.slice(0, 10) ?? ""]);
  joinAll((capture) => messageKey(capture.metadata), alwaysSame);
  joinAll((capture) => addressKey(capture.metadata), alwaysSame);
  joinAll((capture) => (capture.bodyLength < shortestComparable ? undefined : where(capture) + capture.bodyHash), alwaysSame);
  joinAll((capture) => (capture.metadata.title === undefined ? undefined : where(capture) + bare(capture.metadata.title)), mostlySameBody);
  const position = new Map(captures.map((capture, index) => [capture, index]));
  return [...new Set(clusters.values())].map(
    ({ members }) => members.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)) as unknown as Group,
  );
}

function bucketsBy(captures: readonly ArticleCapture[], key: (capture: ArticleCapture) => string | undefined): ArticleCapture[][] {
  const buckets = new Map<string, ArticleCapture[]>();
  for (const capture of captures) {
    const name = key(capture);
    if (name === undefined) continue;
    const bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, [capture]);
    else bucket.push(capture);
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1).map((bucket) => bucket.toSorted(compareForJoining));
}

/** Which of two articles with keys of their own a third without any joins must not depend on the order of files. */
function compareForJoining(one: ArticleCapture, other: ArticleCapture): number {
  const [a, b] = [one, other].map(({ metadata, bodyHash }) => JSON.stringify([...wechatKeys(metadata), bodyHash]));
  if (a === b || a === undefined || b === undefined) return compareCaptures(one, other);
  return a < b ? -1 : 1;
}

function joinBucket(bucket: readonly ArticleCapture[], clusters: Map<ArticleCapture, Cluster>, same: typeof alwaysSame): void {
  for (const [index, one] of bucket.entries()) {
    for (const other of bucket.slice(index + 1)) {
      const [a, b] = [clusters.get(one), clusters.get(other)];
      if (a === undefined || b === undefined || a === b || conflict(a, b) || !same(one, other)) continue;
      const joined: Cluster = { members: [...a.members, ...b.members], message: a.message ?? b.message, address: a.address ?? b.address };
      for (const member of joined.members) clusters.set(member, joined);
    }
  }
}

function conflict(a: Cluster, b: Cluster): boolean {
  if (a.message !== undefined && b.message !== undefined) return a.message !== b.message;
  return a.address !== undefined && b.address !== undefined && a.address !== b.address;
}

function alwaysSame(_one: ArticleCapture, _other: ArticleCapture): boolean {
  return true;
}
