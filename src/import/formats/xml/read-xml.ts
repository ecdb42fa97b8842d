import { unescapeEntities } from "../../unescape-entities.ts";

/** A tag or a run of text of an XML document, with its place. */
export interface XmlToken {
  kind: "open" | "close" | "empty" | "text";
  /** Name as written, prefix included; of text its characters, entities and CDATA undone. */
  value: string;
  attributes: string;
  start: number;
  end: number;
}

const name = /^[^\s/>]+/;

/** Tokens of an XML document in order, read leniently and in one pass: what is not closed runs to the end. */
export function* readXml(text: string): Generator<XmlToken> {
  for (let at = 0; at < text.length;) {
    const tag = text.indexOf("<", at);
    const until = tag < 0 ? text.length : tag;
    if (until > at) yield { kind: "text", value: unescapeEntities(text.slice(at, until)), attributes: "", start: at, end: until };
    if (tag < 0) return;
    const special = skipSpecial(text, tag);
    if (special?.cdata !== undefined) yield { kind: "text", value: special.cdata, attributes: "", start: tag, end: special.end };
    const token = special === undefined ? readTag(text, tag) : undefined;
    if (token !== undefined) yield token;
    at = special?.end ?? token?.end ?? text.length;
  }
}

const specials: readonly [string, string][] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
];

function skipSpecial(text: string, at: number): { end: number; cdata?: string } | undefined {
  const found = specials.find(([open]) => text.startsWith(open, at));
  if (found === undefined) return undefined;
  const [open, close] = found;
  const closing = text.indexOf(close, at + open.length);
  const inner = closing < 0 ? text.length : closing;
  const end = Math.min(text.length, inner + close.length);
  return open === "<![CDATA[" ? { end, cdata: text.slice(at + open.length, inner) } : { end };
}

function readTag(text: string, at: number): XmlToken {
  const closing = text.indexOf(">", at);
  const end = closing < 0 ? text.length : closing + 1;
  const inside = text.slice(at + 1, closing < 0 ? end : closing);
  const isClose = inside.startsWith("/");
  const value = name.exec(isClose ? inside.slice(1) : inside)?.[0] ?? "";
  const kind = isClose ? "close" : inside.endsWith("/") ? "empty" : "open";
  return { kind, value, attributes: inside.slice(value.length), start: at, end };
}

/** The value of an attribute in a tag's attributes, entities undone. */
export function xmlAttribute(attributes: string, attribute: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${attribute}\\s{0,3}=\\s{0,3}(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeEntities(value);
}
