import type { Code, Html, Image, InlineCode, Nodes, Parent, Root, Text } from "mdast";
import { joinTorn } from "./join-torn.ts";
import { dropUnseen } from "../../../unseen-characters.ts";
import type { Judged } from "./judge-pieces.ts";

/** What a reader is shown of each text node, line by line, and the other nodes that stay. */
interface Kept {
  lines: Map<Text, Map<number, string>>;
  nodes: Set<Nodes>;
}

/** Takes everything out of the tree that is neither body nor source credit, and what is empty then. */
export function dropPieces(root: Root, judged: readonly Judged[]): void {
  const kept: Kept = { lines: new Map(), nodes: new Set() };
  for (const one of judged) if (one.role === "body" || one.role === "source-credit") keep(kept, one);
  prune(root, kept);
  trimEdges(root);
}

function keep({ lines, nodes }: Kept, { piece, text }: Judged): void {
  if (piece.node.type !== "html" || piece.text.trim() !== "") nodes.add(piece.node);
  if (piece.node.type !== "text") return;
  const ofNode = lines.get(piece.node) ?? new Map<number, string>();
  lines.set(piece.node, ofNode);
  ofNode.set(piece.line, (ofNode.get(piece.line) ?? "") + text);
}

const alwaysStays = new Set([
  "root",
  "tableCell",
  "tableRow",
  "table",
  "break",
  "thematicBreak",
  "definition",
  "imageReference",
  "linkReference",
]);

function prune(parent: Parent, kept: Kept): void {
  parent.children = parent.children.filter((child, at, all) => {
    if (child.type === "text") return keepText(child, kept, { isFirst: at === 0, isLast: at === all.length - 1 });
    if (child.type === "code" && child.value.trim() === "") return false;
    if (child.type === "image" || child.type === "inlineCode" || child.type === "html" || child.type === "code")
      return keepWhole(child, kept);
    if (!("children" in child)) return true;
    prune(child, kept);
    if (child.type === "table") return child.children.some((row) => row.children.some((cell) => cell.children.length > 0));
    return child.children.some((inner) => !isNothing(inner)) || alwaysStays.has(child.type);
  });
  joinTwins(parent);
  joinTorn(parent);
  trimBreaks(parent);
  partTwins(parent);
}

/** Without unseen characters, and without the blanks that then stand where a line begins or ends. */
function shownOf(text: string): string {
  const shown = dropUnseen(text);
  return shown === text ? text : shown.replace(/(?<=\n)[ \t]+|(?<![ \t])[ \t]+(?=\n)/g, "");
}

/** HTML without unseen characters; an empty line, which would end it, does not come of that. */
function shownHtml(html: string): string {
  const shown = dropUnseen(html);
  return shown === html || blankLine.test(html) ? shown : shown.replace(/\n(?:[ \t]*\n)+/g, "\n");
}

function keepWhole(node: Image | InlineCode | Html | Code, { nodes }: Kept): boolean {
  if (node.type === "html") node.value = shownHtml(node.value);
  else if (node.type !== "image") node.value = dropUnseen(node.value);
  else if (typeof node.alt === "string") node.alt = dropUnseen(node.alt);
  return nodes.has(node);
}

/** Nothing stands between two of a kind where only unseen characters did: they are one. */
function joinTwins(parent: Parent): void {
  const isEmpty = (child: Nodes | undefined) => child?.type === "text" && child.value === "";
  if (!parent.children.some(isEmpty)) return;
  const joined: Nodes[] = [];
  for (const [at, child] of parent.children.entries()) {
    const last = joined.at(-1);
    const isBehind = isEmpty(parent.children[at - 1]) && last?.type === child.type;
    if (isEmpty(child)) continue;
    if (isBehind && child.type === "inlineCode" && last.type === "inlineCode") last.value += child.value;
    else if (isBehind && child.type === "strong" && last.type === "strong") last.children.push(...child.children);
    else if (isBehind && child.type === "emphasis" && last.type === "emphasis") last.children.push(...child.children);
    else joined.push(child);
  }
  parent.children = joined as typeof parent.children;
}

const blankLine = /\n[ \t]*\n/;

const twins = new Set(["inlineCode", "strong", "emphasis"]);

/** Two of a kind that touch now would be read as one, or as none: a blank parts them. */
function partTwins(parent: Parent): void {
  if (!parent.children.some((child, at, all) => twins.has(child.type) && all[at - 1]?.type === child.type)) return;
  parent.children = parent.children.flatMap((child, at, all) => {
    const before = all[at - 1];
    return before !== undefined && before.type === child.type && twins.has(child.type)
      ? [{ type: "text" as const, value: " " }, child]
      : [child];
  });
}

/** All that stands between two nodes of a paragraph, where the second begins a line. */
const isLineEnd = /^[ \t]*\n[ \t]*$/;

/** The lines of a text that stay, and the line ends between it and what stands beside it. */
function keepText(node: Text, { lines }: Kept, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): boolean {
  const ofNode = lines.get(node);
  if (ofNode === undefined && isLineEnd.test(node.value) && !isFirst && !isLast) return true;
  if (ofNode === undefined) return false;
  const text = [...ofNode.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
    .join("\n");
  const isShown = text.trim() !== "";
  const before = !isFirst && isShown && node.value.startsWith("\n") && !text.startsWith("\n") ? "\n" : "";
  const behind = !isLast && isShown && node.value.endsWith("\n") && !text.endsWith("\n") ? "\n" : "";
  node.value = shownOf(`${before}${text}${behind}`);
  return text !== "";
}

/** Hard breaks with nothing but blanks before, behind or between them go, and the blanks behind a break. */
function trimBreaks(parent: Parent): void {
  const end = parent.children.findLastIndex((child) => !isNothing(child));
  let before: Nodes | undefined;
  parent.children = parent.children.filter((child, at) => {
    const stays =
      child.type === "break" ? before !== undefined && before.type !== "break" && at < end : before?.type !== "break" || !isNothing(child);
    if (stays && before?.type === "break" && child.type === "text") child.value = child.value.replace(/^[ \t]+/, "");
    if (stays && (before !== undefined || !isNothing(child))) before = child;
    return stays;
  });
  const [first, last] = [parent.children[0], parent.children.at(-1)];
  if (!["paragraph", "heading"].includes(parent.type)) return;
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  parent.children = parent.children.filter((child) => child.type !== "text" || child.value !== "");
}

function isNothing(child: Nodes): boolean {
  return child.type === "break" || (child.type === "text" && child.value.trim() === "");
}

/** Rules and link definitions at the ends of the page have nothing to part any more. */
function trimEdges(root: Root): void {
  const isRule = (node: Nodes | undefined) => node?.type === "thematicBreak";
  while (isRule(root.children[0])) root.children.shift();
  while (isRule(root.children.at(-1))) root.children.pop();
}
