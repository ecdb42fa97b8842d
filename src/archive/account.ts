import { createHash } from "node:crypto";
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

/** Joins articles into accounts by 微信号, gh_ number and biz number, by name alone where there is nothing else; `cards` newest first. */
export function cardsToAccounts(cards: readonly Card[]): Account[] {
  const accounts = groupCards(cards).map(cardsToAccount);
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

function groupCards(cards: readonly Card[]): Card[][] {
  const leaders = new Map<string, string>();
  const find = (mark: string): string => {
    let top = mark;
    for (let next = leaders.get(top); next !== undefined && next !== top; next = leaders.get(top)) top = next;
    return top;
  };
  for (const card of cards) {
    const [first, ...rest] = marksOf(card);
    for (const mark of rest) if (first !== undefined && find(mark) !== find(first)) leaders.set(find(mark), find(first));
  }
  const groups = new Map<string, Card[]>();
  const byName = namesToMarks(cards, find);
  for (const card of cards) {
    const [mark] = marksOf(card);
    const name = card.account?.name;
    if (mark === undefined && name === undefined) continue;
    const group = mark === undefined ? (byName.get(name ?? "") ?? `name:${name ?? ""}`) : find(mark);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [card]);
    else known.push(card);
  }
  return [...groups.values()];
}

/** Names that only one account has: an article with a name and no number belongs to it. */
function namesToMarks(cards: readonly Card[], find: (mark: string) => string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const card of cards) {
    const [mark] = marksOf(card);
    const name = card.account?.name;
    if (mark === undefined || name === undefined) continue;
    const group = find(mark);
    found.set(name, !found.has(name) || found.get(name) === group ? group : undefined);
  }
  return found;
}

function marksOf(card: Card): string[] {
  const { id, gh, biz } = card.account ?? {};
  return [biz && `biz:${biz}`, gh && `gh:${gh}`, id && idMark(id)].filter((mark) => mark !== undefined && mark !== "") as string[];
}

function idMark(id: string): string {
  return id.startsWith("gh_") ? `gh:${id}` : `id:${id.toLowerCase()}`;
}

function cardsToAccount(cards: Card[]): Account {
  const newest = <T>(pick: (card: Card) => T | undefined): T | undefined => {
    const card = cards.find((candidate) => pick(candidate) !== undefined);
    return card && pick(card);
  };
  const id = newest((card) => card.account?.id);
  const names = [...new Set(cards.flatMap((card) => card.account?.name ?? []))];
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
