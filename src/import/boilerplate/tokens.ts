import { allRules } from "./all-rules.ts";
import { foldPattern, foldText } from "./fold-text.ts";
import type { BoilerplateRule } from "./rule.ts";

/** A rule's words found in compact text. */
export interface Token {
  start: number;
  end: number;
  rule: BoilerplateRule;
}

interface Phrase {
  text: string;
  /** As the rule has it, without white space. */
  written: string;
  /** Its second unit, told apart before all others are; none where it has one only. */
  second: number;
  rule: BoilerplateRule;
}

const found = allRules.filter(({ certainty }) => certainty !== "prompt" && certainty !== "placed");

/** Phrases by their first character, longer ones first. */
const phrases = new Map<string, Phrase[]>();
for (const rule of found) {
  for (const phrase of rule.phrases ?? []) {
    const written = phrase.replace(/\s+/g, "");
    const text = foldText(written);
    phrases.set(text.charAt(0), [...(phrases.get(text.charAt(0)) ?? []), { text, written, second: text.charCodeAt(1), rule }]);
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.text.length - a.text.length);
/** 1 for a unit that a phrase begins with. */
const begins = new Uint8Array(0x1_0000);
for (const first of phrases.keys()) begins[first.charCodeAt(0)] = 1;

/** Variable patterns, folded as the text is; the longer source is the more special one. */
const patterns = found
  .flatMap((rule) => (rule.patterns ?? []).map((source) => ({ source: foldPattern(source), rule })))
  .sort((a, b) => b.source.length - a.source.length);
const anyPattern = patterns.map(({ source }) => `(${source.replace(/(?<!\\)\((?!\?)/g, "(?:")})`).join("|");
const ahead = new RegExp(anyPattern, "g");
const here = new RegExp(anyPattern, "y");

function matchToToken(match: RegExpExecArray): Token | undefined {
  const group = match.findIndex((text, at) => at > 0 && (text as string | undefined) !== undefined);
  const rule = patterns[group - 1]?.rule;
  return rule === undefined || match[0] === "" ? undefined : { start: match.index, end: match.index + match[0].length, rule };
}

/** False where a capital begins a word inside the phrase: `Comments` is no word of `Comment` and `Submit` on two lines. */
function keepsCase(text: string, at: number, { written }: Phrase): boolean {
  for (let unit = 1; unit < written.length; unit += 1) {
    const [own, other] = [written.charAt(unit), text.charAt(at + unit)];
    if (own >= "a" && own <= "z" && other >= "A" && other <= "Z") return false;
  }
  return true;
}

function phraseAt(text: string, folded: string, at: number): Token | undefined {
  if (begins[folded.charCodeAt(at)] !== 1) return undefined;
  const next = folded.charCodeAt(at + 1);
  const mayBe = (one: Phrase) =>
    (one.second === next || one.text.length === 1) && folded.startsWith(one.text, at) && keepsCase(text, at, one);
  const phrase = phrases.get(folded.charAt(at))?.find(mayBe);
  return phrase === undefined ? undefined : { start: at, end: at + phrase.text.length, rule: phrase.rule };
}

/** The rules' words in compact text, in order, apart from each other; at one place a variable pattern wins, then the longest phrase. */
export function scanTokens(text: string): Token[] {
  const folded = foldText(text);
  const tokens: Token[] = [];
  let pattern = nextPattern(folded, 0);
  for (let at = 0; at < folded.length;) {
    if (pattern !== undefined && pattern.start < at) pattern = nextPattern(folded, at);
    const token = pattern?.start === at ? pattern : phraseAt(text, folded, at);
    if (token === undefined) at += 1;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function nextPattern(folded: string, from: number): Token | undefined {
  ahead.lastIndex = from;
  const match = ahead.exec(folded);
  return match === null ? { start: Infinity, end: Infinity, rule: found[0] as BoilerplateRule } : matchToToken(match);
}

let lastFolded = { text: "", folded: "" };

/** The text folded; asked again and again for places of one text, which is folded once. */
function foldOnce(text: string): string {
  if (lastFolded.text !== text) lastFolded = { text, folded: foldText(text) };
  return lastFolded.folded;
}

/** The rule's words that begin exactly at `at`. */
export function tokenAt(text: string, at: number): Token | undefined {
  const folded = foldOnce(text);
  here.lastIndex = at;
  const match = here.exec(folded);
  return (match === null ? undefined : matchToToken(match)) ?? phraseAt(text, folded, at);
}
