import { childrenOf, isElement, isText, walk, type Element, type Node } from "../nodes.ts";

/** Text of `<pre>` with its lines: WeChat gives each line a `<code>` of its own, other editors `<br>` or line ends. */
export function codeText(pre: Element): string {
  const lines = childrenOf(pre).filter((node) => isElement(node) && node.tagName === "code");
  const text = lines.length > 1 ? lines.map(lineText).join("\n") : lineText(pre);
  return text
    .replace(/\u00a0/g, " ")
    .replace(/^\n+/, "")
    .trimEnd();
}

function lineText(top: Node): string {
  let text = "";
  walk(top, (node) => {
    if (isText(node)) text += node.value;
    if (node.nodeName === "br") text += "\n";
    return true;
  });
  return text;
}
