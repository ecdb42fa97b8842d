import type { Mark } from "../../../mark-spans.ts";
import type { Leaf, PictureRun } from "../body/leaf.ts";
import { elementToPicture, remoteAddress, type PictureShelf } from "../body/picture.ts";
import { attribute, findNode, hasClass, isElement, type Element } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";
import { isInside, pictureLists } from "./content-node.ts";

/** A picture of a post; its addresses by {@link addressToKey}. */
interface PostPicture {
  run: PictureRun;
  keys: readonly string[];
  /** The element that shows it. */
  image?: Element;
}

/** Pictures that a body's node does not show, one leaf each, and the marks of the elements that show them. */
export interface PostPictures {
  leaves: Leaf[];
  marks: Mark[];
}

/**
 * The pictures of a post, each once and in its order: those that the page's variables list, and for each the bytes that came with the page where
 * it shows them; without a list those that a browser has shown.
 */
export function postPictures(page: Page, { own, shelf }: { own: readonly Leaf[]; shelf: PictureShelf }): PostPictures {
  const shown = new Set(own.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "picture" ? [addressToKey(run.url)] : []))));
  const [listed, seen] = [listedPictures(page), seenPictures(page, shelf)];
  const byKey = new Map(seen.filter(isPacked).flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const inPlace = (at: number): PostPicture | undefined =>
    seen.length === listed.length ? seen.slice(at, at + 1).find(isPacked) : undefined;
  const packed = ({ keys }: PostPicture, at: number) => keys.map((key) => byKey.get(key)).find((one) => one !== undefined) ?? inPlace(at);
  const pictures = listed.length === 0 ? seen : listed.map((one, at) => packed(one, at) ?? one);
  const missing = pictures.filter(({ run, keys }) => ![addressToKey(run.url), ...keys].some((key) => shown.has(key)));
  return { leaves: missing.map(({ run }) => pictureToLeaf(run)), marks: missing.flatMap(({ image }) => imageToMarks(image)) };
}

/** A block that is one picture, or what stands for one. */
export function pictureToLeaf(run: PictureRun): Leaf {
  return { kind: "paragraph", runs: [run], path: [], look: {} };
}

/** The picture that an address leads to: WeChat serves each in many sizes and formats, and some from two hosts' folders. */
function addressToKey(address: string): string {
  const plain = address.split(/[?#]/, 1)[0] ?? address;
  if (!/^https?:\/\/[\w-]{1,40}\.(?:qpic|qlogo)\.cn\//.test(plain)) return plain;
  return plain
    .replace(/^https?:/, "")
    .replace(/\/\d{1,4}$/, "")
    .replace(/\/(?:sz_)?mmbiz(?:_[a-z]{1,9})?\//, "/mmbiz/");
}

function listedPictures({ variables }: Page): PostPicture[] {
  const prefix = pictureLists.find((name) => variables.has(`${name}.0.cdn_url`)) ?? "";
  const pictures: PostPicture[] = [];
  for (let index = 0; ; index += 1) {
    const stated = (name: string): string => variables.get(`${prefix}.${index}.${name}`)?.[0]?.text ?? "";
    const url = remoteAddress(stated("cdn_url"));
    if (url === undefined) return pictures;
    const [width, height] = [Number(stated("width")), Number(stated("height"))];
    const run = { kind: "picture" as const, url, alt: "", marks: {}, ...(width && height ? { title: `${width}×${height}` } : {}) };
    pictures.push({ run, keys: [url, stated("watermark_info.cdn_url")].filter((one) => one !== "").map(addressToKey) });
  }
}

/** Classes of the boxes in which a browser shows a post's pictures, the outer one first. */
const item = "swiper_item";
const imageBox = "swiper_item_img";
/** Shows the first picture until the scripts have run. */
const placeholderId = "img_swiper_placeholder";

function seenPictures(page: Page, shelf: PictureShelf): PostPicture[] {
  const known = new Set<string>();
  return findItems(page).flatMap((element) => {
    const picture = itemToPicture(element, shelf);
    if (picture === undefined || picture.keys.some((key) => known.has(key))) return [];
    for (const key of picture.keys) known.add(key);
    return [picture];
  });
}

/** Boxes of pictures, in the order of the page; where some name the picture itself, the others beside them are previews. */
function findItems({ ids, classes }: Page): Element[] {
  const found = classes.get(item) ?? classes.get(imageBox) ?? [];
  const placeholder = ids.get(placeholderId);
  const own = found.filter((one) => placeholder === undefined || !isInside(one, placeholder));
  const shown = own.length > 0 ? own : found;
  const named = new Set(shown.filter(namesPicture).map(({ parentNode }) => parentNode));
  return named.size === 0 ? [...shown] : shown.filter(({ parentNode }) => named.has(parentNode));
}

const mostNodes = 200;

function namesPicture(element: Element): boolean {
  return remoteAddress(attribute(element, "data-src") ?? "") !== undefined;
}

/** What a box shows: bytes that came with the page, else the picture that it names, else what its image loads. */
function itemToPicture(element: Element, shelf: PictureShelf): PostPicture | undefined {
  const box = findNode(element, (node) => isElement(node) && hasClass(node, imageBox), mostNodes) ?? element;
  const image = findNode(box, (node) => isElement(node) && node.tagName === "img", mostNodes) as Element | undefined;
  const [seen, named] = [image, element].map((one) => (one === undefined ? undefined : elementToPicture(one, shelf)));
  const picture = seen !== undefined && remoteAddress(seen.url) === undefined ? seen : (named ?? seen);
  if (picture === undefined) return undefined;
  const run = { kind: "picture" as const, ...picture, alt: attribute(image ?? element, "alt")?.trim() ?? "", marks: {} };
  const stated = [element, image].flatMap((one) => (one === undefined ? [] : [attribute(one, "data-src"), attribute(one, "src")]));
  const remote = stated.flatMap((address) => remoteAddress(address ?? "") ?? []);
  return { run, keys: [...new Set([run.url, ...remote].map(addressToKey))], image: image ?? element };
}

function isPacked({ run }: PostPicture): boolean {
  return remoteAddress(run.url) === undefined;
}

function imageToMarks(image: Element | undefined): Mark[] {
  const place = image?.sourceCodeLocation;
  return place ? [{ start: place.startOffset, end: place.endOffset, role: "body" }] : [];
}
