import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { readPlainHtml } from "./plain-html.ts";
import { PlainNesting } from "./plain-nesting.ts";

const unseen = new Set(["script", "style", "template", "noscript", "iframe", "svg", "math", "title", "textarea"]);
const apart = new Set(["p", "div", "li", "tr", "td", "th", "br", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "caption"]);

const mostRemembered = 1_000_000;
const remembered = { texts: new Map<string, string>(), units: 0 };

/**
 * Text of a piece of HTML as the safe-markup schema would show it; blocks and cells begin on a line of their own. The pieces of one
 * text are asked for several times, so the last ones are remembered.
 */
export function htmlToText(html: string): string {
  if (!html.includes("<")) return html;
  const known = remembered.texts.get(html);
  if (known !== undefined) return known;
  if ((remembered.units += html.length) > mostRemembered) {
    remembered.texts.clear();
    remembered.units = html.length;
  }
  const text = readPlainText(html) ?? readText(html);
  remembered.texts.set(html, text);
  return text;
}

/** The same without a parser, where the HTML is plain. */
function readPlainText(html: string): string | undefined {
  const nesting = new PlainNesting(true, false);
  let text = "";
  const isRead = readPlainHtml(html, {
    open(tag) {
      if (apart.has(tag) && text !== "") text += "\n";
      return nesting.open(tag, "");
    },
    close: (tag) => nesting.close(tag),
    text(value) {
      text += value;
      return nesting.text(value);
    },
  });
  return isRead && nesting.isClosed ? text : undefined;
}

/** What a parser finds. */
export function readText(html: string): string {
  let text = "";
  const waiting: Tree.Node[] = [parseFragment(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("value" in node) text += node.value;
    if (unseen.has(node.nodeName)) continue;
    if (apart.has(node.nodeName) && text !== "") text += "\n";
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return text;
}
