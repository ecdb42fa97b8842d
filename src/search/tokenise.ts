import { COMPLEX, DIGIT, DROPPED, foldText, foldUnit, HAN, JOINING, joinsPrevious, kindOf, SEPARATOR } from "./fold-character.ts";

/**
 * Tokens of one field, column by column. `codes[i]` is the code point of a Han character, or `-(k + 1)` for the word `words[k]`;
 * `starts[i]` and `ends[i]` bound the token in the text that was given, in UTF-16 units.
 */
export interface Tokens {
  codes: number[];
  words: string[];
  starts: number[];
  ends: number[];
}

/** A run of letters and digits being read; `separator` is a dot or comma that waits for the next digit. */
class Scanner {
  readonly tokens: Tokens;
  private word = "";
  private wordStart = 0;
  private wordEnd = 0;
  private endsInDigit = false;
  private separator = "";

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  han(code: number, start: number, end: number): void {
    this.closeWord();
    this.push(code, start, end);
  }

  letter(character: string, isDigit: boolean, start: number, end: number): void {
    if (this.separator !== "" && !isDigit) this.closeWord();
    if (this.word === "") this.wordStart = start;
    this.word += this.separator + character;
    this.separator = "";
    this.endsInDigit = isDigit;
    this.wordEnd = end;
  }

  separate(character: string): void {
    if (this.endsInDigit && this.separator === "") this.separator = character;
    else this.closeWord();
  }

  /** True where no word is being read. */
  get isBetween(): boolean {
    return this.word === "";
  }

  /** A word by itself, folded. */
  whole(word: string, start: number, end: number): void {
    this.tokens.words.push(word);
    this.push(-this.tokens.words.length, start, end);
  }

  closeWord(): void {
    this.separator = "";
    this.endsInDigit = false;
    if (this.word === "") return;
    this.whole(this.word, this.wordStart, this.wordEnd);
    this.word = "";
  }

  /** Any folded character, of whatever kind. */
  read(kind: number, character: string, start: number, end: number): void {
    if (kind === HAN) this.han(character.codePointAt(0) ?? 0, start, end);
    else if (kind === DROPPED) this.closeWord();
    else if (kind === SEPARATOR) this.separate(character);
    else this.letter(character, kind === DIGIT, start, end);
  }

  private push(code: number, start: number, end: number): void {
    this.tokens.codes.push(code);
    this.tokens.starts.push(start);
    this.tokens.ends.push(end);
  }
}

/** The end of the character at `start` with everything that NFKC may join to it. */
function endOfCluster(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!joinsPrevious(next)) break;
    end += next.length;
  }
  return end;
}

/** Reads a cluster that folds to other than one unit; all that comes of it lies where the cluster lies. */
function readCluster(scanner: Scanner, text: string, start: number): number {
  const end = endOfCluster(text, start);
  for (const character of foldText(text.slice(start, end))) scanner.read(kindOf(character), character, start, end);
  return end;
}

function mayBeJoined(text: string, next: number): boolean {
  if (next >= text.length) return false;
  const kind = foldUnit(text.charCodeAt(next)) & 0xff;
  return kind === JOINING || kind === COMPLEX;
}

/** 1 for a letter or digit of ASCII. */
const plain = Uint8Array.from({ length: 0x80 }, (_, unit) => (/[\dA-Za-z]/.test(String.fromCharCode(unit)) ? 1 : 0));

/** The end of a word of ASCII that begins at `start`, or `start` where no such word ends before something else begins. */
function endOfPlainWord(text: string, start: number): number {
  let end = start;
  while (plain[text.charCodeAt(end)] === 1) end += 1;
  if (end === start || end === text.length) return end;
  const kind = foldUnit(text.charCodeAt(end)) & 0xff;
  const closes = kind === DROPPED || kind === HAN || (kind === SEPARATOR && text.charCodeAt(end - 1) > 0x39);
  return closes && !mayBeJoined(text, end + 1) ? end : start;
}

/**
 * The one tokeniser of index and browser: NFKC, lower case, traditional to simplified; one Han character is a token, so is a run of
 * other letters and digits (a dot or comma between two digits stays inside); everything else vanishes. Tokens of several texts can be put
 * `behind` each other; their places stay those in their own text.
 */
export function tokenise(text: string, behind: Tokens = { codes: [], words: [], starts: [], ends: [] }): Tokens {
  const scanner = new Scanner(behind);
  for (let at = 0; at < text.length;) {
    const end = scanner.isBetween ? endOfPlainWord(text, at) : at;
    if (end > at) {
      scanner.whole(text.slice(at, end).toLowerCase(), at, end);
      at = end;
      continue;
    }
    const folded = foldUnit(text.charCodeAt(at));
    const kind = folded & 0xff;
    if (kind >= COMPLEX || mayBeJoined(text, at + 1)) {
      at = readCluster(scanner, text, at);
      continue;
    }
    if (kind === HAN) scanner.han(folded >>> 8, at, at + 1);
    else if (kind === DROPPED) scanner.closeWord();
    else scanner.read(kind, String.fromCharCode(folded >>> 8), at, at + 1);
    at += 1;
  }
  scanner.closeWord();
  return scanner.tokens;
}
