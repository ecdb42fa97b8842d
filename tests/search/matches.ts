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

/** The truth: whether an article with these fields (title, account, author, source credit, text) answers the query. */
export function matches(query: string, fields: readonly string[]): boolean {
  const terms = truthTerms(query);
  const split = fields.map(truthTokens);
  return terms.length > 0 && terms.every(({ tokens, isExcluded }) => split.some((field) => standsIn(tokens, field)) !== isExcluded);
}

const isHan = (token: string): boolean => /^\p{Script=Han}/u.test(token);

/** A field's tokens in one string, words between control characters, so that plain substring search finds terms fast. */
export function toTruthText(field: string): string {
  return truthTokens(field)
    .map((token) => (isHan(token) ? token : `\u0001${token}\u0002`))
    .join("");
}

/** A query's terms as they look in {@link toTruthText}; a word at a term's end is left open, for it may go on. */
export function toTruthTexts(query: string): { text: string; isExcluded: boolean }[] {
  return truthTerms(query).map(({ tokens, isExcluded }) => ({ text: toTruthText(tokens.join("\n")).replace(/\u0002$/, ""), isExcluded }));
}

/** {@link matches} on fields and terms made ready; for benchmarks. */
export function truthTextMatches(terms: ReturnType<typeof toTruthTexts>, fields: readonly string[]): boolean {
  return terms.length > 0 && terms.every(({ text, isExcluded }) => fields.some((field) => field.includes(text)) !== isExcluded);
}
