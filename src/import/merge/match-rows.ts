import type { AccountBook } from "../../entry/account-book.ts";
import type { Metadata } from "../article.ts";
import type { ArticleCapture, GoneCapture } from "../capture.ts";
import { accountMarks, idsConflict, wechatKeys } from "./identity.ts";
import { areOne, RowCandidates, rowsAgree } from "./row-candidates.ts";
import { mayBeOne } from "./same-article.ts";

/** A row that an article may be meant by. */
interface Claim {
  row: GoneCapture;
  /** How well they fit: WeChat's key before the account, the account before the minute. */
  fit: number;
  /** True where the row can mean no other article. */
  sure: boolean;
}

const fitOfKey = 4;

/**
 * The catalogue rows that speak of each article, the best first. A row speaks of an article that has its WeChat key, else of the one
 * whose title and day (or what stands for them) it has; nothing of both may conflict. Of several differing articles that it fits
 * equally it speaks of none, and of several rows that say different things none is believed.
 */
export function matchRows(
  rows: readonly GoneCapture[],
  articles: readonly ArticleCapture[],
  accounts: AccountBook,
): Map<ArticleCapture, GoneCapture[]> {
  const candidates = new RowCandidates(rows, articles, accounts);
  const meant = new Map(rows.map((row) => [row, articlesOf(row, candidates, accounts)]));
  const claims = new Map<ArticleCapture, Claim[]>();
  for (const [row, of] of meant) {
    const sharers = candidates.sharingKey(row);
    const keyed = new Set(sharers.flatMap((each) => candidates.withKey(each)));
    const all = new Set(sharers.flatMap((each) => meant.get(each) ?? []));
    const sure = areOne([...all], (a, b) => (keyed.has(a) && keyed.has(b)) || mayBeOne(a, b, accounts));
    for (const article of of) claims.set(article, [...(claims.get(article) ?? []), { row, fit: fitOf(row, article, accounts), sure }]);
  }
  return new Map([...claims].map(([article, all]) => [article, believed(all)]));
}

function articlesOf(row: GoneCapture, candidates: RowCandidates, accounts: AccountBook): ArticleCapture[] {
  const withKey = candidates.withKey(row);
  const own = withKey.filter((article) => !idsConflict(row.metadata, article.metadata));
  if (withKey.length > 0 && own.length === 0) return [];
  const near = candidates.near(row).filter((article) => !own.includes(article) && !contradicts(row.metadata, article.metadata, accounts));
  const best = own.length > 0 ? own : bestOf(near, (article) => fitOf(row, article, accounts));
  return [...best, ...near.filter((article) => !best.includes(article) && best.every((each) => mayBeOne(each, article, accounts)))];
}

function contradicts(row: Metadata, article: Metadata, accounts: AccountBook): boolean {
  return idsConflict(row, article) || accounts.conflict(accountMarks(row), accountMarks(article));
}

/** The rows of one article's claims that are believed, the best first, in an order that no file's name decides. */
function believed(claims: readonly Claim[]): GoneCapture[] {
  const best = bestOf(claims, ({ fit }) => fit);
  if (!areOne(best, agree)) return [];
  const given = claims.filter((claim) => claim.sure && best.every((each) => each === claim || agree(each, claim)));
  return given
    .map(({ row, fit }) => ({ row, fit, text: JSON.stringify(row.metadata) }))
    .sort((a, b) => b.fit - a.fit || b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}

function fitOf({ metadata: row }: GoneCapture, { metadata }: ArticleCapture, accounts: AccountBook): number {
  const keys = wechatKeys(metadata);
  const account = accounts.keyOf(accountMarks(row));
  return (
    (wechatKeys(row).some((key) => keys.includes(key)) ? fitOfKey : 0) +
    (account !== undefined && account === accounts.keyOf(accountMarks(metadata)) ? 2 : 0) +
    (row.published?.includes("T") === true && row.published === metadata.published ? 1 : 0)
  );
}

/** True for two rows of one article: they agree, or both have a WeChat key of it. */
function agree(one: Claim, other: Claim): boolean {
  const [a, b] = [one.row.metadata, other.row.metadata];
  return rowsAgree(a, b) || (one.fit >= fitOfKey && other.fit >= fitOfKey && !idsConflict(a, b));
}

function bestOf<T>(all: readonly T[], fit: (one: T) => number): T[] {
  const fits = all.map(fit);
  const most = Math.max(...fits);
  return all.filter((_, at) => fits[at] === most);
}
