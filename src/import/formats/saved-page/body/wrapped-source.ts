import { attribute, findNode, isElement, isText, type Node } from "../markup/nodes.ts";
import { silentElements } from "./element-kinds.ts";
import { showsLines } from "./style.ts";

/** True where a program wrapped the lines of a source: an unstyled text goes on in its next line. Then no style makes line ends the author's. */
export function wrapsLines(top: readonly Node[], html: string): boolean {
  if (!/white-space\s*:\s*(?:pre|break-spaces)/i.test(html)) return false;
  return top.some((node) => findNode(node, isWrapped) !== undefined);
}

function isWrapped(node: Node): boolean {
  return isText(node) && node.value.trim().includes("\n") && !isSetInLines(node);
}

/** True for text whose line ends are shown, or that no reader sees. */
function isSetInLines(text: Node & { parentNode: Node | null }): boolean {
  for (let around = text.parentNode; around !== null && isElement(around); around = around.parentNode) {
    if (around.tagName === "pre" || silentElements.has(around.tagName)) return true;
    const shown = showsLines(attribute(around, "style") ?? "");
    if (shown !== undefined) return shown;
  }
  return false;
}
