import type { Root } from "mdast";
import type { Picture } from "../../article.ts";
import { goneReasonOf } from "../../boilerplate/gone-reason.ts";
import type { Mark } from "../../mark-spans.ts";
import { startReading, type BodyReading } from "./body/body-reading.ts";
import type { Leaf } from "./body/leaf.ts";
import { leavesToMdast } from "./body/leaves-to-mdast.ts";
import { nodesToLeaves } from "./body/nodes-to-leaves.ts";
import { markStyledHeadings } from "./body/styled-headings.ts";
import { feedFrame } from "./metadata/feed-byline.ts";
import { findFragment, frameElements } from "./content/fragment.ts";
import { findContents, findNotice, hasContent, picturesBeside, postType } from "./content/content-node.ts";
import { embeddedContent, statesContent } from "./content/embedded-content.ts";
import { attribute, textOf, type Element, type Node } from "./markup/nodes.ts";
import { findFramedContent, titleOf } from "./content/framed-content.ts";
import { findOtherContent } from "./content/other-content.ts";
import type { Page } from "./markup/page.ts";
import { rebuiltFrame } from "./content/rebuilt-page.ts";
import { isPlain } from "./body/plain-lines.ts";
import { takeFromLeaves, type TakenLeaves } from "./take-from-leaves.ts";
import { templateContent, type TemplateContent } from "./content/template-content.ts";

/** The body of a page, the regions of the page that it takes, and what its lines say of its sources. */
export interface PageBody extends Pick<TakenLeaves, "sourceCredit" | "editorCredits" | "author"> {
  root: Root;
  /** Later ones lie in earlier ones. */
  regions: Mark[];
  pictures: Picture[];
  /** Elements inside the body that are the page's own. */
  frame: Mark[];
}

/** What is known of the page: its address, the pictures saved with it, its account's name, the title that a row's field says. */
export interface BodyContext {
  pageUrl: string;
  find?: ((address: string) => Uint8Array | undefined) | undefined;
  account?: string | undefined;
  title?: string | undefined;
}

/** Reads the body from its node, or, where a script would have put it there, from the variable that holds it. */
export function pageToBody(page: Page, { pageUrl, find, account, title }: BodyContext): PageBody | undefined {
  const fragment = findFragment(page);
  if (fragment !== undefined && isNotice(fragment)) return undefined;
  const { shown, ...around } = findShown(page);
  const frame =
    fragment === undefined
      ? new Set([...rebuiltFrame(page), ...around.frame])
      : new Set([...frameElements(fragment, title), ...feedFrame(page)]);
  const reading = startReading(page.html, pageUrl, { find, frame });
  const template = shown.length > 0 || !statesContent(page) ? templateContent(page) : undefined;
  reading.plain = shown.find(isPlain);
  const own = nodesToLeaves([...picturesBeside(page, shown), ...shown, ...(template?.nodes ?? [])], reading);
  const notice = findNotice(page, shown);
  const shared = nodesToLeaves(notice === undefined ? [] : [notice], reading);
  const type = postType(page);
  const embedded = embeddedContent(page, type, { own, notice, pageUrl, shelf: reading.shelf });
  const added = (nodes: readonly Node[]): Leaf[] => nodesToLeaves(nodes, { ...reading, residue: [], stated: [], unseen: [] });
  const rest = [...embedded.leaves, ...added(embedded.above), ...own, ...added(embedded.below)];
  const all = type === "image" ? [...rest, ...shared] : [...shared, ...rest];
  const { leaves, marks, ...credits } = takeFromLeaves(all, page.html, account);
  if (leaves.length === 0) return undefined;
  const bodies = [...[notice ?? [], shown].flat().flatMap((element) => elementToMarks(element, "body")), ...templateToMarks(template)];
  return {
    root: leavesToMdast(markStyledHeadings(leaves)),
    regions: [...bodies, ...embedded.marks, ...readingToMarks(reading), ...marks],
    pictures: [...reading.shelf.kept.values()],
    frame: [...frame].flatMap((element) => elementToMarks(element, "boilerplate")),
    ...credits,
  };
}

/** Elements that show the article's text, and what in them is the page's own. */
function findShown(page: Page): { shown: readonly Element[]; frame: ReadonlySet<Element> } {
  const found = findContents(page);
  const shown = found.filter(hasContent);
  if (findFragment(page) !== undefined) return { shown, frame: new Set() };
  if (shown.length > 0) return { shown, frame: framesIn(shown, page) };
  const other = (found.length === 0 ? findOtherContent(page) : undefined) ?? findFramedContent(page);
  return other !== undefined && hasContent(other.content) ? { shown: [other.content], frame: other.frame } : { shown, frame: new Set() };
}

/** What WeChat's page prints into the article's node beside what a post of pictures or of text says. */
function framesIn(shown: readonly Element[], page: Page): Set<Element> {
  const type = postType(page);
  const isMixed = (element: Element): boolean => type === "image" || (type === "text" && attribute(element, "id") === "js_content");
  return new Set(shown.filter(isMixed).flatMap((element) => [...frameElements(element, titleOf(page))]));
}

/** True for markup that is nothing but what WeChat prints in place of an article. */
function isNotice(fragment: Element): boolean {
  const reason = goneReasonOf(textOf(fragment));
  return reason !== undefined && reason !== "empty-shell";
}

function templateToMarks(template: TemplateContent | undefined): Mark[] {
  return template === undefined ? [] : [{ start: template.start, end: template.end, role: "body" }];
}

/** Marks of what was read over: elements that no reader sees, players' words, characters without width. */
export function readingToMarks({ residue, stated, unseen }: BodyReading): Mark[] {
  return [
    ...residue.flatMap(({ element, role }) => elementToMarks(element, role)),
    ...stated.map((range): Mark => ({ ...range, role: "body" })),
    ...unseen.map((range): Mark => ({ ...range, role: "white-space" })),
  ];
}

/** The mark of a whole element, where the parser knows its place. */
export function elementToMarks(element: Element, role: Mark["role"]): Mark[] {
  const place = element.sourceCodeLocation;
  return place ? [{ start: place.startOffset, end: place.endOffset, role }] : [];
}
