import type { PhrasingContent, Strong, Text } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";
import { isPadded, isParted } from "./padded.ts";

/** A mark of bold text (two asterisks) at a place of the source, or what stands between marks. */
type Part = { mark: number } | { node: PhrasingContent };

const marks = /(?<!\*)\*\*(?!\*)/g;

/**
 * Pairs the marks of bold text of one block anew, one after the other, where CommonMark took some of them for asterisks and so paired the
 * others wrongly (`**甲:**https://…**乙:**`). Undefined where it paired all, where none of them are bold text, and where they make no pairs.
 */
export function pairBold(children: readonly PhrasingContent[], source: string): PhrasingContent[] | undefined {
  const isLeft = (child: PhrasingContent) => child.type === "text" && child.value.includes("**");
  if (!children.some(isLeft) || !children.some(({ type }) => type === "strong")) return undefined;
  const parts = children.flatMap((child) => toParts(child, source) ?? [{ mark: Number.NaN }]);
  const count = parts.filter((part) => "mark" in part).length;
  if (count % 2 === 1 || parts.some((part) => "mark" in part && Number.isNaN(part.mark))) return undefined;
  return pair(parts, source);
}

/** Undefined for text that is not as written, and for bold text with other marks. */
function toParts(child: PhrasingContent, source: string): Part[] | undefined {
  const { start, end } = child.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  if (child.type === "strong") {
    if (!source.startsWith("**", start.offset)) return undefined;
    return [{ mark: start.offset }, ...child.children.map((node) => ({ node })), { mark: end.offset - 2 }];
  }
  if (child.type !== "text" || !child.value.includes("*")) return [{ node: child }];
  return writtenOf(child, source) === child.value ? textToParts(child, start.offset) : undefined;
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
