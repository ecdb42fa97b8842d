import type { MapNode, ValueNode } from "../value-node.ts";
import { stringIn } from "./phrasing.ts";
import { childrenOf, holdsNodes, nameOf, ownText } from "./tree-to-markup.ts";

/** Elements of pages and of mini-programs whose text a reader sees, and what editors call theirs; `text` is a piece of one. */
const known = new Set(
  (
    "p div section article main header footer center span font big small label a b i u s em strong ins del mark sup sub h1 h2 h3 h4 h5 h6 ul ol li dl dt dd " +
    "blockquote pre code table tbody thead tfoot tr td th figure figcaption picture img image br hr video audio view text textnode element " +
    "paragraph heading quote bulletlist bulletedlist unorderedlist orderedlist numberedlist listitem tablerow tablecell"
  ).split(" "),
);
/** What a program writes of a node beside its text. */
const ofNodes =
  /^(?:type|tag|tagName|node|nodeType|nodeName|namespaceURI|attrs?|attribs|attributes|properties|children|childNodes|nodes|class|className|classStr|style|styleStr|tagType|id|key|index|imgIndex|from|src|data-src|href|url|alt|target|width|height|level|parent|prev|next|startIndex|endIndex)$/;

/**
 * True for elements of a page as parsers and programs keep them: every node, whatever it is in, is a string or has an element's known name,
 * and says nothing that the markup of it would lose, as a title of its own.
 */
export function areElements(items: readonly ValueNode[]): boolean {
  const open = [...items];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "string") continue;
    if (node.kind !== "map" || !isElementNode(node)) return false;
    for (const child of childrenOf(node)) open.push(child);
  }
  return items.some((item) => item.kind === "map" && childrenOf(item).length > 0);
}

function isElementNode(node: MapNode): boolean {
  const name = nameOf(node) ?? stringIn(node, "nodeName")?.replace("#", "") ?? "";
  if (!known.has(name.toLowerCase().replace(/[^a-z\d]/g, ""))) return false;
  const read = holdsNodes(node) ? undefined : ownText(node);
  return node.entries.every(({ key, value }) => {
    if (ofNodes.test(key) || value === read || value.kind === "scalar") return true;
    if (value.kind === "string") return value.text.trim() === "" || (key === "name" && value.text === name);
    return value.kind === "map" ? key === "data" : value.items.length === 0 || childrenOf(node) === value.items;
  });
}
