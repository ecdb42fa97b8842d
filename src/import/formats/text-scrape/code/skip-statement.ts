const begins =
  /(?:var|let|const|if|else|for|while|return|try|catch|finally|switch|function|new|typeof|delete|throw|void|do)\b|[\w$.]{1,80}\s{0,3}(?:=[^=]|\(|\+\+|--|\[)|[(!;}]|\/[/*]|["']use strict|\d ?\* ?\w|-\s{0,20}1 ?==/y;
const han = /\p{Script=Han}/u;
const longest = 400_000;

/** How many characters may still be looked at, over all statements of a text. */
export interface Budget {
  left: number;
}

/** End of the JavaScript statement or block that begins behind the white space at `from`; `from` where none begins. */
export function skipStatement(text: string, from: number, budget: Budget): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  begins.lastIndex = at;
  if (at >= text.length || !begins.test(text)) return from;
  if (text.startsWith("//", at)) return lineEnd(text, at);
  return endOfStatement(text, at, budget) ?? from;
}

/** Behind the `;` or closing bracket that ends it; the line's end before Chinese outside quotes, or where brackets never close. */
function endOfStatement(text: string, start: number, budget: Budget): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + longest);
  for (let at = start; at < limit; at += 1) {
    if ((budget.left -= 1) < 0) return undefined;
    const character = text.charAt(at);
    const skipped = skipQuoted(text, at);
    if (skipped > at) at = skipped - 1;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) {
      depth -= 1;
      if (depth < 0) return at + 1;
      if (depth === 0 && character === "}" && !/^\s{0,200}(?:else|catch|finally|[)(.,;])/.test(text.slice(at + 1, at + 220))) return at + 1;
    } else if (character === ";" && depth === 0) return at + 1;
    else if (han.test(character)) return unclosed(text, start, at);
  }
  return unclosed(text, start, limit);
}

/** A value that is given a name on a line of its own, without a semicolon. */
const assignment =
  /(?:(?:var|let|const)\s+)?[\w$.]{1,80}[ \t]*=[ \t]*(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[\d.]{1,20}|true|false|null)(?=[ \t]*\r?(?:\n|$))/y;

/** A list that breaks off on its line, where its strings held a `<` and somebody took out tags. */
const brokenList = /(?:var|let|const)\s+[\w$]{1,80}[ \t]*=[ \t]*\[[^\n\p{Script=Han}]{0,500}(?=\n|$)/uy;

/** Code that breaks off: its lines up to the last that ends like code. */
function unclosed(text: string, start: number, limit: number): number | undefined {
  for (let end = limit; end > start; end = text.lastIndexOf("\n", end - 1)) {
    if (/[;{}),]\s*$/.test(text.slice(Math.max(start, end - 200), end))) return end;
    if (text.lastIndexOf("\n", end - 1) <= start) break;
  }
  for (const form of [assignment, brokenList]) {
    form.lastIndex = start;
    const found = form.exec(text)?.[0];
    if (found !== undefined) return start + found.length;
  }
  const opening = text.indexOf("{", start);
  return opening >= 0 && opening < limit && !/[\n]/.test(text.slice(start, opening)) ? opening + 1 : undefined;
}

/** Behind the string, comment or regular expression that begins at `at`; `at` where none does. */
function skipQuoted(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '"' || character === "'" || character === "`") return closing(text, at, character);
  if (character !== "/") return at;
  const next = text.charAt(at + 1);
  if (next === "/") return lineEnd(text, at);
  if (next === "*") {
    const end = text.indexOf("*/", at + 2);
    return end < 0 ? at : end + 2;
  }
  return /[(,=:[!&|?{};]\s*$|return\s*$/.test(text.slice(Math.max(0, at - 12), at)) ? closingExpression(text, at) : at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** A string ends on its line, except a template. */
function closing(text: string, at: number, quote: string): number {
  for (let end = at + 1; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (character === "\\") end += 1;
    else if (character === quote) return end + 1;
    else if (character === "\n" && quote !== "`") return at;
  }
  return at;
}

function closingExpression(text: string, at: number): number {
  let inClass = false;
  for (let end = at + 1; end < Math.min(text.length, at + 500); end += 1) {
    const character = text.charAt(end);
    if (character === "\\") end += 1;
    else if (character === "\n") return at;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return end + 1;
  }
  return at;
}
