import type { Image, Nodes, Parent, PhrasingContent, Root, Text } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";
import { penMarksOf } from "./pen-marks.ts";

/** A stretch of a text, and what is shown of it: words between two places of the text, or a picture. */
interface Found {
  start: number;
  end: number;
  shown: { start: number; end: number } | string;
  alt?: string;
}
type Finder = (text: string) => Found[];

/** One paragraph with more of them is no note. */
const most = 200;
/** Alone on its line, as only programs for notes write a picture; among words the author speaks of it. */
const embed = /(?<=^[ \t]{0,3})!\[\[([^[\]|\n]{1,200}\.(?:png|jpe?g|gif|webp|bmp|avif))(?:\|([^[\]\n]{0,60}))?\]\](?=[ \t]*$)/gim;
const link = /(?<![\w)\]!])\[\[(?=\S)(?:[^[\]|\n]{1,80}\|)?([^[\]|\n]{1,80})\]\](?![\w(])/gu;

/** What converters call the article's cover; of other pictures the words there are a size or a note's. */
const ofCover = "cover_image";

const findPictures: Finder = (text) =>
  Array.from(text.matchAll(embed), ({ index, 0: { length }, 1: name = "", 2: alt }) => ({
    start: index,
    end: index + length,
    shown: name.trim(),
    ...(alt === ofCover ? { alt } : {}),
  }));

const findLinks: Finder = (text) =>
  Array.from(text.matchAll(link), ({ index, 0: whole, 1: name = "" }) => {
    const end = index + whole.length;
    return { start: index, end, shown: { start: end - 2 - name.length, end: end - 2 } };
  });

/** The marks that the texts of a page hold; brackets may be the author's unless a picture shows that it is a note, and all of them are links. */
function findersOf(texts: readonly string[]): Finder[] {
  const isNote = texts.some((text) => findPictures(text).length > 0);
  const isLinked = isNote && texts.every((text) => !text.replace(embed, "").replace(link, "").includes("[["));
  const pens = penMarksOf(texts);
  const findPens: Finder = (text) => pens(text).map(({ start, end }) => ({ start, end, shown: { start: start + 2, end: end - 2 } }));
  return [findPictures, ...(isLinked ? [findLinks] : []), findPens];
}

/** The kind of a box, as GitHub and Obsidian write it at the start of a quotation. */
const kind =
  /^\[!(?:note|tip|info|warning|danger|caution|important|hint|abstract|summary|todo|success|question|failure|bug|example|quote)\][+-]?(?:[ \t]+|[ \t]*\n|$)/i;

/**
 * Reads what programs for notes add to Markdown: pictures (`![[a.png]]`), links between notes (`[[name]]`), words marked with a pen (`==so==`), and the
 * kind of a box (`> [!note]`).
 */
export function readNoteMarks(root: Root, source: string): void {
  if (!/\[\[|==|\[!/.test(source)) return;
  const parents = parentsOf(root);
  const texts = parents.flatMap(({ children }) => children.flatMap((child) => (isReadable(child, source) ? [child.value] : [])));
  const finders = findersOf(texts);
  for (const parent of parents) {
    const [first] = parent.children;
    if (parent.type === "blockquote" && first?.type === "paragraph") first.children = withoutKind(first.children, source);
    parent.children = parent.children.flatMap((child: Nodes): Nodes[] =>
      isReadable(child, source) ? readText(child, finders) : [child],
    ) as Parent["children"];
  }
}

/** All but a title, which is as its author wrote it. */
function parentsOf(root: Root): Parent[] {
  const parents: Parent[] = [root];
  for (let next = 0; next < parents.length; next += 1)
    for (const child of parents[next]?.children ?? [])
      if ("children" in child && !(child.type === "heading" && child.depth === 1)) parents.push(child);
  return parents;
}

/** Only where a text stands as it is written: places are counted in it. */
function isReadable(node: Nodes, source: string): node is Text {
  return node.type === "text" && /\[\[|==/.test(node.value) && writtenOf(node, source) === node.value;
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

function readText(text: Text, finders: readonly Finder[]): PhrasingContent[] {
  return finders.reduce<PhrasingContent[]>(
    (nodes, find) => nodes.flatMap((node) => (node.type === "text" ? splitAt(node, find(node.value)) : [node])),
    [text],
  );
}

function splitAt(text: Text, found: readonly Found[]): PhrasingContent[] {
  if (found.length === 0 || found.length > most) return [text];
  const parts: PhrasingContent[] = [];
  let reached = 0;
  for (const { start, end, shown, alt } of found) {
    if (start > reached) parts.push(cutText(text, reached, start));
    parts.push(typeof shown === "string" ? toImage(shown, alt, cutText(text, start, end)) : cutText(text, shown.start, shown.end));
    reached = end;
  }
  if (reached < text.value.length) parts.push(cutText(text, reached, text.value.length));
  return parts;
}

function toImage(url: string, alt: string | undefined, { position }: Text): Image {
  return { type: "image", url, ...(alt === undefined ? {} : { alt }), ...(position && { position }) };
}
