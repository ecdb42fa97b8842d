import type { Fault } from "../../fault.ts";

/** A writing of articles that is not read: how a text in it begins, what to bring instead, what it is. */
interface UnreadShape {
  format: string;
  is: (text: string) => boolean;
  /** True for one below which no prose stands. */
  isWhole?: boolean;
  expected: string;
  found: string;
}

const begins = (pattern: RegExp) => (text: string) => pattern.test(text);
const list = "the list exported as JSON or CSV";

/** `print_r` of a list, from its first line to its last bracket. */
const printedArray = /^\s*Array\s{1,20}\(\s{1,20}\[[^\]\n]{1,60}\] =>\s[^]*\n\)\s*$/;

const shapes: readonly UnreadShape[] = [
  {
    format: "xml",
    is: isUnreadXml,
    expected: "the articles as HTML, MHTML, RSS, JSON or CSV",
    found: "XML that is no feed and no page",
  },
  {
    // `return [['title' => …]]`, and nothing else.
    format: "php",
    is: begins(
      /^\s*<\?php\s{1,20}(?:\/\*[^*]{0,500}(?:\*(?!\/)[^*]{0,500}){0,40}\*\/\s{0,20}){0,4}(?:return\s{1,20}|\$\w{1,40}\s{0,20}=\s{0,20})(?:\[|array\s{0,5}\()/,
    ),
    expected: list,
    found: "a program in PHP, which is not run",
  },
  {
    // `var_export`, `print_r`, `var_dump`, `serialize`.
    format: "php-value",
    is: begins(
      /^\s*(?:array\s?\(\s{1,20}(?:\d{1,9}|'[^'\n]{1,60}')\s?=>\s|Array\s{1,20}\(\s{1,20}\[[^\]\n]{1,60}\] =>\s|array\(\d{1,9}\)\s?\{\s{1,20}\[(?:\d{1,9}|"[^"\n]{1,60}")\]\s?=>\s|a:\d{1,9}:\{(?:i:\d{1,9}|s:\d{1,5}:"[^"\n]{1,60}");)/,
    ),
    isWhole: true,
    expected: list,
    found: "values as PHP prints them",
  },
  {
    format: "php-value",
    is: begins(printedArray),
    expected: list,
    found: "values as PHP prints them",
  },
  {
    format: "toml",
    is: begins(/^\s*(?:#[^\n]{0,300}\n\s*){0,9}\[\[[\w.-]{1,60}\]\][ \t]*\r?\n\s*[\w-]{1,60}\s?=\s?\S/),
    isWhole: true,
    expected: "the articles as JSON, YAML or CSV",
    found: "TOML",
  },
];

const prose = /^[^\s'"[\](){}=>;#][^\n]{8,2000}[。！？]\s*$/gm;
const fewestSentences = 2;

/** True where sentences stand in lines of their own: a text that begins with such a value to speak of it. */
function hasProse(text: string): boolean {
  return (text.match(prose)?.length ?? 0) >= fewestSentences;
}

/** What a text is that is known, and not read, with the fault that says what to bring; undefined for any other. */
export function tellUnreadShape(text: string): { format: string; fault: Fault } | undefined {
  const shape = shapes.find(({ is, isWhole }) => is(text) && !(isWhole === true && hasProse(text)));
  return shape && { format: shape.format, fault: { code: "unknown-format", facts: { expected: shape.expected, found: shape.found } } };
}

/** Roots of XML that holds pages in a way that is not read, or only their addresses: outlines, site maps, property lists; what Word keeps for itself in a comment is none. */
const unreadRoot = /^\s*(?:<[?!](?!--\[if\b)[^>]{0,400}>\s*){0,5}<(?:opml|urlset|sitemapindex|plist|doc|TEI|msg|appmsg|favitem|xml)[\s>]/;
/** Below the mark of XML, a root that no page and no piece of one has. */
const foreignRoot =
  /^\s*<\?xml[^>]{0,400}>\s*(?:<(?:\?[^>]{0,300}|!--[^>]{0,2000}--)>\s*){0,5}<(?!(?:html|head|body|title|meta|div|section|article|main|p|span|h[1-6]|ul|ol|table|blockquote|figure|img|a|b|strong|em|center|br|style|link|script|base|font|pre|header|nav|hr|i|u|noscript)[\s/>])[a-z_]/i;

/** What stands in WeChat's own pages, and in pieces of them, whatever root a program put around it; packed into XML it is a value of it. */
const pageMark = /<[a-z][^<>]{0,400}\s(?:id=["']?js_content\b|class=["']?[^"'<>]{0,200}\brich_media)/i;

/** XML that is neither a feed nor a page: Safari's web archive, an outline, a site map. */
function isUnreadXml(text: string): boolean {
  const isPageless = /^\s*<\?xml\b/.test(text) && !/<(?:html|body|p|div|section|span)[\s>]/i.test(text);
  const isForeign = isPageless || unreadRoot.test(text.slice(0, 4000)) || foreignRoot.test(text.slice(0, 20_000));
  return isForeign && !pageMark.test(text.slice(0, 100_000).split("<![CDATA[", 1).join(""));
}
