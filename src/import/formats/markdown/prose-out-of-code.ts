import type { Code, Paragraph, Root } from "mdast";

const han = /\p{Script=Han}/gu;

/** Makes paragraphs of indented text that CommonMark takes for program text although it is Chinese prose. */
export function takeProseOutOfCode(root: Root, source: string): void {
  root.children = root.children.map((node) => (node.type === "code" && isProse(node, source) ? toParagraph(node) : node));
}

function isProse({ value, lang, position }: Code, source: string): boolean {
  const start = position?.start.offset ?? 0;
  if (lang || /^\s*(?:```|~~~)/.test(source.slice(start, start + 40)) || value.replace(/\\/g, "").includes("__page_content__"))
    return false;
  return (value.match(han)?.length ?? 0) > Math.max(30, value.length * 0.2);
}

function toParagraph({ value, position }: Code): Paragraph {
  const text = value
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
  const place = position === undefined ? {} : { position };
  return { type: "paragraph", children: [{ type: "text", value: text, ...place }], ...place };
}
