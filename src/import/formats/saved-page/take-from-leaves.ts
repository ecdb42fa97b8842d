import type { RuleHit } from "../../boilerplate/rule.ts";
import { takeBlocks } from "../../boilerplate/take-blocks.ts";
import { takeEnds } from "../../boilerplate/take-ends.ts";
import type { Mark } from "../../mark-spans.ts";
import { authorOfLines } from "../../metadata/author-line.ts";
import { creditToRole, isLabelAlone, lineToCredits, mayBeLabelled } from "../../metadata/credits.ts";
import { toCreditLine } from "../../metadata/credit-line.ts";
import { aboveEndMark } from "../../metadata/end-mark.ts";
import { statedSources } from "../../metadata/stated-sources.ts";
import type { TextRange } from "./body/cut-runs.ts";
import { leafToText, type Leaf } from "./body/leaf.ts";
import { isSentence } from "./copied/prose.ts";
import { takeOut, type Taking } from "./takings.ts";

/** A body without what the account put around it, and where in the page that stood. */
export interface TakenLeaves {
  leaves: Leaf[];
  marks: Mark[];
  sourceCredit?: string;
  editorCredits: string[];
  /** Whom one of the first lines names; it stays the article's. */
  author?: string;
}

interface Line extends TextRange {
  leaf: number;
  text: string;
}

/** Lines at the head and at the tail among which credits are looked for. */
const headLines = 6;
const tailLines = 12;

/**
 * Takes prompts, page words and players' residue that are blocks of their own or are glued to head and tail, and reads credits. `account` = the
 * name of the page's account.
 */
export function takeFromLeaves(leaves: readonly Leaf[], html: string, account: string | undefined): TakenLeaves {
  const texts = leaves.map((leaf) => (hasLines(leaf) ? leafToText(leaf) : ""));
  const isItem = (at: number) => leaves[at]?.path.some(({ kind }) => kind === "item") === true;
  const isHeading = (at: number) => leaves[at]?.kind === "heading";
  const hits = spareHeadings(leaves, takeBlocks(texts, { name: account, isHeading, isItem }));
  const blocks = hits.flatMap((hit, leaf): Taking[] => (hit === undefined ? [] : [{ leaf, start: 0, end: Infinity, ...hit }]));
  const lines = leaves.flatMap((leaf, index) => (hits[index] === undefined ? leafToLines(leaf, index) : []));
  const ends = gluedEnds(lines);
  const credits = readCredits(lines, ends);
  const out = takeOut(leaves, [...blocks, ...ends, ...credits.takings], html);
  const author = authorOfLines(
    lines.map(({ text }) => text),
    account,
  );
  const named = { ...(credits.source === undefined ? {} : { sourceCredit: credits.source }), ...(author === undefined ? {} : { author }) };
  return { ...out, editorCredits: credits.editors, ...named };
}

const plainWord = /^\p{Script=Han}{1,4}$/u;

/** Blocks of sentences below a word that is the author's: one alone may be what an account says of itself below the page's buttons. */
const sentencesBelow = 2;

/** A plain word that is a heading or a list's item between an article's sentences is the author's, though the page has a button of that name. */
function spareHeadings(leaves: readonly Leaf[], hits: readonly (RuleHit | undefined)[]): (RuleHit | undefined)[] {
  const isSaid = (leaf: Leaf, at: number) => hits[at] === undefined && hasLines(leaf) && isSentence(leafToText(leaf));
  const said = leaves.flatMap((leaf, at) => (isSaid(leaf, at) ? [at] : []));
  const [first, last] = [said[0] ?? Infinity, said.at(-sentencesBelow) ?? -1];
  return leaves.map((leaf, at) => {
    const isSetApart = leaf.kind === "heading" || leaf.path.some(({ kind }) => kind === "item");
    const isAuthors = isSetApart && at > first && at < last && plainWord.test(leafToText(leaf).trim());
    return isAuthors && hits[at]?.role === "boilerplate" ? undefined : hits[at];
  });
}

function hasLines(leaf: Leaf): boolean {
  return leaf.kind === "paragraph" || leaf.kind === "heading";
}

function leafToLines(leaf: Leaf, index: number): Line[] {
  if (!hasLines(leaf)) return [];
  let start = 0;
  return leafToText(leaf)
    .split("\n")
    .flatMap((text) => {
      const from = start + text.length - text.trimStart().length;
      start += text.length + 1;
      return text.trim() === "" ? [] : [{ leaf: index, start: from, end: from + text.trim().length, text: text.trim() }];
    });
}

function gluedEnds(lines: readonly Line[]): Taking[] {
  const [first, last] = [lines[0], lines.at(-1)];
  const shift = (line: Line, marks: readonly Mark[]): Taking[] =>
    marks.map(({ start, end, role, rule }) => ({
      leaf: line.leaf,
      start: line.start + start,
      end: line.start + end,
      role,
      ...(rule === undefined ? {} : { rule }),
    }));
  return [
    ...(first === undefined ? [] : shift(first, takeEnds(first.text).head)),
    ...(last === undefined ? [] : shift(last, takeEnds(last.text).tail)),
  ];
}

function readCredits(lines: readonly Line[], taken: readonly Taking[]): { takings: Taking[]; source?: string; editors: string[] } {
  const takings: Taking[] = [];
  const editors: string[] = [];
  let source: string | undefined;
  const texts = lines.map(({ text }) => text);
  const isAboveMark = aboveEndMark(texts);
  const { sole, isItems } = statedSources(texts);
  for (const [index, line] of lines.entries()) {
    if (index >= headLines && index < lines.length - tailLines && !isAboveMark(index)) continue;
    if (taken.some((other) => other.leaf === line.leaf && other.start < line.end && other.end > line.start)) continue;
    const below = isLabelAlone(line.text) ? lines[index + 1] : undefined;
    if (below !== undefined && takeLabelled(line, below)) continue;
    for (const part of lineToCredits(line.text) ?? []) {
      if (part.kind === "other" || (part.kind === "source" && isItems(index))) continue;
      if (part.kind === "source") source ??= part.value;
      else editors.push(toCreditLine(line.text.slice(part.start, part.end)));
      takings.push({ leaf: line.leaf, start: line.start + part.start, end: line.start + part.end, role: creditToRole(part.kind) });
    }
  }
  source ??= sole;
  return { takings, editors, ...(source === undefined ? {} : { source }) };

  /** A label, and its value on the line below. */
  function takeLabelled(line: Line, below: Line): boolean {
    const parts = mayBeLabelled(below.text.trim()) ? lineToCredits(`${line.text.trim()}${below.text.trim()}`) : undefined;
    const [part] = parts ?? [];
    if (part === undefined || parts?.length !== 1 || part.kind === "other") return false;
    if (part.kind === "source") source ??= part.value;
    else editors.push(toCreditLine(line.text.trim() + below.text.trim()));
    for (const { leaf, start, end } of [line, below]) takings.push({ leaf, start, end, role: creditToRole(part.kind) });
    return true;
  }
}
