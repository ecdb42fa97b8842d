import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** A text node, or the border of a block where `isBorder`. */
interface Piece {
  text: string;
  isBorder: boolean;
}

interface Scope {
  scripts?: boolean;
  head?: boolean;
}

const blocks = new Set(
  "address article aside blockquote body br dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table title tr ul".split(
    " ",
  ),
);
const unseen = new Set(["noscript", "template", "svg"]);

/** The ways in which scrapers turn a page into text: what they take, and what they put between the page's texts. */
export const flattenings: Readonly<Record<string, (html: string) => string>> = {
  lines: (html) => stripped(html).join("\n"),
  "lines with scripts": (html) => stripped(html, { scripts: true }).join("\n"),
  "whole document": (html) =>
    pieces(html, { scripts: true, head: true })
      .map(({ text }) => text)
      .join(""),
  "lines with title": (html) => stripped(html, { head: true }).join("\n"),
  "single blanks": (html) =>
    stripped(html)
      .map((text) => text.replace(/\s+/g, " "))
      .join(" "),
  "blanks between texts": (html) => stripped(html).join(" "),
  blocks: (html) =>
    pieces(html)
      .map(({ text, isBorder }) => (isBorder ? "\n" : text.replace(/\s+/g, " ")))
      .join("")
      .replace(/ *\n[\n ]*/g, "\n")
      .trim(),
  "tags cut out": (html) =>
    html
      .replace(/<(script|style)\b[^]*?<\/\1>/gi, "")
      .replace(/<\/(?:p|div|section|h\d|li)>|<br\s*\/?>/gi, "\n")
      .replace(/<[^>]+>/g, ""),
  "tags cut out, single blanks": (html) =>
    html
      .replace(/<(script|style)\b[^]*?<\/\1>/gi, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " "),
  "run together": (html) => runTogether(html),
  "run together with title": (html) => runTogether(html, { head: true }),
};

function runTogether(html: string, scope?: Scope): string {
  return pieces(html, scope)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, "");
}

function stripped(html: string, scope?: Scope): string[] {
  return pieces(html, scope)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
}

function pieces(html: string, { scripts = false, head = false }: Scope = {}): Piece[] {
  const found: Piece[] = [];
  const waiting: (Tree.Node | "border")[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "border") found.push({ text: "", isBorder: true });
    else if (node.nodeName === "#text" && "value" in node) found.push({ text: node.value, isBorder: false });
    else if ("childNodes" in node && !isLeftOut(node.nodeName, scripts, head)) {
      const isBlock = blocks.has(node.nodeName);
      if (isBlock) found.push({ text: "", isBorder: true });
      waiting.push(...(isBlock ? (["border"] as const) : []), ...node.childNodes.toReversed());
    }
  }
  return found;
}

function isLeftOut(name: string, scripts: boolean, head: boolean): boolean {
  return unseen.has(name) || (!scripts && (name === "script" || name === "style")) || (!head && name === "head");
}
