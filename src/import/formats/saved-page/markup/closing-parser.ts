import { html as names, Parser, Token, TokenizerMode, type DefaultTreeAdapterTypes as Tree, type ParserOptions } from "parse5";
import { blockElements } from "../body/element-kinds.ts";

type Options = ParserOptions<Tree.DefaultTreeAdapterMap>;

/** Elements behind whose start tag all is text, up to an end tag of their own. */
const rawNames = ["iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp"];
/** What a page has one of, whatever its tags say. */
const outermost = new Set(["html", "head", "body", "frameset"]);

/** XML's declaration, or its name space. */
const xmlHead = /^\s*<\?xml\s|<html\s[^<>]*\bxmlns\s*=/i;
const longestHead = 2000;

/**
 * Parses a page; an element that a program closed in its start tag (`<iframe/>`, `<a id="x"/>`) holds nothing, as in XML. It stays open, as in
 * HTML, where it has an end tag all the same; so does a block inside one of its name in a page that is not XML, for its end tag might end that one.
 * An article's node that a program made a paragraph holds all that stands between its tags.
 */
export function parseClosing(html: string, options: Options): Tree.Document {
  const isXml = xmlHead.test(html.slice(0, longestHead));
  const parser = new ClosingParser(html, { ...options, isXml, open: new Set() });
  parser.tokenizer.write(html, true);
  const open = parser.endedNames();
  if (open.size === 0) return parser.document;
  const again = new ClosingParser(html, { ...options, isXml, open });
  again.tokenizer.write(html, true);
  return again.document;
}

interface Closing extends Options {
  isXml: boolean;
  /** Names whose elements stay open. */
  open: ReadonlySet<string>;
}

class ClosingParser extends Parser<Tree.DefaultTreeAdapterMap> {
  readonly #html: string;
  readonly #closing: Closing;
  readonly #closed = new Set<string>();
  /** By name: how many more start tags than end tags there were, those of closed elements aside. */
  readonly #balance = new Map<string, number>();
  /** How many paragraphs were open around an article's node that is one itself. */
  #aroundContent: number | undefined;
  /** Names of which an end tag stood where none was open. */
  readonly #orphaned = new Set<string>();

  constructor(html: string, closing: Closing) {
    super(closing);
    this.#html = html;
    this.#closing = closing;
  }

  /** Names of which elements were closed that have end tags. */
  endedNames(): Set<string> {
    return new Set([...this.#closed].filter((name) => this.#orphaned.has(name)));
  }

  override onStartTag(token: Token.TagToken): void {
    if (token.tagName === "p" && isContent(token)) this.#openContent(token);
    else this.#open(token);
  }

  #open(token: Token.TagToken): void {
    super.onStartTag(token);
    if (token.selfClosing && !token.ackSelfClosing && this.#isClosed(token)) this.#close(token);
    else this.#count(token.tagName, 1);
  }

  override onEndTag(token: Token.TagToken): void {
    this.#count(token.tagName, -1);
    if (token.tagName === "p" && this.#balance.get("p") === this.#aroundContent) this.#closeContent(token);
    super.onEndTag(token);
  }

  /** A program made a paragraph of the article's node: the blocks in it would end it. */
  #openContent(token: Token.TagToken): void {
    this.#aroundContent ??= this.#balance.get("p") ?? 0;
    this.#count("p", 1);
    super.onStartTag(asDivision(token));
  }

  #closeContent(token: Token.TagToken): void {
    this.#aroundContent = undefined;
    asDivision(token);
  }

  #count(name: string, change: number): void {
    const balance = (this.#balance.get(name) ?? 0) + change;
    if (balance < 0) this.#orphaned.add(name);
    this.#balance.set(name, balance);
  }

  #isClosed({ tagName, location }: Token.TagToken): boolean {
    const { isXml, open } = this.#closing;
    if (outermost.has(tagName) || open.has(tagName)) return false;
    if (!isXml && blockElements.has(tagName) && (this.#balance.get(tagName) ?? 0) > 0) return false;
    if (!rawNames.includes(tagName)) this.#closed.add(tagName);
    else return location !== null && !endsNext(this.#html, tagName, location.endOffset);
    return true;
  }

  /** Ends the element where its start tag ends. */
  #close({ tagName, tagID, location }: Token.TagToken): void {
    const place = location && { ...location, startLine: location.endLine, startCol: location.endCol, startOffset: location.endOffset };
    this.tokenizer.state = TokenizerMode.DATA;
    super.onEndTag({
      type: Token.TokenType.END_TAG,
      tagName,
      tagID,
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: place,
    });
  }
}

const contentAttribute = /^(?:js_content|(?:.*\s)?rich_media_content(?:\s.*)?)$/s;

function isContent({ attrs }: Token.TagToken): boolean {
  return attrs.some(({ name, value }) => (name === "id" || name === "class") && contentAttribute.test(value));
}

function asDivision(token: Token.TagToken): Token.TagToken {
  token.tagName = "div";
  token.tagID = names.TAG_ID.DIV;
  return token;
}

/** True where the next tag of the name is an end tag. */
function endsNext(html: string, name: string, at: number): boolean {
  const next = new RegExp(String.raw`<(/?)${name}[\s/>]`, "gi");
  next.lastIndex = at;
  return next.exec(html)?.[1] === "/";
}
