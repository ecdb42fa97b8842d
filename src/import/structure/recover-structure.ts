import { recoverWith } from "./recover-with.ts";
import { loadRecogniser } from "./load-recogniser.ts";

export type RecoveredKind = "heading" | "paragraph" | "list-item" | "caption" | "credit";

/** One block of recovered text; `score` is the confidence (0 to 1) that it begins here, 1 where the dump itself broke the line (`given`). */
export interface RecoveredBlock {
  kind: RecoveredKind;
  /** Of headings alone. */
  level?: 2 | 3;
  text: string;
  score: number;
  given: boolean;
}

/** Cuts flat text into blocks; joining their texts gives the input, white space included. */
export function recoverStructure(text: string): RecoveredBlock[] {
  return recoverWith(text, loadRecogniser());
}
