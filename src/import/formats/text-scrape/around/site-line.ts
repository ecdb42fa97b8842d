import type { Mark } from "../../../mark-spans.ts";
import { isSiteName } from "../../../metadata/site-name.ts";

const firstLine = /^\s*(\S[^\r\n]{0,60})\r?\n\s*\S/u;

/** The line with the name of WeChat's own site that a reader or a scraper puts above a page, because the page's source calls itself so. */
export function findSiteLine(text: string): Mark | undefined {
  const [found, line = ""] = firstLine.exec(text) ?? [];
  if (found === undefined || !isSiteName(line)) return undefined;
  const start = found.indexOf(line);
  return { start, end: start + line.trimEnd().length, role: "boilerplate", rule: "page/site-name" };
}
