import type { PhrasingContent, Strong } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";

/** The closing marks of bold text alone on the last line, where CommonMark takes both for asterisks. */
const closing = /(?:^|[^\S\n]{0,9}\n)[^\S\n]{0,9}\*\*$/;
const mark = /\*\*/g;

/**
 * Makes bold text of a block that its converter closed on a line of its own (`**导读  ⏎**`), because the bold text held a line break; undefined for
 * any other.
 */
export function closeBold(children: readonly PhrasingContent[], source: string): [Strong] | undefined {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type !== "text" || last?.type !== "text" || !/^\*\*[^\s*]/.test(first.value)) return undefined;
  const end = closing.exec(last.value)?.index;
  const isBelow = children.length === 1 || children.at(-2)?.type === "break" || last.value.includes("\n");
  if (end === undefined || !isBelow) return undefined;
  const texts = children.flatMap((child) => (child.type === "text" ? [child] : []));
  const marks = texts.reduce((count, { value }) => count + (value.match(mark)?.length ?? 0), 0);
  const isAlone = marks === 2 && children.every(({ type }) => type !== "strong");
  if (!isAlone || [first, last].some((text) => writtenOf(text, source) !== text.value)) return undefined;
  const inside = children.map((child) =>
    child === first || child === last ? cutText(child, child === first ? 2 : 0, child === last ? end : child.value.length) : child,
  );
  while (inside.at(-1)?.type === "break" || (inside.at(-1) as { value?: string } | undefined)?.value === "") inside.pop();
  const [start, stop] = [first.position?.start, last.position?.end];
  return [{ type: "strong", children: inside, ...(start && stop && { position: { start, end: stop } }) }];
}
