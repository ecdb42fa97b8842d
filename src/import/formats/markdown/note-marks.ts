import type { Image, Nodes, Parent, PhrasingContent, Root, Text } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";

/** What programs for notes write into Markdown, and what stands for it. */
interface NoteMark {
  words: RegExp;
  /** From the words found to where what is shown of them begins and ends among them, or to a picture. */
  shown: (found: RegExpExecArray) => { start: number; end: number } | string;
}

const behind = (found: RegExpExecArray, group: string) => {
  const start = found[0].indexOf(group, 2);
  return { start, end: start + group.length };
};

const link = /(?<![\w)\]!])\[\[(?=\S)(?=[^[\]\n]*\p{Script=Han})(?:[^[\]|\n]{1,80}\|)?([^[\]|\n]{1,80})\]\](?![\w(])/gu;
/** A picture, or a link with other words than the note's name, as only such programs write them; brackets alone may be the author's. */
const ofNotes = /!\[\[[^[\]\n]{1,200}\]\]|(?<!\[)\[\[[^[\]|\n]{1,80}\|[^[\]|\n]{1,80}\]\]/;

const noteMarks: readonly NoteMark[] = [
  {
    words: /!\[\[([^[\]|\n]{1,200}\.(?:png|jpe?g|gif|webp|bmp|avif))(?:\|[^[\]\n]{0,60})?\]\]/gi,
    shown: (found) => (found[1] ?? "").trim(),
  },
  {
    words: link,
    shown: (found) => behind(found, found[1] ?? ""),
  },
  {
    words: /(?<![\w=!<>+*/%)\]"'-])==(?![\s=])(?=[^=\n]*\p{Script=Han})([^=\n]{1,200})(?<!\s)==(?![\w=("'[-])/gu,
    shown: (found) => behind(found, found[1] ?? ""),
  },
];
/** The kind of a box, as GitHub and Obsidian write it at the start of a quotation. */
const kind = /^\[![a-z]{3,12}\][+-]?(?:[ \t]+|[ \t]*\n|$)/i;

/**
 * Reads what programs for notes add to Markdown: pictures (`![[a.png]]`), links between notes (`[[name]]`), words marked with a pen (`==so==`), and the
 * kind of a box (`> [!note]`).
 */
export function readNoteMarks(root: Root, source: string): void {
  if (!/\[\[|==|\[!/.test(source)) return;
  const marks = ofNotes.test(source) ? noteMarks : noteMarks.filter(({ words }) => words !== link);
  const waiting: Parent[] = [root];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const isBox = parent.type === "blockquote";
    parent.children = parent.children.flatMap((child: Nodes, at): Nodes[] => {
      if (isBox && at === 0 && child.type === "paragraph") child.children = withoutKind(child.children, source);
      return child.type === "text" ? readText(child, source, marks) : [child];
    }) as Parent["children"];
    for (const child of parent.children) if ("children" in child) waiting.push(child);
  }
}

function withoutKind([first, ...rest]: PhrasingContent[], source: string): PhrasingContent[] {
  if (first?.type !== "text") return first === undefined ? rest : [first, ...rest];
  const found = kind.exec(first.value)?.[0] ?? "";
  if (found === "" || !writtenOf(first, source).startsWith(found)) return [first, ...rest];
  if (found.length === first.value.length) return rest;
  const position = first.position && {
    ...first.position,
    start: cutText(first, found.length, found.length).position?.start ?? first.position.start,
  };
  return [{ ...first, value: first.value.slice(found.length), ...(position && { position }) }, ...rest];
}

/** Only where the text stands as it is written: places are counted in it. */
function readText(text: Text, source: string, marks: readonly NoteMark[]): Nodes[] {
  if (!/\[\[|==/.test(text.value) || writtenOf(text, source) !== text.value) return [text];
  return marks.reduce<PhrasingContent[]>(
    (nodes, mark) => nodes.flatMap((node) => (node.type === "text" ? splitAt(node, mark) : [node])),
    [text],
  );
}

function splitAt(text: Text, { words, shown }: NoteMark): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let reached = 0;
  for (const found of text.value.matchAll(words)) {
    const end = found.index + found[0].length;
    if (found.index > reached) parts.push(cutText(text, reached, found.index));
    const what = shown(found);
    parts.push(
      typeof what === "string"
        ? toImage(what, cutText(text, found.index, end))
        : cutText(text, found.index + what.start, found.index + what.end),
    );
    reached = end;
  }
  if (reached < text.value.length) parts.push(cutText(text, reached, text.value.length));
  return parts;
}

function toImage(url: string, { position }: Text): Image {
  return { type: "image", url, ...(position && { position }) };
}
