import type { Heading, Nodes, Paragraph, Parent } from "mdast";

const shortestSentence = 12;

/**
 * Makes text of a single `-` or `=` on a line below a paragraph, which CommonMark takes for the line under a heading: a converter that broke
 * lines within words left it (`CVE`, `-`, `2024`, a line each). Those who write such headings draw a longer line. A rule right below a sentence
 * makes no heading of it either.
 */
export function takeTextOutOfUnderlines(parent: Parent, source: string): void {
  const children: Nodes[] = [];
  let mended: Paragraph | undefined;
  for (const child of parent.children as Nodes[]) {
    if ("children" in child && child.type !== "paragraph" && child.type !== "heading") takeTextOutOfUnderlines(child, source);
    const text = child.type === "heading" ? toParagraph(child, source) : child;
    const isBelowTitle = children.length > 0 && children.length < lastOfHead;
    if (child.type === "heading" && text === child && children.length > 0 && isRuledOff(child, source, isBelowTitle)) {
      const { children: words, position } = child;
      children.push({ type: "paragraph", children: words, ...(position && { position }) }, { type: "thematicBreak" });
      mended = undefined;
      continue;
    }
    if (mended !== undefined && text.type === "paragraph" && isBelow(text, mended)) {
      mended.children.push({ type: "break" }, ...text.children);
      mended.position = span(mended, text);
      continue;
    }
    mended = text === child ? undefined : (text as Paragraph);
    children.push(text);
  }
  parent.children = children as Parent["children"];
}

const longestHeading = 60;
/** The day of a byline stands among the first blocks. */
const lastOfHead = 5;
const day =
  /^(?:[\s*_]|发布于|发表于|(?:发布|发表)?(?:时间|日期)[:：]|date:){0,6}20[012]\d ?[-/年.] ?\d{1,2} ?[-/月.] ?\d{1,2}日?(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?[\s*_]{0,6}$/iu;

/**
 * True for a paragraph that a rule parts from the next: it ends like a sentence or is long, and the line below it is not drawn in its length; or it is
 * the day below the title.
 */
function isRuledOff({ position, children }: Heading, source: string, isBelowTitle: boolean): boolean {
  const written = source.slice(position?.start.offset, position?.end.offset);
  const [underline = "", ...above] = written.trimEnd().split("\n").toReversed();
  const length = above.join("").trim().length;
  if (/^ {0,3}#/.test(written) || above.length === 0 || underline.trim().length === length || children.some(({ type }) => type === "image"))
    return false;
  if (isBelowTitle && day.test(above[0] ?? "")) return true;
  return length > longestHeading || (length >= shortestSentence && /[。；，][”"’」』）)*_]{0,3}$/u.test((above[0] ?? "").trim()));
}

function toParagraph(heading: Heading, source: string): Heading | Paragraph {
  const { position, children } = heading;
  const written = source.slice(position?.start.offset, position?.end.offset);
  const lines = written.split("\n");
  const [last, above = ""] = [(lines.at(-1) ?? "").trim(), ...lines.slice(-2, -1)];
  const isLone = (last === "-" || last === "=") && !(lines.length === 2 && above.trim().length === 1);
  if (!isLone || position === undefined || /^ {0,3}#/.test(written)) return heading;
  const at = written.lastIndexOf(last);
  const start = { line: position.end.line, column: at - written.lastIndexOf("\n"), offset: (position.start.offset ?? 0) + at };
  const end = { ...start, column: start.column + 1, offset: start.offset + 1 };
  return {
    type: "paragraph",
    children: [...children, { type: "break" }, { type: "text", value: last, position: { start, end } }],
    position,
  };
}

/** True for what stands on the next line. */
function isBelow(text: Paragraph, above: Paragraph): boolean {
  return text.position?.start.line === (above.position?.end.line ?? 0) + 1;
}

function span(first: Paragraph, last: Paragraph): Paragraph["position"] {
  return first.position && last.position && { start: first.position.start, end: last.position.end };
}
