import type { Emphasis, Nodes, Parent, Strong, Text } from "mdast";

/** A name with a character hidden, where a list begins: 王*明，李*红. */
const nameBefore = /(?:^|[\s：:，、,（(])\p{Script=Han}{1,2}$/u;
const nameBetween = /^\p{Script=Han}{1,2}[，、]\p{Script=Han}{1,2}$/u;
/** A name of a program's own (`__init__`). */
const programName = /^__[a-z][a-z0-9]{0,30}(?:_[a-z0-9]{1,30}){0,3}__$/;

/**
 * Makes text of asterisks and underscores that CommonMark pairs and an author meant as such: they hide digits (`138****1234`) or a character
 * of each name in a list, multiply, or are part of a program's name.
 */
export function takeTextOutOfMarks(parent: Parent, source: string): void {
  const children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if ("children" in child) takeTextOutOfMarks(child, source);
    const isMarked = (child.type === "emphasis" || child.type === "strong") && isWritten(child, source);
    return isMarked ? withMarks(child, source) : [child];
  });
  if (children.length > parent.children.length) parent.children = joinTexts(children) as Parent["children"];
}

function isWritten({ position }: Emphasis | Strong, source: string): boolean {
  if (position?.start.offset === undefined || position.end.offset === undefined) return false;
  const [start, end] = [position.start.offset, position.end.offset];
  const written = source.slice(start, end);
  if (programName.test(written)) return true;
  if (!written.startsWith("*")) return false;
  const before = source.slice(Math.max(0, start - 12), start).replace(/\*{1,8}$/, "");
  const behind = source.slice(end, end + 12).replace(/^\*{1,8}/, "");
  const between = written.replace(/^\*{1,8}/, "").replace(/\*{1,8}$/, "");
  if (/\d$/.test(before) && /^\d/.test(between) && /\d$/.test(between) && /^\d/.test(behind)) return true;
  return nameBefore.test(before) && nameBetween.test(between) && /^\p{Script=Han}/u.test(behind);
}

function withMarks({ children, position }: Emphasis | Strong, source: string): Nodes[] {
  const [first, last] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (position === undefined || first === undefined || last === undefined) return children;
  const between = (start: typeof first, end: typeof first): Text => ({
    type: "text",
    value: source.slice(start.offset, end.offset),
    position: { start, end },
  });
  return [between(position.start, first), ...children, between(last, position.end)];
}

function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const touches = last?.position !== undefined && last.position.end.offset === node.position?.start.offset;
    if (last?.type === "text" && node.type === "text" && touches && node.position !== undefined)
      joined[joined.length - 1] = {
        ...last,
        value: last.value + node.value,
        position: { start: last.position?.start ?? node.position.start, end: node.position.end },
      };
    else joined.push(node);
  }
  return joined;
}
