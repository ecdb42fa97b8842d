import type { SeenAccount } from "../entry/seen-accounts.ts";
import type { Settings } from "../entry/settings.ts";
import { cardsToAccounts, type Account } from "./account.ts";
import { cardsToYears, sortCards, type Year } from "./calendar.ts";
import type { Card } from "./card.ts";
import type { DumpName } from "./dump-publication.ts";
import type { OtherCapture, OtherCaptures } from "./other-captures.ts";
import type { WithDumpsName } from "./renamed-dumps.ts";
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
  /** The dumps that entries are made of, by their sha256. */
  dumps: ReadonlyMap<string, DumpName>;
  accountOf(card: Card): Account | undefined;
  /** The articles before and after a card in time. */
  neighboursOf(card: Card): { earlier?: Card; later?: Card };
  /** Records that speak of an article besides the one that its entry is made of. */
  otherCapturesOf(card: Card): readonly OtherCapture[];
}

/** What the ledgers tell of an archive beside its entries. */
export interface LedgerFacts {
  /** Dumps known to hold a withdrawn article. */
  withdrawnDumps: ReadonlySet<string>;
  /** Accounts as records show them that no entry was made of. */
  seenAccounts: readonly SeenAccount[];
  /** Asked for once, when a page first needs them. */
  otherCaptures: () => OtherCaptures;
  withDumpsName: WithDumpsName;
}

const noFacts: LedgerFacts = { withdrawnDumps: new Set(), seenAccounts: [], otherCaptures: () => new Map(), withDumpsName: (card) => card };

/** Arranges cards and settings; pure but for what the ledgers are asked later. */
export function arrangeArchive(
  all: readonly Card[],
  settings: Settings,
  { withdrawnDumps, seenAccounts, otherCaptures, withDumpsName }: LedgerFacts = noFacts,
): Archive {
  const { cards: published, gone, withdrawals } = withdrawCards(all.map(withDumpsName), settings.withdrawn);
  const cards = sortCards(published);
  const accounts = cardsToAccounts(cards, seenAccounts);
  const places = new Map(cards.map((card, place) => [card.path, place]));
  const owners = new Map(accounts.flatMap((account) => account.cards.map((card) => [card.path, account] as const)));
  let captures: OtherCaptures | undefined;
  return {
    settings,
    cards,
    years: cardsToYears(cards),
    accounts,
    withdrawals,
    withdrawnDumps: new Set([...withdrawnDumps, ...gone.flatMap((card) => card.dump?.file ?? [])]),
    dumps: new Map(cards.flatMap(({ dump }) => (dump === undefined ? [] : [[dump.sha256, dump] as const]))),
    accountOf: (card) => owners.get(card.path),
    neighboursOf: (card) => {
      const place = places.get(card.path) ?? 0;
      const later = cards[place - 1];
      const earlier = cards[place + 1];
      return { ...(earlier && { earlier }), ...(later && { later }) };
    },
    otherCapturesOf: ({ path, dump }) => {
      const isOwn = ({ sha256, record }: OtherCapture) => sha256 === dump?.sha256 && record === dump.record;
      return ((captures ??= otherCaptures()).get(path) ?? []).filter((capture) => !isOwn(capture));
    },
  };
}
