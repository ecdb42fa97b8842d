import {
  attribute,
  childrenOf,
  findNode,
  isElement,
  isText,
  textOf,
  walk,
  type Element,
  type Node,
  type TextNode,
} from "../markup/nodes.ts";
import { blockElements, silentElements } from "./element-kinds.ts";
import { elementToWidget } from "./media.ts";
import { safeLink } from "./style.ts";
import { dropUnseen } from "../../../unseen-characters.ts";

/** A stretch of program text, or what else stands in it: a picture, a player. */
export type CodePart = string | Element;

interface Lines {
  parts: CodePart[];
  done: string[];
  open: string;
}

interface Step {
  node: Node;
  /** Of a block that ends: how many lines were done where it began. */
  from?: number;
  /** True beside blocks, which the markup sets apart by white space of its own. */
  apart?: boolean;
}

/** What `<pre>` shows: WeChat gives each line a `<code>` of its own, other editors a block, `<br>` or a line end. */
export function codeParts(pre: Element): CodePart[] {
  const lines: Lines = { parts: [], done: [], open: "" };
  const hasLines = childrenOf(pre).filter(isCode).length > 1;
  const isLine = (element: Element): boolean => element.tagName === "li" || (hasLines && element.parentNode === pre && isCode(element));
  const waiting: Step[] = [{ node: pre }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { node, from } = step;
    if (isText(node))
      addText(lines, step.apart === true ? blankLines(node.value) : filler.test(node.value) ? dropUnseen(node.value) : node.value);
    else if (!isElement(node) || silentElements.has(node.tagName)) continue;
    else if (from !== undefined) endLine(lines, isLine(node) && from === lines.done.length);
    else if (node.tagName === "br") {
      if (!hasLines || node.parentNode !== pre) endLine(lines, true);
    } else if (isMedia(node)) endPart(lines, node);
    else {
      const isBlock = isLine(node) || (blockElements.has(node.tagName) && !/^t[dh]$/.test(node.tagName));
      if (isBlock) {
        endLine(lines, false);
        waiting.push({ node, from: lines.done.length });
      }
      const apart = holdsBlocks(node) || (hasLines && node === pre);
      for (const child of childrenOf(node).toReversed()) waiting.push({ node: child, apart });
    }
  }
  endPart(lines);
  return lines.parts;
}

/** What WeChat's editor puts into a line without a character, to keep it open. */
const filler = /^\s*\u200b[\s\u200b]*$/;

/** The texts of program text that are nothing but that. */
export function fillersIn(pre: Element): TextNode[] {
  const found: TextNode[] = [];
  walk(pre, (node) => {
    if (isText(node) && filler.test(node.value)) found.push(node);
    return true;
  });
  return found;
}

function isCode(node: Node): node is Element {
  return isElement(node) && node.tagName === "code";
}

function isMedia(element: Element): boolean {
  return element.tagName === "img" || element.tagName === "image" || elementToWidget(element, "") !== undefined;
}

function addText(lines: Lines, text: string): void {
  const [first = "", ...rest] = text.replace(/\r\n?/g, "\n").split("\n");
  lines.open += first;
  for (const line of rest) {
    endLine(lines, true);
    lines.open = line;
  }
}

/** Ends a line; one without a character counts only where something says so. */
function endLine(lines: Lines, counts: boolean): void {
  if (lines.open !== "" || counts) lines.done.push(lines.open);
  lines.open = "";
}

function endPart(lines: Lines, media?: Element): void {
  endLine(lines, false);
  const text = lines.done
    .join("\n")
    .replace(/\u00a0/g, " ")
    .replace(/^\n+/, "")
    .trimEnd();
  if (text.trim() !== "") lines.parts.push(text);
  if (media !== undefined) lines.parts.push(media);
  lines.done = [];
}

function holdsBlocks(element: Element): boolean {
  return childrenOf(element).some((node) => isElement(node) && blockElements.has(node.tagName));
}

function blankLines(text: string): string {
  return text.trim() === "" ? text.replace(/[^\n]/g, "").slice(1) : text;
}

const mostNodes = 20_000;
const han = /\p{Script=Han}/gu;

/** True where `<pre>` only keeps the lines of Chinese prose, with links or pictures in it. */
export function isSetProse(pre: Element): boolean {
  const text = textOf(pre).replace(/\s+/g, "");
  if (codeLanguage(pre) !== undefined || findNode(pre, isCode, mostNodes) !== undefined) return false;
  const has = (is: (element: Element) => boolean): boolean => findNode(pre, (node) => isElement(node) && is(node), mostNodes) !== undefined;
  return (text.match(han)?.length ?? 0) > 0.3 * text.length && (has(isMedia) || has(isLink));
}

function isLink(element: Element): boolean {
  return element.tagName === "a" && safeLink(attribute(element, "href") ?? "", undefined) !== undefined;
}

const block = /display\s*:\s*(?:block|-webkit-box)/i;

/** True for what shows program text: `<pre>`, or `<code>` that is a block of several lines. */
export function isProgram(element: Element): boolean {
  if (element.tagName === "pre") return !isSetProse(element);
  if (element.tagName !== "code" || !block.test(attribute(element, "style") ?? "")) return false;
  const hasBreak = (node: Node): boolean => node.nodeName === "br" || (isText(node) && node.value.trim().includes("\n"));
  return findNode(element, hasBreak, mostNodes) !== undefined;
}

const language = /^[a-z][\w+#.-]{0,30}$/i;
const noLanguage = /^(?:none|auto|null|undefined|plain(?:text)?|text)$/i;

/** The language that `<pre>`, or the `<code>` inside it, says its text is in. */
export function codeLanguage(pre: Element): string | undefined {
  const elements = [pre, ...childrenOf(pre).filter((node): node is Element => isElement(node) && node.tagName === "code")];
  const named = elements.flatMap((element) => [attribute(element, "data-lang"), classLanguage(element)]);
  return named.map((name = "") => name.trim()).find((name) => language.test(name) && !noLanguage.test(name));
}

function classLanguage(element: Element): string | undefined {
  return /(?:^|\s)lang(?:uage)?-(\S+)/.exec(attribute(element, "class") ?? "")?.[1];
}
