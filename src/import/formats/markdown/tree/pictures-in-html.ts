import type { Html, Image, Nodes, Parent, Root } from "mdast";
import { parseFragment } from "parse5";
import { htmlToText } from "../../../../entry/html-to-text.ts";
import { elementToWidget } from "../../saved-page/body/media.ts";
import { elementToPicture } from "../../saved-page/body/picture.ts";
import { attribute, isElement, walk, type Element } from "../../saved-page/markup/nodes.ts";
import { holdsBlocks } from "./holds-blocks.ts";
import { tagToImage } from "./tag-to-image.ts";

const image = /<img\b(?:[^<>"']|"[^"<]{0,4000}"|'[^'<]{0,4000}'){0,4000}>/gi;
const source = /\ssrc\s*=/i;
/** What shows something without a word, and stays as it is. */
const drawing = /<(?:table|svg)\b/i;
const shown = /<(?:img|video|audio|iframe|embed|mp[a-z]+|qqmusic)\b/i;

/**
 * Makes pictures of the tags that converters leave for them, and of players what a saved page's leave; pictures beside words in a block of HTML
 * get the address that a script would load.
 */
export function takePicturesOutOfHtml(parent: Root | Parent): void {
  parent.children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type === "html" && shown.test(child.value)) return read(child, parent.type);
    if ("children" in child) takePicturesOutOfHtml(child);
    return [child];
  }) as Parent["children"];
}

function read(node: Html, parent: string): Nodes[] {
  if (drawing.test(node.value) || htmlToText(node.value).trim() !== "") {
    node.value = node.value.replace(image, (tag) => (source.test(tag) ? tag : withAddress(tag)));
    return [node];
  }
  const images = imagesIn(node);
  if (images.length === 0) return [node];
  const place = node.position === undefined ? {} : { position: node.position };
  return holdsBlocks.has(parent) ? [{ type: "paragraph", children: images, ...place }] : images;
}

/** The pictures and players of a piece of HTML, in its order. */
function imagesIn({ value, position }: Html): Image[] {
  const images: Image[] = [];
  const place = position === undefined ? {} : { position };
  walk(parseFragment(value), (node) => {
    const found = isElement(node) ? (toPicture(node) ?? toPlayer(node)) : undefined;
    if (found !== undefined) images.push({ type: "image", ...found, ...place });
    return found === undefined;
  });
  return images;
}

function toPicture(element: Element): Omit<Image, "type"> | undefined {
  if (element.tagName !== "img") return undefined;
  const address = attribute(element, "src")?.trim() ?? "";
  const found = elementToPicture(element, { kept: new Map() }) ?? (isShown(address) ? { url: address } : undefined);
  const alt = attribute(element, "alt");
  return found === undefined ? undefined : { ...found, ...(alt ? { alt } : {}) };
}

/** A player that names its address; one that WeChat's page alone would fill shows nothing here. */
function toPlayer(element: Element): Omit<Image, "type"> | undefined {
  const widget = elementToWidget(element, "");
  return widget === undefined || widget === "nothing" || widget.url === "" ? undefined : widget;
}

/** An address on the network, or a file beside the dump. */
function isShown(address: string): boolean {
  return address !== "" && (/^https?:\/\//i.test(address) || !/^[a-z][a-z\d+.-]*:/i.test(address));
}

function withAddress(tag: string): string {
  const element = tagToImage(tag);
  const found = element === undefined ? undefined : elementToPicture(element, { kept: new Map() });
  return found === undefined ? tag : `<img src="${found.url.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"${tag.slice("<img".length)}`;
}
