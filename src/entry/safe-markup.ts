import type { Schema } from "hast-util-sanitize";

/** Elements that may reach a page, each with the reason it is let through. */
const elements: Record<string, string> = {
  p: "a paragraph",
  h2: "a section's heading",
  h3: "a heading below it",
  h4: "a heading below that",
  h5: "given by some dumps",
  h6: "given by some dumps",
  ul: "a list",
  ol: "a numbered list",
  li: "an item of a list",
  blockquote: "a quotation",
  table: "a table",
  caption: "its caption",
  thead: "its head",
  tbody: "its body",
  tfoot: "its foot",
  tr: "its row",
  th: "its heading cell",
  td: "its cell",
  strong: "emphasis that the dump had",
  em: "emphasis that the dump had",
  del: "text that the author struck out",
  u: "underlining, which in Chinese marks names and stress",
  sup: "a note's number, a power",
  sub: "a chemical formula",
  a: "a link; only to http, https, mailto",
  img: "a picture; only from http, https, the archive itself, or a small data: picture",
  br: "a line break that the dump had",
  hr: "a rule that the dump had",
  pre: "program text keeps its lines",
  code: "program text",
  ruby: "pronunciation beside a word",
  rt: "the pronunciation",
  rp: "its brackets where a browser has no ruby",
};

/**
 * The one allow-list of markup, used when import writes an entry and again when a page is rendered.
 * No `id`, `name`, `class` or `style`: they let text restyle the page or shadow its variables.
 */
export const safeMarkup: Schema = {
  tagNames: Object.keys(elements),
  attributes: {
    a: ["href", "title"],
    img: ["src", "alt", "title"],
    td: ["colSpan", "rowSpan", "align"],
    th: ["colSpan", "rowSpan", "align"],
    ol: ["start"],
  },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https", "data"] },
  strip: ["script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "title", "textarea", "select", "option"],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
  ancestors: {
    li: ["ol", "ul"],
    tbody: ["table"],
    thead: ["table"],
    tfoot: ["table"],
    tr: ["table"],
    td: ["table"],
    th: ["table"],
    caption: ["table"],
    rt: ["ruby"],
    rp: ["ruby"],
  },
};

const smallPicture = /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i;
const smallPictureLength = 64 * 1024;

/** True for an address that a picture may have: http(s), inside the archive, or a `data:` picture of at most 64 KiB. */
export function isSafePictureAddress(address: string): boolean {
  if (!/^data:/i.test(address)) return !/^[a-z][a-z0-9+.-]*:/i.test(address) || /^https?:/i.test(address);
  return address.length <= smallPictureLength && smallPicture.test(address);
}
