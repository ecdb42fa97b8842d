import type { AccountBook } from "../../entry/account-book.ts";
import type { Metadata } from "../article.ts";
import type { ArticleCapture, GoneCapture } from "../capture.ts";
import { fileToKeys, nameToKey } from "./file-name.ts";
import { idsConflict, wechatKeys } from "./identity.ts";
import { bare, mayBeOne } from "./same-article.ts";

type Same = (one: ArticleCapture, other: ArticleCapture) => boolean;

/**
 * Where catalogue rows (metadata without a body) and articles meet: WeChat's keys; title and day together; title and account where
 * the article has no day and nothing else has that title; and where it has neither day nor key, its file or title, if no other row
 * and no other article has it.
 */
export class RowCandidates {
  readonly #byKey: ReadonlyMap<string, readonly ArticleCapture[]>;
  readonly #byTitleAndDay: ReadonlyMap<string, readonly ArticleCapture[]>;
  readonly #rowsByKey: ReadonlyMap<string, readonly GoneCapture[]>;
  readonly #undated = new Map<GoneCapture, ArticleCapture[]>();

  constructor(rows: readonly GoneCapture[], articles: readonly ArticleCapture[], accounts: AccountBook) {
    this.#byKey = bucketsOf(articles, ({ metadata }) => wechatKeys(metadata));
    this.#byTitleAndDay = bucketsOf(articles, ({ metadata }) => titleAndDay(metadata));
    this.#rowsByKey = bucketsOf(rows, ({ metadata }) => wechatKeys(metadata));
    const same: Same = (one, other) => mayBeOne(one, other, accounts);
    this.#pair(bucketsOf(rows, titleAndAccount), bucketsOf(articles, titleAndAccount), same);
    this.#pair(bucketsOf(rows, rowToNames), bucketsOf(articles.filter(isNameless), articleToNames), same);
  }

  /** Articles with one of WeChat's keys that the row has. */
  withKey(row: GoneCapture): ArticleCapture[] {
    return [...new Set(wechatKeys(row.metadata).flatMap((key) => this.#byKey.get(key) ?? []))];
  }

  /** Articles that the row may mean by anything weaker. */
  near(row: GoneCapture): ArticleCapture[] {
    const dated = titleAndDay(row.metadata).flatMap((key) => this.#byTitleAndDay.get(key) ?? []);
    return [...new Set([...dated, ...(this.#undated.get(row) ?? [])])];
  }

  /** The row itself, and the rows that have one of its WeChat keys. */
  sharingKey(row: GoneCapture): GoneCapture[] {
    return [...new Set([row, ...wechatKeys(row.metadata).flatMap((key) => this.#rowsByKey.get(key) ?? [])])];
  }

  /** Articles without a day, and the rows that have a name in common with them: all rows and all articles of that name must be one. */
  #pair(rows: ReadonlyMap<string, GoneCapture[]>, articles: ReadonlyMap<string, ArticleCapture[]>, same: Same): void {
    for (const [name, named] of articles) {
      const undated = named.filter(({ metadata }) => metadata.published === undefined);
      const speaking = rows.get(name) ?? [];
      if (undated.length === 0 || speaking.length === 0) continue;
      if (!areOne(speaking, (a, b) => rowsAgree(a.metadata, b.metadata)) || !areOne(named, same)) continue;
      for (const row of speaking) this.#undated.set(row, [...(this.#undated.get(row) ?? []), ...undated]);
    }
  }
}

/** True for two rows that have one of WeChat's keys in common, or say nothing that differs. */
export function rowsAgree(one: Metadata, other: Metadata): boolean {
  if (idsConflict(one, other)) return false;
  const keys = wechatKeys(one);
  if (wechatKeys(other).some((key) => keys.includes(key))) return true;
  const told = ({ title, account, author, url }: Metadata) => [title, account.name, account.gh, account.alias, author, url];
  const others = told(other);
  const [a = "", b = ""] = [one.published, other.published];
  const isOneTime = a.startsWith(b) || b.startsWith(a);
  return isOneTime && told(one).every((value, at) => value === undefined || others[at] === undefined || value === others[at]);
}

/** Compares each with each; ends at the first two that are not one. */
export function areOne<T>(all: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return all.every((one, at) => all.slice(at + 1).every((other) => same(one, other)));
}

function bucketsOf<T>(all: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const key of keys(one)) {
      const bucket = found.get(key);
      if (bucket === undefined) found.set(key, [one]);
      else bucket.push(one);
    }
  return found;
}

function titleAndDay({ title, published }: Metadata): string[] {
  return title === undefined || published === undefined ? [] : [`${published.slice(0, 10)} ${bare(title)}`];
}

function titleAndAccount({ metadata: { title, account } }: ArticleCapture | GoneCapture): string[] {
  return title === undefined || account.name === undefined ? [] : [JSON.stringify([bare(title), bare(account.name)])];
}

/** An article that nothing in its own dump can be matched by but a name. */
function isNameless({ metadata }: ArticleCapture): boolean {
  return metadata.published === undefined && wechatKeys(metadata).length === 0;
}

/** Its title, or without one the name of its file. */
function articleToNames({ metadata: { title }, place }: ArticleCapture): string[] {
  return title === undefined ? fileToKeys(place.inside ?? place.dump) : [nameToKey(title)].filter((key) => key !== undefined);
}

function rowToNames({ metadata: { title, file } }: GoneCapture): string[] {
  const names = [title === undefined ? undefined : nameToKey(title), ...(file === undefined ? [] : fileToKeys(file))];
  return [...new Set(names.filter((key) => key !== undefined))];
}
