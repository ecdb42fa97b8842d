import { createHash } from "node:crypto";
import { AccountBook, type AccountMarks } from "../entry/account-book.ts";
import type { SeenAccount } from "../entry/seen-accounts.ts";
import type { Card } from "./card.ts";

/** A dump may call anything an id; a disk takes 255 bytes, of which a page's number and ending need some. */
const longestKey = 60;
/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A WeChat account with all its articles in this archive. */
export interface Account {
  /** Lower-case ASCII, unique in the archive: the page is `accounts/<key>.html`. */
  key: string;
  /** The name it last published under. */
  name: string;
  /** 微信号. */
  id?: string;
  description?: string;
  /** Names it had before, newest first. */
  earlierNames: string[];
  /** Newest first. */
  cards: Card[];
}

/**
 * Joins articles into accounts by biz number, `gh_…` and 微信号, by name alone where there is nothing else; `cards` newest first. `seen` is
 * what records say of accounts that no entry was made of.
 */
export function cardsToAccounts(cards: readonly Card[], seen: readonly SeenAccount[] = []): Account[] {
  const book = new AccountBook([...cards.map(cardToMarks), ...seen]);
  const beside = Map.groupBy(seen, (account) => book.keyOf(account));
  const groups = Map.groupBy(cards, (card) => book.keyOf(cardToMarks(card)));
  const accounts = [...groups].flatMap(([key, group]) => (key === undefined ? [] : [cardsToAccount(group, beside.get(key) ?? [])]));
  makeKeysUnique(accounts);
  return accounts.sort((a, b) => b.cards.length - a.cards.length || (a.key < b.key ? -1 : 1));
}

/** Keys that several have, or that look like a later page of another's, get a hash behind them; what still is another's, a number. */
function makeKeysUnique(accounts: readonly Account[]): void {
  const byKey = Map.groupBy(accounts, ({ key }) => key);
  const taken = new Set<string>();
  for (const account of accounts) {
    const { key } = account;
    const alone = byKey.get(key)?.length === 1 && !byKey.has(key.replace(/-\d+$/, "-").slice(0, -1));
    const own = alone ? key : `${key}-${shortHash([account.id, account.name].join("\n"))}`;
    account.key = own;
    for (let number = 2; taken.has(account.key); number++) account.key = `${own}-${number}`;
    taken.add(account.key);
  }
}

function cardToMarks({ account = {} }: Card): AccountMarks {
  const { id, biz, gh = id?.startsWith("gh_") === true ? id : undefined, name } = account;
  return { name, biz, gh, alias: id === biz || id === gh ? undefined : id };
}

function cardsToAccount(cards: Card[], seen: readonly SeenAccount[]): Account {
  const newest = <T>(pick: (card: Card) => T | undefined): T | undefined => {
    const card = cards.find((candidate) => pick(candidate) !== undefined);
    return card && pick(card);
  };
  const id = newest((card) => card.account?.id);
  const names = namesInOrder(cards, seen);
  const name = names[0] ?? id ?? "?";
  const description = newest((card) => card.account?.description);
  return {
    key: accountKey(id, name),
    name,
    ...(id !== undefined && { id }),
    ...(description !== undefined && { description }),
    earlierNames: names.slice(1),
    cards,
  };
}

/** Newest first, by the latest day that each was seen with; of one day the names that articles here show. */
function namesInOrder(cards: readonly Card[], seen: readonly SeenAccount[]): string[] {
  const shown = cards.map(({ account, published }) => ({ name: account?.name, published }));
  const days = [...shown, ...seen].map(({ name, published = "" }) => ({ name, day: published.slice(0, 10) }));
  const ordered = days.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  return [...new Set(ordered.flatMap(({ name }) => name ?? []))];
}

function accountKey(id: string | undefined, name: string): string {
  const ascii =
    id
      ?.toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-")
      .replace(/^-+|-+$/g, "") ?? "";
  if (ascii === "" || reserved.test(ascii)) return `account-${shortHash(id ?? name)}`;
  return ascii.length <= longestKey ? ascii : `${ascii.slice(0, longestKey - 9)}-${shortHash(ascii)}`;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
