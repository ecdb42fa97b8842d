/** What may stand before the first statement that fills a table: comments, settings, and what a client is told or tells, a line each. */
const before = [
  /--[^\n]{0,500}\n/,
  /\/\*[^*]{0,500}\*\/;?/,
  /(?:SET|USE|PRAGMA|BEGIN|START|SELECT)\b[^;\n]{0,200};/,
  /(?:SET\s[\w[\].@ ]{1,120}\s(?:ON|OFF|\d{1,9})|USE\s[^\s;]{1,120}|GO)[ \t]{0,9}\r?\n/,
  /(?:(?:REM|REMARK|PROMPT|SPOOL|WHENEVER|PRINT)\b|\\[a-z])[^\n]{0,500}\n/,
];
const statement =
  /(?:DROP|CREATE|INSERT|REPLACE|LOCK|ALTER|COPY)\s{1,5}(?:INTO|TABLES?|DATABASE|SCHEMA|SEQUENCE|IGNORE|ALL\s{1,5}INTO|[\w`"[\].]{1,120}\s{1,5}SET\s|[\w`"[\]]{1,60}\.[\w`"[\]]{1,60}\s{0,5}\()(?:\b|\s|(?<=\())/;
const start = new RegExp(`^\\s*(?:(?:${before.map(({ source }) => source).join("|")})\\s*){0,60}${statement.source}`, "i");

/** True for the statements that a database is dumped as. */
export function isSql(text: string): boolean {
  return start.test(text);
}
