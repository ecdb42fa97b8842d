import type { Token } from "parse5";
import { Tokenizer, TokenizerMode, type TokenHandler } from "parse5";

/** What verification needs of a page: its text, where it points, and what can be pointed at. */
export interface PageFacts {
  /** Text of the page without white space; scripts, styles and the like left out. */
  bareText: string;
  /** Of that, what stands in the element with `data-body`; undefined where the page has none. */
  bareBody: string | undefined;
  /** Values of `href`, `src`, `action`, `poster` and the addresses in `srcset`, as written. */
  links: string[];
  ids: Set<string>;
}

/** Elements whose content is no markup, with the tokeniser's state for it (HTML standard, 13.2.6.2). */
const rawContent: Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.DATA,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};
const unseen = new Set(["script", "style", "title"]);

/** Reads a page with the tokeniser alone: the pages are our own, and a tree of ten thousand of them would take minutes. */
export function pageToFacts(html: string): PageFacts {
  const facts: PageFacts = { bareText: "", bareBody: undefined, links: [], ids: new Set() };
  const text: string[] = [];
  const body = new BodyRange();
  let hidden = false;
  const ignore = (): void => undefined;
  const keep = ({ chars }: Token.CharacterToken): void => {
    if (!hidden) text.push(chars);
  };
  const handler: TokenHandler = {
    onStartTag(tag) {
      tokenizer.state = rawContent[tag.tagName] ?? TokenizerMode.DATA;
      if (tokenizer.state !== TokenizerMode.DATA) tokenizer.lastStartTagName = tag.tagName;
      hidden = unseen.has(tag.tagName);
      readAttributes(tag.attrs, facts);
      body.open(tag, text.length);
    },
    onEndTag(tag) {
      hidden = false;
      body.close(tag, text.length);
    },
    onCharacter: keep,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, handler);
  tokenizer.write(html, true);
  facts.bareText = bare(text.join(""));
  if (body.end !== undefined) facts.bareBody = bare(text.slice(body.start, body.end).join(""));
  return facts;
}

/** Follows the `div` with `data-body` to its end tag, `div`s within it counted. */
class BodyRange {
  start = 0;
  /** Pieces of text before the end; undefined until it is found. */
  end: number | undefined;
  #depth = 0;

  open({ tagName, attrs }: Token.TagToken, pieces: number): void {
    if (tagName !== "div") return;
    if (this.#depth > 0) this.#depth += 1;
    else if (this.end === undefined && attrs.some(({ name }) => name === "data-body")) {
      this.#depth = 1;
      this.start = pieces;
    }
  }

  close({ tagName }: Token.TagToken, pieces: number): void {
    if (tagName !== "div" || this.#depth === 0) return;
    this.#depth -= 1;
    if (this.#depth === 0) this.end = pieces;
  }
}

function readAttributes(attributes: readonly Token.Attribute[], facts: PageFacts): void {
  for (const { name, value } of attributes) {
    if (name === "id") facts.ids.add(value);
    if (["href", "src", "action", "poster"].includes(name)) facts.links.push(value);
    if (name === "srcset") facts.links.push(...value.split(",").map((each) => each.trim().split(/\s/)[0] ?? ""));
  }
}

/** A text without its white space, zero-width spaces included. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, "");
}
