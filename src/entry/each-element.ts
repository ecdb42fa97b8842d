import type { Element, Root, RootContent } from "hast";

/**
 * Calls `act` for every element below a node, in reading order; what `act` does to an element's children is seen. Without
 * recursion, and much cheaper than a general visitor, which every page pays for several times.
 */
export function eachElement(top: Root | Element, act: (element: Element) => void): void {
  const waiting: RootContent[] = [];
  push(waiting, top.children);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== "element") continue;
    act(node);
    push(waiting, node.children);
  }
}

function push(waiting: RootContent[], children: readonly RootContent[]): void {
  for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index] as RootContent);
}
