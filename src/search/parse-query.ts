import { type Tokens, tokenise } from "./tokenise.ts";

/** One thing that a query asks for: tokens that stand next to each other in one field. */
export interface Term {
  tokens: Tokens;
  /** Written with a minus before it: articles that have it are left out. */
  isExcluded: boolean;
}

const QUOTES = new Set(['"', "＂"]);
const MINUSES = new Set(["-", "－"]);

/** Cuts a query at white space outside quotes; a quote that is never closed reaches to the end. */
function splitOutsideQuotes(query: string): string[] {
  const pieces = [""];
  let isQuoted = false;
  for (const character of query) {
    if (QUOTES.has(character)) isQuoted = !isQuoted;
    const isBorder = !isQuoted && /\s/u.test(character);
    if (isBorder) pieces.push("");
    else pieces.push((pieces.pop() ?? "") + (QUOTES.has(character) ? " " : character));
  }
  return pieces;
}

/** Reads a query into terms; a piece without any letter, digit or Han character asks for nothing. */
export function parseQuery(query: string): Term[] {
  return splitOutsideQuotes(query).flatMap((piece): Term[] => {
    const isExcluded = MINUSES.has(piece[0] ?? "");
    const tokens = tokenise(isExcluded ? piece.slice(1) : piece);
    return tokens.codes.length === 0 ? [] : [{ tokens, isExcluded }];
  });
}
