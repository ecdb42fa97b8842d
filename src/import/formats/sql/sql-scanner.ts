/** A piece of SQL; of a string, what it says and the range of what stands between its quotes. */
export interface SqlToken {
  kind: "word" | "string" | "name" | "sign" | "open-string";
  text: string;
  start: number;
  end: number;
}

/** True for this sign. */
export function isSign(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}

/** True for this word, lower-case. */
export function isWord(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === text;
}

/** How a dump writes its strings: MySQL escapes with backslashes, SQLite and PostgreSQL do not. */
export type SqlDialect = "mysql" | "standard";

const space = /\s*/y;
const word = /[\p{L}\p{N}_$@.+-]+/uy;
const plain = { mysql: /[^'\\]*/y, standard: /[^']*/y };
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", 0: "\0", b: "\b", Z: "\u001a" };

/** Reads SQL from left to right, in linear time. */
export class SqlScanner {
  readonly #text: string;
  readonly #dialect: SqlDialect;
  at = 0;

  constructor(text: string, dialect: SqlDialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  /** The next token, comments left out; undefined at the end. */
  next(): SqlToken | undefined {
    const text = this.#text;
    this.#skipComments();
    const start = this.at;
    const first = text[start];
    if (first === undefined) return undefined;
    if (first === "'") return this.#string(start);
    if (first === "`" || first === '"' || first === "[") return this.#name(start, first === "[" ? "]" : first);
    const end = this.#skip(word);
    this.at = end > start ? end : start + 1;
    return { kind: end > start ? "word" : "sign", text: text.slice(start, this.at), start, end: this.at };
  }

  /** The first token of the lines below that on which the last one ends. */
  behindLine(): SqlToken | undefined {
    const end = this.#text.indexOf("\n", this.at);
    this.at = end < 0 ? this.#text.length : end;
    return this.next();
  }

  /** The rest of the line, and then everything up to a line that is `mark`; the reading goes on behind it. */
  linesUntil(mark: string): { start: number; end: number } {
    const line = this.#text.indexOf("\n", this.at);
    const start = line < 0 ? this.#text.length : line + 1;
    const isThere = this.#text.startsWith(`${mark}\n`, start) || this.#text.startsWith(`${mark}\r`, start);
    const found = isThere ? start : this.#text.indexOf(`\n${mark}`, start);
    const end = found < 0 ? this.#text.length : found;
    this.at = Math.min(this.#text.length, end + mark.length + (isThere ? 0 : 1));
    return { start, end };
  }

  #skip(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return this.at + (pattern.exec(this.#text)?.[0].length ?? 0);
  }

  /** White space and comments; `-- ` to the line's end, in MySQL `#` as well. */
  #skipComments(): void {
    const text = this.#text;
    for (;;) {
      this.at = this.#skip(space);
      const isLine = text.startsWith("--", this.at) || (this.#dialect === "mysql" && text[this.at] === "#");
      const close = isLine ? "\n" : text.startsWith("/*", this.at) ? "*/" : undefined;
      if (close === undefined) return;
      const end = text.indexOf(close, this.at + 2);
      this.at = end < 0 ? text.length : end + close.length;
    }
  }

  #string(start: number): SqlToken {
    const text = this.#text;
    this.at = start + 1;
    for (;;) {
      const end = this.#skip(plain[this.#dialect]);
      const isDoubled = text[end] === "'" && text[end + 1] === "'";
      if (end >= text.length) {
        this.at = text.length;
        return { kind: "open-string", text: "", start, end: text.length };
      }
      this.at = end + (isDoubled || text[end] === "\\" ? 2 : 1);
      if (text[end] === "'" && !isDoubled)
        return { kind: "string", text: this.#unescape(text.slice(start + 1, end)), start: start + 1, end };
    }
  }

  #unescape(raw: string): string {
    const text = raw.includes("''") ? raw.replaceAll("''", "'") : raw;
    if (this.#dialect === "standard" || !text.includes("\\")) return text;
    return text.replace(/\\([\s\S])/g, (whole, letter: string) => escapes[letter] ?? (letter === "%" || letter === "_" ? whole : letter));
  }

  #name(start: number, close: string): SqlToken {
    const found = this.#text.indexOf(close, start + 1);
    this.at = found < 0 ? this.#text.length : found + 1;
    return {
      kind: "name",
      text: this.#text.slice(start + 1, found < 0 ? this.at : found),
      start: start + 1,
      end: Math.max(start + 1, this.at - 1),
    };
  }
}
