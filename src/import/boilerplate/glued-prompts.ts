import { foldPattern, foldText } from "./fold-text.ts";
import { prompts } from "./rules/prompts.ts";

/** Length of what is glued, without white space, and the rule that takes it. */
export interface Glued {
  length: number;
  rule: string;
}

const toEdge = (rule: string, sources: readonly string[], wrap: (source: string) => string) =>
  sources.map((source) => ({ rule, pattern: new RegExp(wrap(`(?:${foldPattern(source)})`), "iu") }));
const atHead = prompts.flatMap(({ id, atHead: sources = [] }) => toEdge(id, sources, (source) => `^${source}`));
const atTail = prompts.flatMap(({ id, atTail: sources = [] }) => toEdge(id, sources, (source) => `${source}$`));
const longest = 240;

function match(text: string, patterns: typeof atHead): Glued | undefined {
  for (const { rule, pattern } of patterns) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0) return { length, rule };
  }
  return undefined;
}

/** What only an account puts at the head of its texts, where a text (without white space) begins with it, whatever comes behind. */
export function gluedAtHead(text: string): Glued | undefined {
  return match(foldText(text.slice(0, longest)), atHead);
}

/** The same at the tail, whatever stands before. */
export function gluedAtTail(text: string): Glued | undefined {
  return match(foldText(text.slice(-longest)), atTail);
}
