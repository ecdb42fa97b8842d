import { readRecogniser } from "./network/recogniser.ts";
import type { Recogniser } from "./network/recogniser.ts";
import stored from "./weights.json" with { type: "json" };

let loaded: Recogniser | undefined;

/** The network with the shipped weights, unpacked once. */
export function loadRecogniser(): Recogniser {
  loaded ??= readRecogniser(stored);
  return loaded;
}
