import type { Root } from "mdast";
import type { Picture } from "../../article.ts";
import type { Mark } from "../../mark-spans.ts";
import { leavesToMdast } from "./body/leaves-to-mdast.ts";
import type { Leaf } from "./body/leaf.ts";
import { isFull } from "./body/leaf.ts";
import { nodesToLeaves, type Reading } from "./body/nodes-to-leaves.ts";
import { findContent, hasContent, postType } from "./content-node.ts";
import { embeddedContent } from "./embedded-content.ts";
import type { Element } from "./nodes.ts";
import type { Page } from "./page.ts";

/** The body of a page, and the regions of the page that it takes. */
export interface PageBody {
  root: Root;
  regions: Mark[];
  pictures: Picture[];
}

/** Reads the body from its node, or, where a script would have put it there, from the variable that holds it. */
export function pageToBody(
  page: Page,
  pageUrl: string,
  find: ((address: string) => Uint8Array | undefined) | undefined,
): PageBody | undefined {
  const reading: Reading = { shelf: { find, kept: new Map() }, pageUrl, residue: [], tables: 0 };
  const node = findContent(page);
  const own = node !== undefined && hasContent(node) ? nodesToLeaves([node], reading) : [];
  const regions: Mark[] = own.length > 0 && node !== undefined ? elementToMarks(node, "body") : [];
  const embedded = embeddedContent(page, postType(page), own.some(isFull));
  const leaves: Leaf[] = [...own, ...nodesToLeaves(embedded.nodes, { ...reading, residue: [] }), ...embedded.leaves];
  if (leaves.length === 0) return undefined;
  regions.push(...embedded.marks);
  for (const { element, role } of reading.residue) regions.push(...elementToMarks(element, role));
  return { root: leavesToMdast(leaves), regions, pictures: [...reading.shelf.kept.values()] };
}

function elementToMarks(element: Element, role: Mark["role"]): Mark[] {
  const place = element.sourceCodeLocation;
  return place ? [{ start: place.startOffset, end: place.endOffset, role }] : [];
}
