import type { Nodes, Parent, PhrasingContent } from "mdast";

/** No line begins with these, and none ends with the others: a converter broke it, at a tag within the line. */
const closers = "，。、；！？）》〉」』】”’";
const openers = "（《〈「『【“‘";
const closing = new RegExp(`^\\s*[：${closers}]`, "u");
const opening = new RegExp(`[${openers}]\\s*$`, "u");
const softBreak = new RegExp(`\\n(?=[：${closers}])|(?<=[${openers}])\\n`, "gu");
/** A line that ends so goes on below, where the words there go on below once more: a link or a name that stood in a sentence. */
const goesOn = /[的在将把给与和或及为从向对由被让使到用是如即比并请见]\s*$|.{5}[\p{L}\p{N}]\s*$/u;
const named = /^[^。！？；：，!?;]{1,40}$/u;
/** A colon may stand behind a label, which is a line by itself. */
const behindName = new RegExp(`^\\s*[${closers}]`, "u");
/** So many lines of one character, and no fewer than half of all, are words broken at every character. */
const fewestBits = 8;
const letter = /^[\p{Script=Han}\p{Ll}]$/u;

type Line = PhrasingContent[];

/** Joins lines that a converter broke: where no line ends or begins, and where most are single characters. Only breaks go. */
export function joinTorn(parent: Parent): void {
  for (const child of parent.children)
    if (child.type === "text" && child.value.includes("\n")) child.value = child.value.replace(softBreak, "");
  if (!parent.children.some(({ type }) => type === "break")) return;
  const lines = toLines(parent.children as PhrasingContent[]);
  const texts = lines.map((line) => line.map(textOf).join(""));
  const inBits = isBits(texts);
  const joined: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const above = joined.at(-1);
    const isTorn = inBits || endsNowhere(texts, at) || (isName(texts, at) && !isTitle(lines[at - 1]));
    if (above === undefined || !isTorn || !join(above, line)) joined.push([...line]);
  }
  parent.children = joined.flatMap((line, at): PhrasingContent[] => (at === 0 ? line : [{ type: "break" }, ...line]));
}

function toLines(children: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [[]];
  for (const child of children) {
    if (child.type === "break") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function isBits(texts: readonly string[]): boolean {
  const bits = texts.map((text) => text.trim()).filter((text) => Array.from(text).length === 1);
  return bits.length >= fewestBits && bits.length * 2 >= texts.length && bits.filter((bit) => letter.test(bit)).length * 3 >= bits.length;
}

/** True for a line that begins as none does, or stands below one that ends as none does. */
function endsNowhere(texts: readonly string[], at: number): boolean {
  return closing.test(texts[at] ?? "") || opening.test(texts[at - 1] ?? "");
}

function isName(texts: readonly string[], at: number): boolean {
  return goesOn.test(texts[at - 1] ?? "") && named.test(texts[at] ?? "") && behindName.test(texts[at + 1] ?? "");
}

/** True for a line of bold text alone. */
function isTitle(line: Line | undefined): boolean {
  return line?.length === 1 && line[0]?.type === "strong";
}

/** Puts a line behind the one above; false where the two would be read as one thing that neither is. */
function join(above: Line, line: Line): boolean {
  const [last, first] = [above.at(-1), line[0]];
  if (last?.type === "text" && first?.type === "text") {
    last.value += first.value;
    above.push(...line.slice(1));
  } else if (last?.type === "strong" && first?.type === "strong") {
    last.children.push(...first.children);
    above.push(...line.slice(1));
  } else if (last !== undefined && last.type === first?.type) return false;
  else above.push(...line);
  return true;
}

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return node.type === "text" || node.type === "inlineCode" ? node.value : node.type === "image" ? "\ufffc" : "";
}
