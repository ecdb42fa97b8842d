import { hasLinks, textToKind, type TextKind } from "./text-kind.ts";
import { findCode } from "../text-scrape/code/code-stretches.ts";

const pageScript = /window\.|js_content|sceen_{1,2}time|getElementById|rich_media/;

/** An element that a text begins with and whose end it has, of those that a text about them may also name further down. */
const firstElement =
  /^\s*<(figure|center|font|pre|code|svg|u|b|i|s|del|ins|mark|small|big|label|sub|sup|abbr|cite|q|kbd|ruby|details|dl|main|header|footer|aside|nav|address|hgroup|picture|video|audio|strike|tt)(?:\s[^<>]*)?>[^]*?<\/\1\s*>/i;

/**
 * The kind of what is seen of a text: scripts and styles that a scraper took for text may look like HTML or Markdown. Beside them two
 * words between asterisks are the author's own.
 */
export function seenKind(text: string): TextKind {
  const kind = textToKind(text);
  if (kind === "text" && firstElement.test(text)) return "html";
  if (kind === "text" || /^\s*</.test(text) || !pageScript.test(text)) return kind;
  const code = findCode(text);
  if (code.length === 0) return kind;
  const starts = [0, ...code.map(({ end }) => end)];
  const visible = starts.map((start, at) => text.slice(start, code[at]?.start)).join("\n");
  const seen = textToKind(visible);
  return seen === "markdown" && !hasLinks(visible) ? "text" : seen;
}
