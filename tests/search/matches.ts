import table from "opencc-js/dict/TSCharacters";

const simplified = new Map(
  table.split("|").map((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [from, to] as const;
  }),
);

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}]|(?<=\p{Nd})[.,](?=\p{Nd}))+/gu;

/** The tokens of a field, by the words of the semantics: normalise, then read off with one regular expression. */
export function truthTokens(field: string): string[] {
  const lower = Array.from(field.normalize("NFKC"), (character) => character.toLowerCase()).join("");
  const folded = Array.from(lower, (character) => simplified.get(character) ?? character).join("");
  return folded.match(TOKEN) ?? [];
}

function standsIn(term: readonly string[], field: readonly string[]): boolean {
  return field.some((_, at) =>
    term.every((token, offset) => {
      const found = field[at + offset] ?? "";
      const isPrefix = offset === term.length - 1 && !/^\p{Script=Han}/u.test(token);
      return isPrefix ? found.startsWith(token) : found === token;
    }),
  );
}

/** Terms of a query: `"…"` holds white space together, a minus before a term excludes it. */
function truthTerms(query: string): { tokens: string[]; isExcluded: boolean }[] {
  const pieces = query.replaceAll("＂", '"').match(/(?:[^\s"]|"[^"]*(?:"|$))+/gu) ?? [];
  return pieces
    .map((piece) => ({ tokens: truthTokens(piece.replaceAll('"', " ")), isExcluded: /^[-－]/u.test(piece) }))
    .filter(({ tokens }) => tokens.length > 0);
}

/** Fields split into tokens beforehand, to try many queries on. */
export function toTruthFields(fields: readonly string[]): string[][] {
  return fields.map(truthTokens);
}

/** {@link matches} on fields already split. */
export function matchesTokens(query: string, fields: readonly (readonly string[])[]): boolean {
  const terms = truthTerms(query);
  return terms.length > 0 && terms.every(({ tokens, isExcluded }) => fields.some((field) => standsIn(tokens, field)) !== isExcluded);
}

/** The truth: whether an article with these fields (title, account, author, source credit, text) answers the query. */
export function matches(query: string, fields: readonly string[]): boolean {
  return matchesTokens(query, toTruthFields(fields));
}
