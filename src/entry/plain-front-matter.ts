type Scalar = string | number | boolean;
/** A value of front matter: of one line, a list, or a map of such values. */
type Value = Scalar | Scalar[] | { [key: string]: Scalar | undefined };

/** What YAML would read as a mark, a comment or a further key, and what is no character of a line. */
const special = /^[-?:,[\]{}#&*!|>'"%@`. ]|[\p{Cc}\p{Cs}\u2028\u2029\ufeff]|:(?: |$)| #|[ -]$/u;
/** These are no number, date, truth value or nothing in any version of YAML. */
const surelyText =
  /\p{Script=Han}|^(?!(?:null|true|false|e[-+]?\d+)$)[A-Za-z].{3}|^[\dbe]+[acdf][\da-f]*$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+08:00$/iu;
const day = /^\d{4}-\d{2}-\d{2}$/;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const quoted = /^"([^"\\\p{Cc}\p{Cs}\u2028\u2029\ufeff]*)"$/u;
const field = /^([A-Za-z]\w*):(?: (.+))?$/;

/**
 * Reads front matter of plain lines, as import writes most of it: keys with a value of one line, with a list or a map of such
 * values. Gives what a YAML parser gives; undefined where there is anything else.
 */
export function readPlainFrontMatter(text: string): Record<string, Value> | undefined {
  const lines = text.split("\n");
  const fields: Record<string, Value> = {};
  for (let at = 0; at < lines.length;) {
    const [, key, written] = field.exec(lines[at] ?? "") ?? [];
    let end = at + 1;
    while (written === undefined && lines[end]?.startsWith("  ") === true) end += 1;
    const value = written === undefined ? readInner(lines.slice(at + 1, end).map((line) => line.slice(2))) : readScalar(written);
    if (key === undefined || value === undefined || Object.hasOwn(fields, key)) return undefined;
    fields[key] = value;
    at = end;
  }
  return fields;
}

function readInner(lines: readonly string[]): Value | undefined {
  if (lines.length === 0) return undefined;
  if (lines[0]?.startsWith("- ") === true) return all(lines.map((line) => (line.startsWith("- ") ? readScalar(line.slice(2)) : undefined)));
  const pairs = lines.map((line) => field.exec(line) ?? []);
  const keys = all(pairs.map(([, key]) => key));
  const values = all(pairs.map(([, , written]) => (written === undefined ? undefined : readScalar(written))));
  if (keys === undefined || values === undefined || new Set(keys).size < keys.length) return undefined;
  return Object.fromEntries(keys.map((key, at) => [key, values[at] ?? ""]));
}

function readScalar(written: string): Scalar | undefined {
  if (wholeNumber.test(written)) return Number(written);
  if (written === "true" || written === "false") return written === "true";
  return quoted.exec(written)?.[1] ?? (isPlain(written) ? written : undefined);
}

function isPlain(text: string): boolean {
  return surelyText.test(text) && !special.test(text);
}

/** Writes front matter as a YAML writer does whose lines have any length; undefined where a text may need its marks. */
export function writePlainFrontMatter(fields: Readonly<Record<string, Value | undefined>>): string | undefined {
  const known = Object.entries(fields).filter((pair): pair is [string, Value] => pair[1] !== undefined);
  return all(known.map(([key, value]) => writeField(key, value)))?.join("");
}

function writeField(key: string, value: Value): string | undefined {
  if (typeof value !== "object") return writeLines([[`${key}: `, value]]);
  const inner = Array.isArray(value)
    ? value.map((each) => ["  - ", each] as const)
    : Object.entries(value).map(([name, each]) => [`  ${name}: `, each] as const);
  const lines = inner.length === 0 ? undefined : writeLines(inner);
  return lines && `${key}:\n${lines}`;
}

function writeLines(lines: readonly (readonly [before: string, value: Scalar | undefined])[]): string | undefined {
  const known = lines.filter(([, value]) => value !== undefined);
  return all(known.map(([before, value]) => writeScalar(value ?? "", before)))?.join("");
}

function writeScalar(value: Scalar, before: string): string | undefined {
  const isSafe = typeof value === "boolean" || (typeof value === "number" ? wholeNumber.test(String(value)) : isPlain(value));
  if (isSafe) return `${before}${value}\n`;
  return typeof value === "string" && day.test(value) ? `${before}"${value}"\n` : undefined;
}

/** The values, if there is none missing. */
function all<T>(values: readonly (T | undefined)[]): T[] | undefined {
  return values.includes(undefined) ? undefined : (values as T[]);
}
