import type { List, ListItem, Nodes, Paragraph, Parent, Text } from "mdast";

/**
 * Makes text of an author's own numbers that CommonMark takes for a list's: those that do not follow each other (`1986.`, `1990.`), which a
 * list counts anew, and those that stand alone (`01.` above a headline), which an empty item shows nowhere.
 */
export function keepOwnNumbers(parent: Parent, source: string): void {
  if (!parent.children.some((child) => "children" in child)) return;
  parent.children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if ("children" in child) keepOwnNumbers(child, source);
    if (child.type !== "list" || child.ordered !== true || !isCounted(child, source)) return [child];
    return child.children.flatMap((item) => withNumber(item, source));
  }) as Parent["children"];
}

const mark = /^(\d{1,9})[.)][ \t]{0,4}/;

function markOf({ position }: ListItem, source: string): RegExpExecArray | null {
  const start = position?.start.offset ?? 0;
  return mark.exec(source.slice(start, Math.min(start + 16, position?.end.offset ?? start)));
}

/** True for numbers that no list would show; one number again and again (`1.` `1.` `1.`) is how lists are written. */
function isCounted({ children }: List, source: string): boolean {
  const marks = children.map((item) => markOf(item, source));
  if (marks.includes(null)) return false;
  if (children.every((item) => item.children.length === 0)) return true;
  const numbers = marks.map((found) => Number(found?.[1]));
  return new Set(numbers).size === numbers.length && numbers.some((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1);
}

function withNumber(item: ListItem, source: string): Nodes[] {
  const written = markOf(item, source)?.[0] ?? "";
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return [paragraphOf(item, written.trimEnd()), ...item.children];
  const number = numberOf(item, written);
  const position = first.position && item.position && { start: item.position.start, end: first.position.end };
  return [{ ...first, children: [number, ...first.children], ...(position && { position }) }, ...rest];
}

function paragraphOf(item: ListItem, written: string): Paragraph {
  const number = numberOf(item, written);
  return { type: "paragraph", children: [number], ...(number.position && { position: number.position }) };
}

function numberOf({ position }: ListItem, value: string): Text {
  if (position === undefined) return { type: "text", value };
  const { start } = position;
  const end = { line: start.line, column: start.column + value.length, offset: (start.offset ?? 0) + value.length };
  return { type: "text", value, position: { start, end } };
}
