import type { Element, ElementContent, Root, RootContent } from "hast";
import { readPlainHtml } from "./plain-html.ts";
import { PlainNesting } from "./plain-nesting.ts";

/** Elements that Markdown makes and that hold blocks. */
const flow = new Set(["li", "blockquote"]);

/**
 * The tree with the HTML in it read, as rehype-raw and the schema leave it, where nothing about that HTML is in doubt: tags that
 * are closed where they were opened and stand where they may. Undefined where only a parser can tell what is meant.
 */
export function readPlainRaw(root: Root): Root | undefined {
  const children = readChildren(root.children, true, false);
  return children && { ...root, children };
}

function readChildren(nodes: readonly RootContent[], isFlow: boolean, inLink: boolean): ElementContent[] | undefined {
  const nesting = new PlainNesting(isFlow, inLink);
  for (const node of nodes) if (!take(node, nesting, inLink)) return undefined;
  return nesting.isClosed ? nesting.children : undefined;
}

function take(node: RootContent, nesting: PlainNesting, inLink: boolean): boolean {
  if (node.type === "text") return nesting.text(node.value);
  if (node.type === "raw") return readPlainHtml(node.value, nesting);
  if (node.type !== "element" || (node.tagName === "pre" && beginsWithLine(node))) return false;
  const children = readChildren(node.children, flow.has(node.tagName), inLink || node.tagName === "a");
  return children !== undefined && nesting.element({ ...node, children });
}

/** A parser drops it. */
function beginsWithLine(node: Element): boolean {
  const [first] = node.children;
  return first?.type === "element" ? beginsWithLine(first) : first?.type === "text" && first.value.startsWith("\n");
}
