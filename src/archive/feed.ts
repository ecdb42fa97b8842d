import { createHash } from "node:crypto";

/** The URL namespace of RFC 9562, appendix A. */
const namespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** `urn:uuid:` of an identity: version 5 (RFC 9562, section 5.5) in the URL namespace. */
export function identityToUrn(identity: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(identity)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}

/** Characters that XML 1.0 has no way to write. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML content or as a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(unwritable, "\ufffd").replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);
}

/** What an entry of the feed needs; `href` as the feed's place in the site has it, absolute where the site's address is known. */
export interface FeedEntry {
  identity: string;
  title: string;
  href: string;
  /** RFC 3339; where the day is unknown the feed has the beginning of time. */
  updated: string | undefined;
  author: string | undefined;
  account: string | undefined;
  html: string;
}

/** What the feed says of itself. */
export interface FeedHead {
  title: string;
  identity: string;
  home: string;
  self: string | undefined;
}

/** Stands where a date is due and none is known. */
export const unknownMoment = "1970-01-01T00:00:00Z";

/** An Atom feed (RFC 4287) with whole texts. */
export function entriesToAtom(head: FeedHead, entries: readonly FeedEntry[]): string {
  const updated =
    entries
      .map((entry) => entry.updated ?? unknownMoment)
      .sort()
      .at(-1) ?? unknownMoment;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<title>${escapeXml(head.title)}</title>`,
    `<id>${identityToUrn(head.identity)}</id>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(head.home)}"/>`,
    ...(head.self === undefined ? [] : [`<link rel="self" type="application/atom+xml" href="${escapeXml(head.self)}"/>`]),
    `<author><name>${escapeXml(head.title)}</name></author>`,
    ...entries.map(entryToAtom),
    "</feed>\n",
  ].join("\n");
}

function entryToAtom(entry: FeedEntry): string {
  const author = entry.author ?? entry.account;
  return [
    "<entry>",
    `<title>${escapeXml(entry.title)}</title>`,
    `<id>${identityToUrn(entry.identity)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.href)}"/>`,
    `<updated>${entry.updated ?? unknownMoment}</updated>`,
    ...(entry.updated === undefined ? [] : [`<published>${entry.updated}</published>`]),
    ...(author === undefined ? [] : [`<author><name>${escapeXml(author)}</name></author>`]),
    `<content type="html">${escapeXml(entry.html)}</content>`,
    "</entry>",
  ].join("\n");
}
