import type { Settings } from "../entry/settings.ts";
import { cardsToAccounts, type Account } from "./account.ts";
import { cardsToYears, sortCards, type Year } from "./calendar.ts";
import type { Card } from "./card.ts";
import { withdrawCards, type Withdrawal } from "./withdrawal.ts";

/** The whole archive as pages ask for it. */
export interface Archive {
  settings: Settings;
  /** All published cards, newest first. */
  cards: readonly Card[];
  years: readonly Year[];
  /** Most articles first. */
  accounts: readonly Account[];
  withdrawals: readonly Withdrawal[];
  /** Dump files (relative to the dumps folder) that hold a withdrawn article; they are not served. */
  withdrawnDumps: ReadonlySet<string>;
  accountOf(card: Card): Account | undefined;
  /** The articles before and after a card in time. */
  neighboursOf(card: Card): { earlier?: Card; later?: Card };
}

/** Arranges cards and settings; pure. `withdrawnDumps` are dumps that the ledger knows to hold a withdrawn article. */
export function arrangeArchive(all: readonly Card[], settings: Settings, withdrawnDumps: ReadonlySet<string> = new Set()): Archive {
  const { cards: published, gone, withdrawals } = withdrawCards(all, settings.withdrawn);
  const cards = sortCards(published);
  const accounts = cardsToAccounts(cards);
  const places = new Map(cards.map((card, place) => [card.path, place]));
  const owners = new Map(accounts.flatMap((account) => account.cards.map((card) => [card.path, account] as const)));
  return {
    settings,
    cards,
    years: cardsToYears(cards),
    accounts,
    withdrawals,
    withdrawnDumps: new Set([...withdrawnDumps, ...gone.flatMap((card) => card.dump?.file ?? [])]),
    accountOf: (card) => owners.get(card.path),
    neighboursOf: (card) => {
      const place = places.get(card.path) ?? 0;
      const later = cards[place - 1];
      const earlier = cards[place + 1];
      return { ...(earlier && { earlier }), ...(later && { later }) };
    },
  };
}
