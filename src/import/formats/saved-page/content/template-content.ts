import { hasContent } from "./content-node.ts";
import { attribute, type Node } from "../markup/nodes.ts";
import type { Page, Range } from "../markup/page.ts";
import { parsePart } from "../markup/parse-part.ts";

/** A shared article's markup, and where it stands in the page. */
export interface TemplateContent extends Range {
  /** Their places are those in the page. */
  nodes: readonly Node[];
}

const templateType = /^text\/(?:html|(?:x-)?template)$/i;

/** Reads what a script would have put into the empty content node out of the template that the server sent; undefined where it did, or there is none. */
export function templateContent({ html, ids }: Page): TemplateContent | undefined {
  const [template, target] = [ids.get("content_tpl"), ids.get("js_content")];
  const place = template?.childNodes[0]?.sourceCodeLocation;
  if (template === undefined || !place || !templateType.test(attribute(template, "type") ?? "")) return undefined;
  if (target !== undefined && hasContent(target)) return undefined;
  const { startOffset: start, endOffset: end } = place;
  return { nodes: parsePart(html.slice(start, end), start), start, end };
}
