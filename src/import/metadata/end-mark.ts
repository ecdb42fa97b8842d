const endMark = /^[\s\p{P}\p{S}]{0,12}(?:the\s?end|end|(?:全文|正文|本文)?完)[\s\p{P}\p{S}]{0,12}$/iu;
const linesAbove = 2;

/**
 * Which lines stand right above the mark that ends an article (— END —), the last there is: its credits stand there, whatever the account
 * recommends below.
 */
export function aboveEndMark(lines: readonly string[]): (at: number) => boolean {
  const marked = lines.findLastIndex((line) => endMark.test(line));
  return (at) => at < marked && marked - at <= linesAbove;
}
