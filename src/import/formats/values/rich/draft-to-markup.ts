import { emptyElement, valueIn } from "../markup.ts";
import type { MapNode, ValueNode } from "../value-node.ts";
import { headingTag, linesToMarkup, type RichLine } from "./lines-to-markup.ts";
import { listIn, mapIn, pictureToMarkup, pieceToMarkup, stringIn } from "./phrasing.ts";

const levels = ["one", "two", "three", "four", "five", "six"];
const tags: ReadonlyMap<string, RichLine["tag"]> = new Map(
  Object.entries<RichLine["tag"]>({
    blockquote: "blockquote",
    "code-block": "pre",
    "unordered-list-item": "ul",
    "ordered-list-item": "ol",
  }),
);

/** Draft.js: `{blocks: [{text, type, entityRanges}], entityMap}`; pictures and links stand in the map, by number. */
export function draftToMarkup(blocks: readonly ValueNode[], entities: MapNode): string {
  return linesToMarkup(
    blocks.flatMap((block) =>
      block.kind === "map" ? [{ tag: tagOf(stringIn(block, "type") ?? ""), markup: textToMarkup(block, entities) }] : [],
    ),
  );
}

function tagOf(type: string): RichLine["tag"] {
  const level = levels.indexOf(/^header-(\w+)$/.exec(type)?.[1] ?? "") + 1;
  return level > 0 ? headingTag(level) : (tags.get(type) ?? "p");
}

/** A block's text, its stretches that are links or stand for pictures as such. */
function textToMarkup(block: MapNode, entities: MapNode): string {
  const text = stringIn(block, "text") ?? "";
  const ranges = (listIn(block, "entityRanges")?.items ?? []).filter((range) => range.kind === "map");
  let reached = 0;
  let markup = "";
  for (const range of ranges.toSorted((a, b) => numberIn(a, "offset") - numberIn(b, "offset"))) {
    const start = numberIn(range, "offset");
    const end = Math.min(text.length, start + numberIn(range, "length"));
    if (start < reached || end < start) continue;
    markup +=
      pieceToMarkup(text.slice(reached, start)) + entityToMarkup(mapIn(entities, valueIn(range, "key") ?? ""), text.slice(start, end));
    reached = end;
  }
  return markup + pieceToMarkup(text.slice(reached));
}

function entityToMarkup(entity: MapNode | undefined, text: string): string {
  const type = stringIn(entity, "type")?.toLowerCase() ?? "";
  const inside = mapIn(entity, "data");
  const address = stringIn(inside, "src", "url", "href");
  if (/^(?:image|img|photo)$/.test(type)) return pictureToMarkup(address, stringIn(inside, "alt", "caption")) + pieceToMarkup(text.trim());
  if (type === "video") return emptyElement("video", { "data-src": address }) + pieceToMarkup(text.trim());
  return pieceToMarkup(text, type === "link" ? { link: address } : {});
}

function numberIn(node: MapNode, name: string): number {
  return Number(valueIn(node, name) ?? 0) || 0;
}
