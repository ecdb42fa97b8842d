import type { Card } from "../../src/archive/card.ts";

/** A card of an invented article; what a test does not care about is left out. */
export function makeCard(path: string, facts: Partial<Card> = {}): Card {
  return { path, fingerprint: "0", structure: "given", title: path, ...facts };
}
