import { emptyElement, valueIn } from "../markup.ts";
import type { MapNode, ValueNode } from "../value-node.ts";
import { headingTag, linesToMarkup, type RichLine } from "./lines-to-markup.ts";
import { isSet, mapIn, pictureToMarkup, pieceToMarkup, stringIn } from "./phrasing.ts";

/** True for what Quill keeps a text as: insertions one behind the other. */
export function areInsertions(items: readonly ValueNode[]): items is MapNode[] {
  return items.length > 0 && items.every((item) => item.kind === "map" && item.entries.some(({ key }) => key === "insert"));
}

/** Quill's insertions as markup: a line's element stands beside the line end behind it. */
export function quillToMarkup(insertions: readonly MapNode[]): string {
  const lines: RichLine[] = [];
  let line = "";
  for (const insertion of insertions) {
    const text = stringIn(insertion, "insert");
    const look = mapIn(insertion, "attributes");
    if (text === undefined) line += embedToMarkup(mapIn(insertion, "insert"));
    for (const [at, part] of (text ?? "").split("\n").entries()) {
      if (at > 0) {
        lines.push({ tag: tagOf(look), markup: line });
        line = "";
      }
      line += pieceToMarkup(part, {
        bold: isSet(look, "bold"),
        italic: isSet(look, "italic"),
        code: isSet(look, "code"),
        link: stringIn(look, "link"),
      });
    }
  }
  return linesToMarkup(line === "" ? lines : [...lines, { tag: "p", markup: line }]);
}

function tagOf(look: MapNode | undefined): RichLine["tag"] {
  const list = stringIn(look, "list");
  if (list !== undefined) return list === "ordered" ? "ol" : "ul";
  if (isSet(look, "blockquote")) return "blockquote";
  if (isSet(look, "code-block") || stringIn(look, "code-block") !== undefined) return "pre";
  const level = look === undefined ? undefined : valueIn(look, "header");
  return level === undefined ? "p" : headingTag(Number(level));
}

function embedToMarkup(embed: MapNode | undefined): string {
  if (embed === undefined) return "";
  if (embed.entries.some(({ key }) => key === "divider")) return "<hr>";
  const video = stringIn(embed, "video");
  if (video !== undefined) return emptyElement("video", { "data-src": video });
  const image = mapIn(embed, "image");
  return pictureToMarkup(stringIn(embed, "image") ?? stringIn(image, "src", "url")) + pieceToMarkup(stringIn(embed, "formula") ?? "");
}
