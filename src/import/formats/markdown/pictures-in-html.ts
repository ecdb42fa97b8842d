import type { Html, Image, Nodes, Parent, Root } from "mdast";
import { htmlToText } from "../../../entry/html-to-text.ts";
import { elementToPicture } from "../saved-page/body/picture.ts";
import { attribute } from "../saved-page/nodes.ts";
import { holdsBlocks } from "./holds-blocks.ts";
import { tagToImage } from "./tag-to-image.ts";

const image = /<img\b(?:[^<>"']|"[^"<]{0,4000}"|'[^'<]{0,4000}'){0,4000}>/gi;
const source = /\ssrc\s*=/i;
/** What shows something without a word. */
const media = /<(?:table|video|audio|iframe|svg|mp[a-z]+|qqmusic)\b/i;

/** Makes pictures of the tags that converters leave for them; those beside words in a block of HTML get the address that a script would load. */
export function takePicturesOutOfHtml(parent: Root | Parent): void {
  parent.children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type === "html" && /<img\b/i.test(child.value)) return read(child, parent.type);
    if ("children" in child) takePicturesOutOfHtml(child);
    return [child];
  }) as Parent["children"];
}

function read(node: Html, parent: string): Nodes[] {
  if (media.test(node.value) || htmlToText(node.value).trim() !== "") {
    node.value = node.value.replace(image, (tag) => (source.test(tag) ? tag : withAddress(tag)));
    return [node];
  }
  const images = [...node.value.matchAll(image)].flatMap(({ 0: tag }) => toImage(tag, node) ?? []);
  if (images.length === 0) return [node];
  const place = node.position === undefined ? {} : { position: node.position };
  return holdsBlocks.has(parent) ? [{ type: "paragraph", children: images, ...place }] : images;
}

function toImage(tag: string, { position }: Html): Image | undefined {
  const element = tagToImage(tag);
  if (element === undefined) return undefined;
  const address = attribute(element, "src")?.trim() ?? "";
  const found = elementToPicture(element, { kept: new Map() }) ?? (isShown(address) ? { url: address } : undefined);
  const alt = attribute(element, "alt");
  if (found === undefined) return undefined;
  return { type: "image", ...found, ...(alt ? { alt } : {}), ...(position === undefined ? {} : { position }) };
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
