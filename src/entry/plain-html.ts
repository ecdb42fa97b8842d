/** Takes what stands in HTML, in order; each answer is false where only a parser could go on. */
export interface HtmlTaker {
  open: (tag: string, attributes: string) => boolean;
  close: (tag: string) => boolean;
  text: (value: string) => boolean;
}

/** What a parser reads as another character. */
const strange = /[\0\r]/;
const space = String.raw`[\t\n\f ]`;
/** Quotes may stand within a name: converters leave quotes within quotes. */
const name = String.raw`[^\t\n\f />=]+(?=[\t\n\f />=]|$)`;
const value = String.raw`"[^"]*"|'[^']*'|[^\t\n\f >"'=]+(?=[\t\n\f >]|$)`;
const given = String.raw`(${name})(?:${space}*=${space}*(${value}))?`;
const tag = new RegExp(String.raw`<(/?)([a-z][a-z0-9:-]*)((?:${space}|/(?!>)|(?<=[\t\n\f /"'])${given})*)(/?)>`, "iy");
const attribute = new RegExp(given, "g");
/** Elements that hold nothing and are not closed. */
export const voids: ReadonlySet<string> = new Set(["br", "hr", "img"]);
const references: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };
const reference = /&(?:(amp|lt|gt|quot|nbsp)|#(3[2-9]|[4-9]\d|1[01]\d|12[0-6]));/g;
const otherReference = /&(?!(?:amp|lt|gt|quot|nbsp|#(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6]));)[a-z#]/i;

/** Reads HTML whose tags, attributes and references leave no doubt; false as soon as a taker, or the HTML, does not go on. */
export function readPlainHtml(html: string, taker: HtmlTaker): boolean {
  if (strange.test(html)) return false;
  for (let at = 0; at < html.length;) {
    const next = html.indexOf("<", at);
    const end = next === -1 ? html.length : next;
    if (end > at) {
      const text = decode(html.slice(at, end));
      if (text === undefined || !taker.text(text)) return false;
      at = end;
    } else {
      tag.lastIndex = at;
      const found = tag.exec(html);
      if (found === null || !takeTag(found, taker)) return false;
      at = tag.lastIndex;
    }
  }
  return true;
}

function takeTag([, closing, written = "", attributes = "", , , self]: RegExpExecArray, taker: HtmlTaker): boolean {
  const element = written.toLowerCase();
  if (self !== "" && !voids.has(element)) return false;
  if (closing === "") return taker.open(element, attributes);
  return attributes === "" && self === "" && taker.close(element);
}

/** Attributes by name, the first of each; undefined where a reference is not plain. `wanted`: others are left out. */
export function readAttributes(attributes: string, wanted: ReadonlyMap<string, string>): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [, written = "", quoted = ""] of attributes.matchAll(attribute)) {
    const known = wanted.get(written.toLowerCase());
    if (known === undefined || found.has(known)) continue;
    const text = decode(/^["']/.test(quoted) ? quoted.slice(1, -1) : quoted);
    if (text === undefined) return undefined;
    found.set(known, text);
  }
  return found;
}

function decode(text: string): string | undefined {
  if (!text.includes("&")) return text;
  if (otherReference.test(text)) return undefined;
  return text.replace(reference, (whole, word: string | undefined, code: string | undefined) =>
    code === undefined ? (references[word ?? ""] ?? whole) : String.fromCharCode(Number(code)),
  );
}
