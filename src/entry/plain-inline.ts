import type { PhrasingContent, Text } from "mdast";

/** A place of a text as a parser says it. */
export type Point = NonNullable<Text["position"]>["start"];

/** Where a place of the text is, as a parser says it. */
export type PointAt = (offset: number) => Point;

/** Characters that are themselves; an ampersand begins no reference, `<` no tag, an underscore stands within a word, spaces end no line. */
const literal = /(?:[^ \n\t\\`*_&<[\]!]| +(?![ \n])|!(?!\[)|&(?!#?[a-z0-9]{1,31};)|<(?![a-z!/?])|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}]))+/iuy;
/** A reference to a printable character of ASCII. */
const reference = /&#x([2-6][\da-f]|7[\da-e]);/iy;
const ticks = /`+/y;
const escape = /\\([!-/:-@[-`{-~])/y;
const hardBreak = /(\\\n|  +\n) *(?!$)/y;
const lineEnd = / ?\n *(?!$)/y;
const target = /\]\((?:((?:[^\s()<>\\&`\p{Cc}]|&(?!#?[a-z0-9]{1,31};)|\\[!-/:-@[-`{-~])+)(?: "([^"\\&\n`<]*)")?)?\)/iuy;
const escapes = /\\(.)/g;
/** Beside asterisks these open and close emphasis whatever stands on the other side: letters, digits, Chinese punctuation. */
const firm = /[\p{L}\p{N}\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff1f]/u;
/** These do so at the edge of a line, or beside a space or a mark of ASCII. */
const atEdge = /[!-/:-@[-`{-~“”]/;
const besideEdge = /[\n !-/:-@[-`{-~]/;

type Within = "block" | "strong" | "label";

/**
 * Reads inline Markdown without nesting that could be read in two ways: text, escapes, hard breaks, code, `**…**` beside letters or
 * spaces, links and pictures. Undefined where there is anything else; a parser must then be asked. `isFree`: no definition stands
 * anywhere that brackets could name.
 */
export function readPlainInline(text: string, pointAt: PointAt, isFree: boolean): PhrasingContent[] | undefined {
  return new InlineReader(text, pointAt, isFree).read("block");
}

class InlineReader {
  readonly #text: string;
  readonly #pointAt: PointAt;
  readonly #isFree: boolean;
  #at = 0;

  constructor(text: string, pointAt: PointAt, isFree: boolean) {
    this.#isFree = isFree;
    this.#text = text;
    this.#pointAt = pointAt;
  }

  /** Up to the end of the block, or to the mark that closes what it is within. */
  read(within: Within): PhrasingContent[] | undefined {
    const nodes: PhrasingContent[] = [];
    while (this.#at < this.#text.length) {
      if (within === "label" && this.#text[this.#at] === "]") return nodes;
      if (within === "strong" && this.#text.startsWith("**", this.#at)) return nodes;
      if (!this.#readNext(nodes, within)) return undefined;
    }
    return within === "block" ? nodes : undefined;
  }

  #readNext(nodes: PhrasingContent[], within: Within): boolean {
    const mark = this.#text[this.#at];
    if (mark === "\\") return this.#readEscape(nodes, within);
    if (mark === "\n") return within !== "label" && this.#readLineEnd(nodes);
    if (mark === "*") return within === "block" && this.#readStrong(nodes);
    if (mark === "[") return within !== "label" && (this.#readLink(nodes) || this.#readBracket(nodes));
    if (mark === "`") return within !== "label" && this.#readCode(nodes);
    if (mark === "&" && this.#readReference(nodes)) return true;
    if (mark === "]") return this.#addText(nodes, "]", 1);
    if (mark === "!" && this.#text[this.#at + 1] === "[") return this.#readImage(nodes);
    const found = this.#match(literal)?.[0];
    if (found !== undefined) return this.#addText(nodes, found, found.length);
    return mark === " " && within !== "label" && (this.#readLineEnd(nodes) || this.#readBreak(nodes));
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  #addText(nodes: PhrasingContent[], value: string, units: number): boolean {
    const start = this.#at;
    this.#at += units;
    const last = nodes.at(-1);
    if (last?.type === "text" && last.position !== undefined) {
      last.value += value;
      last.position.end = this.#pointAt(this.#at);
    } else nodes.push({ type: "text", value, position: this.#positionFrom(start) });
    return true;
  }

  #positionFrom(start: number): { start: Point; end: Point } {
    return { start: this.#pointAt(start), end: this.#pointAt(this.#at) };
  }

  #readEscape(nodes: PhrasingContent[], within: Within): boolean {
    const escaped = this.#match(escape)?.[1];
    if (escaped !== undefined) return this.#addText(nodes, escaped, 2);
    return within !== "label" && this.#readBreak(nodes);
  }

  #readBreak(nodes: PhrasingContent[]): boolean {
    const found = this.#match(hardBreak);
    if (found === null) return false;
    const start = this.#at;
    this.#at += found[1]?.length ?? 0;
    nodes.push({ type: "break", position: this.#positionFrom(start) });
    this.#at = start + found[0].length;
    return true;
  }

  /** A line end without a break; spaces around it are dropped. */
  #readLineEnd(nodes: PhrasingContent[]): boolean {
    const found = this.#match(lineEnd);
    if (found === null) return false;
    const end = this.#at + found[0].length;
    this.#at = this.#text.indexOf("\n", this.#at);
    this.#addText(nodes, "\n", 1);
    this.#at = end;
    return true;
  }

  #readStrong(nodes: PhrasingContent[]): boolean {
    const start = this.#at;
    if (!this.#isPair(start) || !isOpening(this.#text[start - 1], this.#text[start + 2])) return false;
    this.#at += 2;
    const children = this.read("strong");
    if (children === undefined || !this.#isPair(this.#at)) return false;
    if (children.length === 0 || !isOpening(this.#text[this.#at + 2], this.#text[this.#at - 1])) return false;
    this.#at += 2;
    nodes.push({ type: "strong", children, position: this.#positionFrom(start) });
    return true;
  }

  /** Two asterisks and no third. */
  #isPair(at: number): boolean {
    return this.#text.startsWith("**", at) && this.#text[at - 1] !== "*" && this.#text[at + 2] !== "*";
  }

  #readLink(nodes: PhrasingContent[]): boolean {
    const start = this.#at;
    this.#at += 1;
    const children = this.read("label");
    const resource = this.#readTarget();
    if (children === undefined || resource === undefined) {
      this.#at = start;
      return false;
    }
    nodes.push({ type: "link", ...resource, children, position: this.#positionFrom(start) });
    return true;
  }

  /** A bracket that begins no link, where there are no definitions that it could name. */
  #readBracket(nodes: PhrasingContent[]): boolean {
    return this.#isFree && !this.#text.includes("](", this.#at) && this.#addText(nodes, "[", 1);
  }

  #readReference(nodes: PhrasingContent[]): boolean {
    const found = this.#match(reference);
    return found !== null && this.#addText(nodes, String.fromCharCode(Number.parseInt(found[1] ?? "", 16)), found[0].length);
  }

  /** Code on one line, or marks that no others close. */
  #readCode(nodes: PhrasingContent[]): boolean {
    const start = this.#at;
    const mark = this.#match(ticks)?.[0] ?? "";
    const rest = this.#text.slice(start + mark.length);
    const length = rest.search(new RegExp(`(?<!\`)${mark}(?!\`)`));
    if (length < 0) return this.#addText(nodes, mark, mark.length);
    const code = rest.slice(0, length);
    if (/[\n\t]/.test(code)) return false;
    this.#at += length + 2 * mark.length;
    const value = code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
    nodes.push({ type: "inlineCode", value, position: this.#positionFrom(start) });
    return true;
  }

  #readImage(nodes: PhrasingContent[]): boolean {
    const start = this.#at;
    this.#at += 2;
    const children = this.read("label");
    if (children === undefined || children.some(({ type }) => type !== "text")) return false;
    const resource = this.#readTarget();
    if (resource === undefined) return false;
    const alt = children.map((child) => (child.type === "text" ? child.value : "")).join("");
    nodes.push({ type: "image", ...resource, alt, position: this.#positionFrom(start) });
    return true;
  }

  #readTarget(): { title: string | null; url: string } | undefined {
    const found = this.#match(target);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return { title: found[2] === "" ? null : (found[2] ?? null), url: (found[1] ?? "").replace(escapes, "$1") };
  }
}

/** Whether asterisks between these characters open emphasis in every reading; seen from behind, whether they close it. */
function isOpening(outside: string | undefined, inside: string | undefined): boolean {
  if (inside === undefined || /\s/.test(inside)) return false;
  return firm.test(inside) || ((outside === undefined || besideEdge.test(outside)) && atEdge.test(inside));
}
