import { allRules } from "./all-rules.ts";
import type { BoilerplateRule } from "./rule.ts";

/** A rule's words found in compact text. */
export interface Token {
  start: number;
  end: number;
  rule: BoilerplateRule;
}

const widths: readonly string[] = [",，", ":：", ";；", "!！", "?？", "(（", ")）", "\"“”", "'‘’", ".。", "-－—", "¥￥", "~～", "[【", "]】"];

function phraseToPattern(phrase: string): string {
  const bare = phrase.replace(/\s+/g, "");
  return Array.from(bare, (character) => {
    const variants = widths.find((set) => set.includes(character) && character !== ".");
    return variants === undefined ? escape(character) : `[${variants.replace(/[\]\\^-]/g, "\\$&")}]`;
  }).join("");
}

function escape(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

interface Alternative {
  source: string;
  weight: number;
  rule: BoilerplateRule;
}

/** Variable patterns before phrases, longer phrases before shorter ones. */
const alternatives: readonly Alternative[] = allRules
  .filter(({ certainty }) => certainty !== "prompt")
  .flatMap((rule): Alternative[] => [
    ...(rule.patterns ?? []).map((source) => ({ source, weight: 1000 + source.length, rule })),
    ...(rule.phrases ?? []).map((phrase) => ({ source: phraseToPattern(phrase), weight: phrase.replace(/\s+/g, "").length, rule })),
  ])
  .sort((a, b) => b.weight - a.weight);

const groups = alternatives.map(({ source }) => `(${source.replace(/\((?!\?)/g, "(?:")})`).join("|");
const anywhere = new RegExp(groups, "giu");
const here = new RegExp(groups, "iuy");

function ruleOfMatch(match: RegExpExecArray): BoilerplateRule {
  const group = match.findIndex((text, at) => at > 0 && (text as string | undefined) !== undefined);
  const found = alternatives[group - 1];
  if (found === undefined) throw new RangeError("a match without a rule");
  return found.rule;
}

/** The rules' words in compact text from `from` on, in order, apart from each other; at one place the longest wins. */
export function scanTokens(text: string, from = 0): Token[] {
  const tokens: Token[] = [];
  anywhere.lastIndex = from;
  for (let match = anywhere.exec(text); match !== null; match = anywhere.exec(text)) {
    if (match[0] === "") anywhere.lastIndex += 1;
    else tokens.push({ start: match.index, end: match.index + match[0].length, rule: ruleOfMatch(match) });
  }
  return tokens;
}

/** The rule's words that begin exactly at `at`. */
export function tokenAt(text: string, at: number): Token | undefined {
  here.lastIndex = at;
  const match = here.exec(text);
  return match === null || match[0] === "" ? undefined : { start: at, end: at + match[0].length, rule: ruleOfMatch(match) };
}
