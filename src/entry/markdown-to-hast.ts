import type { Root } from "hast";
import type { Nodes } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { eachElement } from "./each-element.ts";
import { markdownToMdast } from "./markdown.ts";
import { isSafePictureAddress, safeMarkup } from "./safe-markup.ts";

const convert = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();
const readRaw = unified().use(rehypeRaw).freeze();
const sanitise = unified().use(rehypeSanitize, safeMarkup).freeze();

/** The page markup of an entry's Markdown: nothing in it is outside the safe-markup schema. */
export function markdownToHast(markdown: string): Root {
  const mdast = markdownToMdast(markdown);
  const hast = convert.runSync(mdast);
  const safe = sanitise.runSync(markdown.includes("<") && hasRawHtml(mdast) ? readRaw.runSync(hast) : hast);
  dropUnsafePictures(safe);
  return safe;
}

function hasRawHtml(node: Nodes): boolean {
  return node.type === "html" || ("children" in node && node.children.some(hasRawHtml));
}

function dropUnsafePictures(root: Root): void {
  eachElement(root, (element) => {
    if (element.tagName !== "img" || isSafePictureAddress(element.properties.src?.toString() ?? "")) return;
    delete element.properties.src;
  });
}
