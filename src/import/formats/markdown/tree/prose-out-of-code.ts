import type { Code, Paragraph, Root } from "mdast";
import { isPageCode, mayBePageCode } from "../page-code.ts";

/** What keeps a reader from copying words. */
const copyGuard = /addEventListener\(["'](?:selectstart|copy|keydown)["'].{0,200}preventDefault/s;

/**
 * Makes paragraphs of indented text that CommonMark takes for program text although it is Chinese prose or a part of WeChat's page, which
 * converters leave as deep as it stood in the page's source.
 */
export function takeProseOutOfCode(root: Root, source: string): void {
  root.children = root.children.map((node, at) =>
    node.type === "code" && (isText(node, source) || (at < reach && isByline(node))) ? toParagraph(node) : node,
  );
}

/** So many blocks of a page may hold its byline. */
const reach = 5;
const plain = /^(?:|plaintext|plain|text|txt)$/i;
const byline = /^(?:原创|Original)[:：]?[ \t]+\S|20[012]\d(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)[ \t]{1,4}\d{1,2}:\d{2}[^\n]{0,12}$/;

/** True for a byline that a program took for program text. */
function isByline({ value, lang }: Code): boolean {
  return plain.test(lang ?? "") && value.length < 120 && !/\n.*\n/.test(value.trim()) && byline.test(value.trim());
}

function isText({ value, lang, position }: Code, source: string): boolean {
  const start = position?.start.offset ?? 0;
  if (lang || /^\s*(?:```|~~~)/.test(source.slice(start, start + 40)) || value.replace(/\\/g, "").includes("__page_content__"))
    return false;
  const han = countHan(value);
  const isProse = han > Math.max(30, value.length * 0.2) || (han > 1 && han > value.replace(/\s+/g, "").length * 0.6);
  return isProse || isPageCode(value) || mayBePageCode(value) || copyGuard.test(value);
}

function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) count += 1;
  }
  return count;
}

const escapes = /\\(?=[!-/:-@[-`{-~])/g;

/** The text without the signs that a converter put before Markdown's own. */
function unescape(text: string): string {
  return text.replace(escapes, "");
}

function toParagraph({ value, position }: Code): Paragraph {
  const text = value
    .split("\n")
    .map((line) => unescape(line.trim()))
    .join("\n");
  const place = position === undefined ? {} : { position };
  return { type: "paragraph", children: [{ type: "text", value: text, ...place }], ...place };
}
