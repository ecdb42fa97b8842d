import { isPromptPart } from "./prompt-lexicon.ts";
import { ownName } from "./rules/prompt-parts.ts";

const opening = /[“"‘'「『【《]$/u;
const shortest = 2;
const alone = new RegExp(`^[\\p{P}\\p{S}]*${ownName}[\\p{P}\\p{S}]*$`, "u");

/** The text with a quoted mark in place of the name of the account that published it, which its prompts name (欢迎关注青石桥). */
export function markOwnName(text: string, account: string | undefined): string {
  const name = account?.replace(/\s+/g, "") ?? "";
  if (name.length < shortest || isPromptPart(name) || !text.includes(name)) return text;
  const [first = "", ...rest] = text.split(name);
  return rest.reduce((marked, part) => marked + (opening.test(marked) ? ownName : `“${ownName}”`) + part, first);
}

/** True for a text that is nothing but that mark: who signs, and no part of a prompt beside it. */
export function isOwnName(text: string): boolean {
  return alone.test(text);
}
