import type { Root } from "mdast";
import type { Picture } from "../../article.ts";
import type { Mark } from "../../mark-spans.ts";
import { startReading, type BodyReading } from "./body/body-reading.ts";
import { isFull } from "./body/leaf.ts";
import { leavesToMdast } from "./body/leaves-to-mdast.ts";
import { nodesToLeaves } from "./body/nodes-to-leaves.ts";
import { markStyledHeadings } from "./body/styled-headings.ts";
import { findContent, hasContent, picturesBeside, postType } from "./content-node.ts";
import { embeddedContent } from "./embedded-content.ts";
import type { Element } from "./nodes.ts";
import type { Page } from "./page.ts";
import { takeFromLeaves, type TakenLeaves } from "./take-from-leaves.ts";

/** The body of a page, the regions of the page that it takes, and what its lines say of its sources. */
export interface PageBody extends Pick<TakenLeaves, "sourceCredit" | "editorCredits"> {
  root: Root;
  /** Later ones lie in earlier ones. */
  regions: Mark[];
  pictures: Picture[];
}

/** Reads the body from its node, or, where a script would have put it there, from the variable that holds it. */
export function pageToBody(page: Page, pageUrl: string, find?: (address: string) => Uint8Array | undefined): PageBody | undefined {
  const reading = startReading(page.html, pageUrl, find);
  const node = findContent(page);
  const shown = node !== undefined && hasContent(node) ? [node] : [];
  const own = nodesToLeaves([...picturesBeside(page), ...shown], reading);
  const embedded = embeddedContent(page, postType(page), { hasOwn: own.some(isFull), pageUrl });
  const added = nodesToLeaves(embedded.nodes, { ...reading, residue: [], unseen: [] });
  const { leaves, marks, ...credits } = takeFromLeaves([...embedded.leaves, ...added, ...own], page.html);
  if (leaves.length === 0) return undefined;
  const regions = [...shown.flatMap((element) => elementToMarks(element, "body")), ...embedded.marks, ...readingToMarks(reading), ...marks];
  return { root: leavesToMdast(markStyledHeadings(leaves)), regions, pictures: [...reading.shelf.kept.values()], ...credits };
}

function readingToMarks({ residue, unseen }: BodyReading): Mark[] {
  return [
    ...residue.flatMap(({ element, role }) => elementToMarks(element, role)),
    ...unseen.map((range): Mark => ({ ...range, role: "white-space" })),
  ];
}

function elementToMarks(element: Element, role: Mark["role"]): Mark[] {
  const place = element.sourceCodeLocation;
  return place ? [{ start: place.startOffset, end: place.endOffset, role }] : [];
}
