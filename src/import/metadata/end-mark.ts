const endMark = /^[\s\p{P}\p{S}]{0,12}(?:the\s?end|end|(?:全文|正文|本文)?完)[\s\p{P}\p{S}]{0,12}$/iu;
const linesAbove = 2;
/** What a title that is recommended below has not. */
const sentence = /[。；]|.{60}/u;

/** True for a line that is nothing but the mark that ends an article. */
export function isEndMark(line: string): boolean {
  return endMark.test(line);
}

/**
 * Which lines stand right above the mark that ends an article (— END —), below which no sentence is left, only what the account recommends: its
 * credits stand there.
 */
export function aboveEndMark(lines: readonly string[]): (at: number) => boolean {
  const marked = lines.findLastIndex((line) => isEndMark(line) || sentence.test(line));
  if (!isEndMark(lines[marked] ?? "")) return () => false;
  return (at) => at < marked && marked - at <= linesAbove;
}
