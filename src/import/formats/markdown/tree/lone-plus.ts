import type { Root } from "mdast";

/** Makes text of a plus sign alone on its line between paragraphs, of which CommonMark makes an empty list; converters draw theirs with others. */
export function takePlusOutOfLists(root: Root, source: string): void {
  root.children = root.children.map((node) => {
    const { position } = node;
    const isLone = node.type === "list" && source.slice(position?.start.offset, position?.end.offset).trim() === "+";
    return isLone
      ? { type: "paragraph", children: [{ type: "text", value: "+", ...(position && { position }) }], ...(position && { position }) }
      : node;
  });
}
