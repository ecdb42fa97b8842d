import { edgesOf } from "./edges-of.ts";
import { isPromptPart } from "./prompt-lexicon.ts";
import { ownName } from "./rules/prompt-parts.ts";

/** What is known of a text's blocks beside their words. */
export interface Publisher {
  /** Name of the account that published it. */
  name?: string | undefined;
  /** True for a heading, which is no prompt that names the account. */
  isHeading?: (at: number) => boolean;
  /** True for a block that stands in a list. */
  isItem?: (at: number) => boolean;
  /** True for a block below an empty line; absent where each block is a paragraph. */
  begins?: (at: number) => boolean;
}

const opening = /[“"‘'「『【《]$/u;
const shortest = 2;
const alone = new RegExp(`^[\\p{P}\\p{S}]*${ownName}[\\p{P}\\p{S}]*$`, "u");
/** What an article counts: the steps of a raffle, the points of a list. */
const counted = /^(?:[（(]?\d{1,2}[)）、.．]|[①-⑳]|第?[一二三四五六七八九十]{1,3}[、步])/u;
const number = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]?$/u;

/**
 * The blocks with a quoted mark in place of the name of the account that published them, which its prompts name (欢迎关注青石桥): among the first and
 * the last, where prompts stand. An account may be called by what an article speaks of (关注食品安全).
 */
export function markOwnNames(shown: readonly string[], { name: account = "", isHeading = () => false }: Publisher): string[] {
  const name = account.replace(/\s+/g, "");
  if (name.length < shortest || isPromptPart(name)) return [...shown];
  const edges = edgesOf(shown);
  const isPrompt = (at: number) => edges.has(at) && !isHeading(at) && !isCounted(shown, at);
  return shown.map((text, at) => (text.includes(name) && isPrompt(at) ? markName(text, name) : text));
}

/** True for a text that begins with its number in a list. */
export function isNumbered(text: string): boolean {
  return counted.test(text);
}

/** True for a block that the article counts. */
export function isCounted(shown: readonly string[], at: number): boolean {
  return counted.test(shown[at] ?? "") || number.test(shown[at - 1] ?? "");
}

function markName(text: string, name: string): string {
  const [first = "", ...rest] = text.split(name);
  return rest.reduce((marked, part) => marked + (opening.test(marked) ? ownName : `“${ownName}”`) + part, first);
}

/** True for a text that is nothing but that mark: who signs, and no part of a prompt beside it. */
export function isOwnName(text: string): boolean {
  return alone.test(text);
}
