import type { Root } from "hast";
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
  let raw = false;
  visit(mdast, "html", () => {
    raw = true;
  });
  const hast = convert.runSync(mdast) as Root;
  const safe = sanitise.runSync(raw ? (readRaw.runSync(hast) as Root) : hast) as Root;
  dropUnsafePictures(safe);
  return safe;
}

function dropUnsafePictures(root: Root): void {
  visit(root, "element", (element) => {
    if (element.tagName !== "img" || isSafePictureAddress(String(element.properties["src"] ?? ""))) return;
    delete element.properties["src"];
  });
}
