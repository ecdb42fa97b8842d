import type { PhrasingContent, Strong, Text } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";
import { isPadded, isParted } from "./padded.ts";

/** A mark of bold text (two asterisks) at a place of the source, or what stands between marks. */
type Part = { mark: number } | { node: PhrasingContent };

const marks = /(?<!\*)\*\*(?!\*)/g;

/**
 * Pairs the marks of bold text of one block anew, one after the other, where CommonMark took some of them for asterisks and so paired the
 * others wrongly (`**甲:**https://…**乙:**`), or set bold text in bold text (`**甲:**Ferry。**乙:**Harbour**丙:**`), as no page has it. Undefined
 * where it paired all, where none of them are bold text, and where they make no pairs.
 */
export function pairBold(children: readonly PhrasingContent[], source: string): PhrasingContent[] | undefined {
  const isLeft = (child: PhrasingContent) => child.type === "text" && child.value.includes("**");
  const isNested = (child: PhrasingContent) => child.type === "strong" && child.children.some((one) => isApart(one, source));
  if (!children.some(({ type }) => type === "strong") || !children.some((child) => isLeft(child) || isNested(child))) return undefined;
  const parts = children.flatMap((child) => toParts(child, source) ?? [{ mark: Number.NaN }]);
  const count = parts.filter((part) => "mark" in part).length;
  if (count % 2 === 1 || parts.some((part) => "mark" in part && Number.isNaN(part.mark))) return undefined;
  return pair(parts, source);
}

/** True for bold text in bold text; where the marks of the two touch, they are one. */
function isApart(child: PhrasingContent, source: string): child is Strong {
  const [start, end] = [child.position?.start.offset ?? 0, child.position?.end.offset ?? 0];
  const around = [start - 1, start + 2, end - 3, end].map((at) => source.charAt(at));
  return child.type === "strong" && !around.includes("*");
}

/** Undefined for text that is not as written, and for bold text with other marks. */
function toParts(top: PhrasingContent, source: string): Part[] | undefined {
  const parts: Part[] = [];
  const waiting: (Part | { child: PhrasingContent })[] = [{ child: top }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!("child" in next)) {
      parts.push(next);
      continue;
    }
    const { child } = next;
    const { start, end } = child.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return undefined;
    if (child.type === "strong") {
      if (!source.startsWith("**", start.offset)) return undefined;
      const inside = child.children.map((one) => (isApart(one, source) ? { child: one } : { node: one }));
      waiting.push({ mark: end.offset - 2 }, ...inside.toReversed(), { mark: start.offset });
    } else if (child.type !== "text" || !child.value.includes("*")) parts.push({ node: child });
    else if (writtenOf(child, source) === child.value) parts.push(...textToParts(child, start.offset));
    else return undefined;
  }
  return parts;
}

function textToParts(text: Text, offset: number): Part[] {
  const parts: Part[] = [];
  let reached = 0;
  for (const { index } of text.value.matchAll(marks)) {
    if (index > reached) parts.push({ node: cutText(text, reached, index) });
    parts.push({ mark: offset + index });
    reached = index + 2;
  }
  if (reached < text.value.length) parts.push({ node: cutText(text, reached, text.value.length) });
  return parts;
}

/** Undefined where a pair would be empty, or begin or end with a blank, as no bold text but a converter's does. */
function pair(parts: readonly Part[], source: string): PhrasingContent[] | undefined {
  const paired: PhrasingContent[] = [];
  let open: { at: number; nodes: PhrasingContent[] } | undefined;
  for (const part of parts) {
    if ("node" in part) (open?.nodes ?? paired).push(part.node);
    else if (open === undefined) open = { at: part.mark, nodes: [] };
    else {
      const nodes = isTight(open.nodes) ? open.nodes : withoutPadding(open.nodes);
      if (nodes === undefined || (nodes !== open.nodes && isParted(source, open.at, part.mark + 2))) return undefined;
      paired.push(toStrong(nodes, open.at, part.mark + 2));
      open = undefined;
    }
  }
  return paired;
}

function isTight(nodes: readonly PhrasingContent[]): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) return false;
  return !(first.type === "text" && /^\s/.test(first.value)) && !(last.type === "text" && /\s$/.test(last.value));
}

/** Chinese text without the blanks inside its marks; undefined for anything else. */
function withoutPadding(nodes: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const [only, ...more] = nodes;
  if (only?.type !== "text" || more.length > 0 || !isPadded(only.value)) return undefined;
  const start = only.value.length - only.value.trimStart().length;
  return [cutText(only, start, only.value.trimEnd().length)];
}

function toStrong(children: PhrasingContent[], start: number, end: number): Strong {
  const [first, last] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  const position = first &&
    last && {
      start: { ...first, column: first.column - ((first.offset ?? start) - start), offset: start },
      end: { ...last, column: last.column + end - (last.offset ?? end), offset: end },
    };
  return { type: "strong", children, ...(position && { position }) };
}
