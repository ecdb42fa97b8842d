import type { Role } from "../../entry/span.ts";

/**
 * How certain a rule's words are. `frame`: WeChat's page prints them and no author does, so they go wherever they stand alone or end
 * a text. `word`: the page prints them, but so may an author (赞, 阅读): they go only in a run that touches a frame. `residue`: left by
 * a player or picker inside the body; goes anywhere but inside a quotation. `prompt`: written by an account; goes as a block of its
 * own. `placed`: goes because of where it stands (behind the article's end), whatever its words; readers cite it.
 */
export type Certainty = "frame" | "word" | "residue" | "prompt" | "placed";

/** One thing that the page adds around an article, with the proof that it fires and the texts that it must spare. */
export interface BoilerplateRule {
  /** Stable, `family/name`; cited by the ledger. */
  id: string;
  certainty: Certainty;
  /** Exact words; white space does not count, nor the width of punctuation. */
  phrases?: readonly string[];
  /** Words with a variable part: source of a regular expression on text without white space; bounded repetitions only. */
  patterns?: readonly string[];
  /** Of a prompt: patterns of whole blocks that are prompts only among the first and the last of an article. */
  edgePatterns?: readonly string[];
  /** Of a prompt: patterns of whole blocks that are prompts only there, and neither headings nor lines of an article's head. */
  captions?: readonly string[];
  /** Of a prompt: patterns of single sentences; a block among the first and the last goes where all its sentences are such. */
  sentences?: readonly string[];
  /** Of a prompt: patterns of whole prompts there that a page may break over several blocks, with pictures and dots between them. */
  joined?: readonly string[];
  /** Unknown text that may stand behind it inside the page's tail: as a role, or as boilerplate of a rule. */
  before?: Gap;
  /** True where its words (a residue, a frame) go only between blanks or line ends, or behind a sentence's end. */
  apart?: boolean;
  /** Role of what it takes; `boilerplate` where absent. */
  role?: Role;
  /** Blocks that it must take whole (each phrase is one too). */
  takes?: readonly string[];
  /** Texts that no rule may take. */
  spares?: readonly string[];
}

/** Variable text that the page prints behind its own words: what it is, how long it may be (UTF-16 units without white space), of what form. */
export interface Gap {
  role: Role;
  rule?: string;
  longest: number;
  /** Source of a regular expression that the whole must match. */
  form?: string;
  /** True where it may be several lines (readers' comments, titles of other articles). */
  lines?: boolean;
}

/** What takes a whole block: the rule's id, and the role of what it takes. */
export interface RuleHit {
  rule: string;
  role: Role;
}

/** A hit while the blocks around it may still overrule it. */
export type Judged = RuleHit & { certainty: Certainty };
