import type { KeyTable } from "./key-table.ts";
import { FIELDS } from "./search-article.ts";
import { tokenise, type Tokens } from "./tokenise.ts";

/** The texts of one article by field number; the text field comes in blocks. */
export interface FieldTexts {
  /** Fields 1 to 4: title, account, author, source credit. */
  short: readonly string[];
  blocks: readonly { isHeading: boolean; text: string }[];
}

/** One article's keys: a key a token, field after field, with the token count of each field and the ranges of headings. */
export interface ArticleKeys {
  keys: Uint32Array;
  /** Tokens of field f, f from 0. */
  fieldLengths: number[];
  /** Pairs of begin and end, in tokens of the text field. */
  headings: number[];
}

/**
 * Gives every token its key: a word itself; a Han character together with the next one, or with the first character of the word that
 * follows; at the end of a field, alone. Where a run of Han characters begins, its first has a key alone as well.
 */
function codesToKeys({ codes, words }: Tokens, table: KeyTable, keys: number[]): void {
  let previousIsHan = false;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    const next = codes[at + 1] ?? 0;
    if (code < 0) keys.push(table.word(words[-code - 1] ?? ""));
    else {
      keys.push(table.han(code, next < 0 ? (words[-next - 1]?.codePointAt(0) ?? 0) : next));
      if (!previousIsHan) table.han(code, 0);
    }
    previousIsHan = code > 0;
  }
}

function blocksToCodes(blocks: FieldTexts["blocks"], headings: number[]): Tokens {
  const text = tokenise("");
  for (const block of blocks) {
    const begin = text.codes.length;
    tokenise(block.text, text);
    if (block.isHeading && text.codes.length > begin) headings.push(begin, text.codes.length);
  }
  return text;
}

/** Tokenises an article and numbers its keys; new keys enter the table. */
export function articleToKeys(texts: FieldTexts, table: KeyTable): ArticleKeys {
  const headings: number[] = [];
  const keys: number[] = [];
  const fieldLengths: number[] = [];
  for (let field = 0; field < FIELDS.length; field++) {
    const tokens = field === 0 ? blocksToCodes(texts.blocks, headings) : tokenise(texts.short[field - 1] ?? "");
    codesToKeys(tokens, table, keys);
    fieldLengths.push(tokens.codes.length);
  }
  return { keys: new Uint32Array(keys), fieldLengths, headings };
}
