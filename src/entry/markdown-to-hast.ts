import type { Root } from "hast";
import type { Root as Mdast } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { markdownToMdast } from "./markdown.ts";
import { isSafePictureAddress, safeMarkup } from "./safe-markup.ts";

const convert = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();
const readRaw = unified().use(rehypeRaw).freeze();
const sanitise = unified().use(rehypeSanitize, safeMarkup).freeze();

/** The page markup of an entry's Markdown: nothing in it is outside the safe-markup schema. */
export function markdownToHast(markdown: string): Root {
  const mdast = markdownToMdast(markdown);
  const hast = convert.runSync(mdast);
  const safe = sanitise.runSync(hasRawHtml(mdast) ? readRaw.runSync(hast) : hast);
  dropUnsafePictures(safe);
  return safe;
}

function hasRawHtml(mdast: Mdast): boolean {
  let found = false;
  visit(mdast, "html", () => {
    found = true;
  });
  return found;
}

function dropUnsafePictures(root: Root): void {
  visit(root, "element", (element) => {
    if (element.tagName !== "img" || isSafePictureAddress(element.properties.src?.toString() ?? "")) return;
    delete element.properties.src;
  });
}
