import { emptyElement, textToMarkup, valueIn } from "./markup.ts";
import type { StringNode, ValueNode } from "./value-node.ts";

const textType =
  /^(?:text|paragraph|p|plain|quote|blockquote|title|subtitle|heading|h[1-6]|code|unstyled|(?:un)?ordered-list-item|code-block|header-\w{3,5}|atomic)$/i;
const headingType = /^(?:title|subtitle|heading|h([1-6]))$/i;
const pictureType = /^(?:image|img|picture|pic|photo)$/i;
const videoType = /^video$/i;

/** A body that is a list of blocks (`[{type: "text", content: …}, {type: "image", url: …}]`) as one text of markup. */
export function blocksToMarkup(node: ValueNode): StringNode | undefined {
  if (node.kind !== "list" || node.items.length === 0) return undefined;
  const blocks = node.items.map(blockToMarkup);
  if (blocks.some((block) => block === undefined)) return undefined;
  return { kind: "string", text: blocks.join(""), start: node.start, end: node.end };
}

/** A text that is a list of its lines, each numbered (`[{行号: 1, 内容: …}]`, as MNBVC keeps texts), as one string; undefined for any other value. */
export function linesToString(node: ValueNode): StringNode | undefined {
  if (node.kind !== "list" || node.items.length === 0) return undefined;
  const lines = node.items.map((item) =>
    item.kind === "map" && item.entries.some(({ key }) => key === "行号")
      ? item.entries.find(({ key }) => key === "内容")?.value
      : undefined,
  );
  if (!lines.every((line) => line?.kind === "string")) return undefined;
  return { kind: "string", text: lines.map(({ text }) => text).join("\n"), start: node.start, end: node.end };
}

function blockToMarkup(node: ValueNode): string | undefined {
  const type = node.kind === "map" ? valueIn(node, "type") : undefined;
  if (node.kind !== "map" || type === undefined) return undefined;
  if (pictureType.test(type)) return picture(valueIn(node, "url", "src", "content", "image", "data"), valueIn(node, "alt", "desc"));
  if (videoType.test(type)) return `<p>${emptyElement("video", { "data-src": valueIn(node, "url", "src", "content") })}</p>`;
  if (!textType.test(type)) return undefined;
  const text = textToMarkup(valueIn(node, "content", "text", "value") ?? "");
  const level = headingType.exec(type)?.[1] ?? "2";
  return headingType.test(type) ? text.replace(/^<p>/, `<h${level}>`).replace(/<\/p>$/, `</h${level}>`) : text;
}

function picture(src: string | undefined, alt: string | undefined): string {
  return src === undefined ? "" : `<p>${emptyElement("img", { src, alt }).replace("</img>", "")}</p>`;
}
