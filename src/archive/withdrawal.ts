import { entryPathToId } from "../entry/entry-id.ts";
import type { Settings } from "../entry/settings.ts";
import type { Card } from "./card.ts";

/** An article taken down: what its page says instead of its text. */
export interface Withdrawal {
  /** Address the article had: `articles/2018/x.html`. */
  path: string;
  date: string;
  reason: string;
}

/** Parts the archive from what its settings withdraw; a withdrawn entry may still lie on the disk or be gone from it. */
export function withdrawCards(
  cards: readonly Card[],
  withdrawn: Settings["withdrawn"],
): { cards: Card[]; gone: Card[]; withdrawals: Withdrawal[] } {
  const notices = new Map(withdrawn.map((notice) => [entryPathToId(notice.id), notice]));
  const gone = cards.filter((card) => notices.has(entryPathToId(card.path)));
  const paths = new Map(gone.map((card) => [entryPathToId(card.path), card.path]));
  return {
    cards: cards.filter((card) => !notices.has(entryPathToId(card.path))),
    gone,
    withdrawals: [...notices].map(([id, { date, reason }]) => ({ path: paths.get(id) ?? guessPath(id), date, reason })),
  };
}

function guessPath(id: string): string {
  const year = /^(\d{4})-\d{2}-\d{2}/.exec(id)?.[1] ?? "undated";
  return `${year}/${id}.md`;
}
