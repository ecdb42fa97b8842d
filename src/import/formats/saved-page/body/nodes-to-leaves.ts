import { attribute, childrenOf, collapse, isElement, isText, textOf, type Element, type Node, type TextNode } from "../markup/nodes.ts";
import type { BodyReading } from "./body-reading.ts";
import { elementToBackground } from "./background.ts";
import { enterContainer, leaveContainer } from "./containers.ts";
import { codeLanguage, codeParts, fillersIn, isProgram } from "./code.ts";
import { blockElements, headingElements, isStyledBlock, silentRole } from "./element-kinds.ts";
import { elementToFormula, endsAtFormula } from "./formula.ts";
import { followsLabel } from "./footnote-label.ts";
import { heldNodes } from "./held-nodes.ts";
import { buildLeaves, type LeafBuilder } from "./leaf-builder.ts";
import type { Leaf } from "./leaf.ts";
import { elementToWidget } from "./media.ts";
import { elementToPicture, elementToPlace } from "./picture.ts";
import { isPlayerInterface } from "./player-interface.ts";
import { elementToQuote } from "./quote-card.ts";
import { enterStyle, plainStyle, type Style } from "./style.ts";
import { captionsOf, elementToTable } from "./table.ts";
import { unseenPlaces } from "../../../unseen-characters.ts";
import { wrapsLines } from "./wrapped-source.ts";
import { linesOf, shownLinesOf } from "./plain-lines.ts";
import { sourcePlaces, type Placed } from "../markup/source-places.ts";

interface Step {
  node: Node;
  /** Its next sibling. */
  next?: Node | undefined;
  style: Style;
  leaving?: boolean;
}

/** Reads nodes into leaves in document order, without recursion but for tables inside tables, which are few. */
export function nodesToLeaves(top: readonly Node[], reading: BodyReading): Leaf[] {
  const builder = buildLeaves();
  reading.isWrapped ??= wrapsLines(top, reading.html);
  const waiting: Step[] = [];
  pushAll(top, plainStyle, waiting);
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { node, style } = step;
    if (step.leaving) leave(node as Element, step.next, builder, reading);
    else if (isText(node)) addText(node, style, builder, reading);
    else if (isElement(node) && !reading.frame.has(node)) {
      const held = heldNodes(node, reading);
      if (held !== undefined) pushAll(held, style, waiting);
      else if (!addWhole(node, style, builder, reading)) {
        const inside = enter(node, style, builder, reading);
        waiting.push({ node, next: step.next, style, leaving: true });
        pushAll(childrenOf(node), inside, waiting);
      }
    }
  }
  builder.end();
  return builder.leaves;
}

function pushAll(nodes: readonly Node[], style: Style, waiting: Step[]): void {
  for (let index = nodes.length - 1; index >= 0; index -= 1) waiting.push({ node: nodes[index] as Node, next: nodes[index + 1], style });
}

function addText(node: TextNode, style: Style, builder: LeafBuilder, reading: BodyReading): void {
  const { text: _, ...place } = textToPlaced(node);
  markUnseen({ text: node.value, ...place }, reading);
  const isPlain = reading.plain !== undefined && node.parentNode === reading.plain;
  const toLines = isPlain ? linesOf : style.lines === true && reading.isWrapped !== true ? shownLinesOf : () => [];
  const lines = toLines({ text: node.value, ...place }, reading.html);
  for (const [index, line] of lines.entries()) {
    if (index > 0) builder.add({ kind: "break", marks: style.marks }, style.look);
    builder.add({ kind: "text", marks: style.marks, ...line }, style.look);
  }
  if (lines.length === 0) builder.add({ kind: "text", text: node.value, marks: style.marks, ...place }, style.look);
}

function textToPlaced({ value, sourceCodeLocation: place }: TextNode): Placed {
  return { text: value, ...(place ? { start: place.startOffset, end: place.endOffset } : {}) };
}

function markUnseen(placed: Placed, reading: BodyReading): void {
  const places = unseenPlaces(placed.text);
  const starts = sourcePlaces(placed, places, reading.html);
  const ends = sourcePlaces(
    placed,
    places.map((place) => place + 1),
    reading.html,
  );
  for (const [index, start] of starts.entries()) reading.unseen.push({ start, end: ends[index] ?? start + 1 });
}

const pictureElements = new Set(["img", "image", "amp-img"]);

/** Elements that are taken whole: nothing below them is walked. */
function addWhole(element: Element, style: Style, builder: LeafBuilder, reading: BodyReading): boolean {
  const silent = silentRole(element);
  if (silent !== undefined) reading.residue.push({ element, role: silent });
  else if (element.tagName === "br") builder.add({ kind: "break", marks: style.marks }, style.look);
  else if (pictureElements.has(element.tagName)) addPicture(element, style, builder, reading);
  else if (element.tagName === "hr") builder.put({ kind: "rule", runs: [], look: {} });
  else if (isProgram(element)) addCode(element, style, builder, reading);
  else if (element.tagName === "table") return addTable(element, builder, reading);
  else return [addFormula, addQuote, addWidget].some((add) => add(element, style, builder, reading));
  return true;
}

function addPicture(element: Element, style: Style, builder: LeafBuilder, reading: BodyReading): void {
  const picture = elementToPicture(element, reading.shelf) ?? elementToPlace(element);
  if (picture !== undefined)
    builder.add({ kind: "picture", ...picture, alt: (attribute(element, "alt") ?? "").trim(), marks: linkOf(style) }, style.look);
}

/** Program text, parted where a picture or a player stands in it. */
function addCode(element: Element, style: Style, builder: LeafBuilder, reading: BodyReading): void {
  const place = element.sourceCodeLocation;
  const parts = codeParts(element);
  const lang = codeLanguage(element);
  const range = place && parts.length === 1 ? { start: place.startOffset, end: place.endOffset } : {};
  for (const filler of fillersIn(element)) markUnseen(textToPlaced(filler), reading);
  const isParted = parts.some((part) => typeof part !== "string");
  if (isParted) builder.end();
  for (const part of parts) {
    if (typeof part === "string") {
      const runs = [{ kind: "text" as const, text: part, marks: {}, ...range }];
      builder.put({ kind: "code", runs, look: style.look, ...(lang === undefined ? {} : { lang }) });
    } else if (part.tagName === "img" || part.tagName === "image") addPicture(part, style, builder, reading);
    else addWidget(part, style, builder, reading);
  }
  if (isParted) builder.end();
}

function addTable(element: Element, builder: LeafBuilder, reading: BodyReading): boolean {
  const rows = elementToTable(element, reading, nodesToLeaves);
  if (rows === undefined) return false;
  const { above, below } = captionsOf(element);
  putAll(above, builder, reading);
  builder.put({ kind: "table", runs: [], rows, look: {} });
  putAll(below, builder, reading);
  return true;
}

/** The blocks of elements, read by themselves. */
function putAll(elements: readonly Element[], builder: LeafBuilder, reading: BodyReading): void {
  builder.end();
  for (const leaf of elements.flatMap((element) => nodesToLeaves(element.childNodes, reading)))
    builder.leaves.push({ ...leaf, path: [...builder.path, ...leaf.path] });
}

function addFormula(element: Element, style: Style, builder: LeafBuilder, reading: BodyReading): boolean {
  const formula = elementToFormula(element, reading.html);
  if (formula === undefined) return false;
  const { display, text, ...place } = formula;
  if (display) builder.put({ kind: "code", lang: "math", runs: [{ kind: "text", text: text.trim(), marks: {}, ...place }], look: {} });
  else builder.add({ kind: "text", text: collapse(text), marks: { ...style.marks, code: true }, ...place }, style.look);
  if (textOf(element).trim() !== "") reading.residue.push({ element, role: "media-residue" });
  if (place.start !== undefined && place.end !== undefined) reading.stated.push({ start: place.start, end: place.end });
  return true;
}

function addQuote(element: Element, style: Style, builder: LeafBuilder, reading: BodyReading): boolean {
  const quote = elementToQuote(element, reading.html);
  if (quote === undefined) return false;
  builder.end();
  builder.path.push({ kind: "blockquote" });
  builder.add({ kind: "text", marks: style.marks, ...quote }, style.look);
  builder.end();
  builder.path.pop();
  if (quote.start !== undefined && quote.end !== undefined) reading.stated.push({ start: quote.start, end: quote.end });
  return true;
}

function addWidget(element: Element, style: Style, builder: LeafBuilder, reading: BodyReading): boolean {
  const widget = elementToWidget(element, reading.pageUrl);
  const residue = widget === undefined && isPlayerInterface(element);
  if (widget === undefined && !residue) return false;
  if (widget !== undefined && widget !== "nothing") builder.add({ kind: "picture", ...widget, marks: {} }, style.look);
  if (widget === "nothing" || textOf(element).trim() !== "") reading.residue.push({ element, role: "media-residue" });
  return true;
}

function linkOf({ marks }: Style): Style["marks"] {
  return marks.link === undefined ? {} : { link: marks.link };
}

function enter(element: Element, style: Style, builder: LeafBuilder, reading: BodyReading): Style {
  const tag = element.tagName;
  if (isStyledBlock(element)) builder.part();
  else if (blockElements.has(tag) && !followsLabel(element))
    builder.end(headingElements.has(tag) ? { kind: "heading", level: Number(tag[1]) } : undefined);
  enterContainer(element, builder.path);
  const inside = enterStyle(style, element, reading.pageUrl);
  const background = elementToBackground(element);
  if (background !== undefined) builder.add({ kind: "picture", url: background, alt: "", marks: linkOf(inside) }, inside.look);
  return inside;
}

function leave(element: Element, next: Node | undefined, builder: LeafBuilder, { html }: BodyReading): void {
  const tag = element.tagName;
  if (isStyledBlock(element)) builder.part();
  else if (blockElements.has(tag) && !endsAtFormula(element, next, html)) builder.end();
  leaveContainer(element, builder.path);
}
