import type { Picture } from "../../../article.ts";
import { bytesToPicture, dataAddressToBytes, pictureToAddress } from "../../../pictures/bytes-to-picture.ts";
import { isSavedBeside } from "../../is-asset.ts";
import { unwrapAddress } from "../../../metadata/archived-address.ts";
import { attribute, childrenOf, isElement, type Element } from "../markup/nodes.ts";
import { groupedName } from "./grouped-pictures.ts";

/** Where pictures come from, and where those that came with the page are put. */
export interface PictureShelf {
  /** Bytes of a file saved beside the page. */
  find?: ((address: string) => Uint8Array | undefined) | undefined;
  /** Pictures taken from the page so far, by sha256. */
  kept: Map<string, Picture>;
}

const remoteAttributes = ["data-src", "data-original", "data-backsrc", "data-lazy-src", "data-croporisrc", "_src"];
/** Where a picture is loaded from once it comes into sight; of some pages they say something else, so that an `src` of its own wins. */
const lateAttributes = ["data-actualsrc", "data-lazysrc", "data-original-src", "data-echo", "data-url"];
const setAttributes = ["srcset", "data-srcset"];
const mostSources = 20;
const standIn =
  /(?:^|[/_.-])(?:placeholder|loading|lazy(?:-?load)?|blank|spacer|gr[ae]y|transparent|pixel|1x1)[\w.-]{0,40}\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;
const secureHosts = /^http:\/\/([\w.-]+\.(?:qpic|qlogo)\.cn|(?:res|mp)\.(?:wx|weixin)\.qq\.com)(?=\/)/i;

/** Address and size of an `<img>`, or of a drawing's `<image>`: bytes that came with the page win over the network; undefined for lazy-loading placeholders. */
export function elementToPicture(image: Element, shelf: PictureShelf): { url: string; title?: string } | undefined {
  const source = sourceOf(image);
  const remote = firstRemote(image, remoteAttributes) ?? addressToShow(image, source);
  const local = localPicture(image, remote, shelf);
  if (local !== undefined) {
    shelf.kept.set(local.sha256, local);
    return withSize(pictureToAddress(local), local.width, local.height);
  }
  return remote === undefined ? undefined : withSize(remote, ...statedSize(image));
}

/** The file of a picture that did not come with the page, where words say what it shows, or its name and size that it is one. */
export function elementToPlace(image: Element): { url: string; title?: string } | undefined {
  const source = sourceOf(image).trim().replace(above, "");
  if (!file.test(source)) return undefined;
  if (hasWords(image)) return { url: source };
  const [width = smallest, height = smallest] = statedSize(image);
  const isPicture = isPictureFile(source) && !standIn.test(source) && width >= smallest && height >= smallest;
  return isPicture ? withSize(source, ...statedSize(image)) : undefined;
}

/** A browser leaves pictures of WeChat's in its folder without an ending: `640`, `640(1)`. */
function isPictureFile(source: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|bmp|avif|heic)(?:[?#]|$)/i.test(source) || (isSavedBeside(source) && !/\.\w+$/.test(source));
}

/** Smaller are the marks and dots of a page's own, in pixels. */
const smallest = 40;

/** Folders above the page's, which mean another place where the entry stands. */
const above = /^(?:\.\/)?(?:\.\.\/)+/;
/** A place on the disk; where the archive keeps pictures of its own is not the page's. */
const file = /^(?![a-z][a-z\d+.-]*:|\/\/|[#?]|(?:\.\/)?pictures\/[\da-f]{2}\/)(?!.*\.\.\/)[^\s<>"'\\]{1,300}$/i;

function hasWords(image: Element): boolean {
  return /[\p{L}\p{N}]/u.test(attribute(image, "alt") ?? "");
}

function sourceOf(image: Element): string {
  return attribute(image, image.tagName === "image" ? "href" : "src") ?? "";
}

function firstRemote(image: Element, names: readonly string[]): string | undefined {
  return names.map((name) => remoteAddress(attribute(image, name) ?? "")).find((address) => address !== undefined);
}

/** What `src` says, unless it is a file that stands in for the picture. */
function addressToShow(image: Element, source: string): string | undefined {
  const own = remoteAddress(source);
  return own !== undefined && !standIn.test(own) ? own : (firstRemote(image, lateAttributes) ?? addressInSet(image) ?? own);
}

/** The largest picture of a set: the image's own, or that of the `<picture>` around it. */
function addressInSet(image: Element): string | undefined {
  const around = image.parentNode as Element | null | undefined;
  const sources = around?.nodeName === "picture" ? childrenOf(around).slice(0, mostSources).filter(isElement) : [];
  const sets = [image, ...sources].flatMap((element) => setAttributes.map((name) => attribute(element, name) ?? ""));
  return sets.map(largestInSet).find((address) => address !== undefined);
}

function largestInSet(set: string): string | undefined {
  const candidates = set.split(/,\s+|(?<=\s[\d.]{1,9}[wx]),/).map((candidate) => {
    const [address = "", size = "1x"] = candidate.trim().split(/\s+/);
    return { address: remoteAddress(address), size: Number.parseFloat(size) || 1 };
  });
  return candidates.filter(({ address }) => address !== undefined).sort((a, b) => b.size - a.size)[0]?.address;
}

/** The picture that came with the page, by the first of its addresses that finds one. */
function localPicture(image: Element, remote: string | undefined, shelf: PictureShelf): Picture | undefined {
  for (const address of new Set([
    sourceOf(image),
    groupedName(image) ?? "",
    ...[...remoteAttributes, ...lateAttributes].map((name) => attribute(image, name) ?? ""),
  ])) {
    const picture = addressToPicture(address.trim(), shelf);
    if (picture !== undefined && !isPlaceholder(picture, remote)) return picture;
  }
  return undefined;
}

function addressToPicture(address: string, { find }: PictureShelf): Picture | undefined {
  if (/^data:/i.test(address)) return packedPicture(dataAddressToBytes(address));
  if (address === "" || find === undefined || /^(?:about:|javascript:)/i.test(address)) return undefined;
  const packed = address.startsWith("//") ? [`https:${address}`, `http:${address}`] : [address, unwrapAddress(address)];
  return [...new Set(packed)].map((one) => packedPicture(find(one))).find((picture) => picture !== undefined);
}

function packedPicture(bytes: Uint8Array | undefined): Picture | undefined {
  return bytes === undefined ? undefined : bytesToPicture(bytes);
}

/** A transparent pixel that stands in for a picture not loaded yet. */
function isPlaceholder({ width, height }: Picture, remote: string | undefined): boolean {
  return width !== undefined && height !== undefined && width * height <= (remote === undefined ? 1 : 16);
}

/** An address on the network, https where its host is known to have it. */
export function remoteAddress(address: string): string | undefined {
  const trimmed = unwrapAddress(address.trim()).replace(/^\/\//, "https://").replace(secureHosts, "https://$1");
  return /^https?:\/\/[^/\s]/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

function withSize(url: string, width: number | undefined, height: number | undefined): { url: string; title?: string } {
  return width && height ? { url, title: `${width}×${height}` } : { url };
}

/** Size as WeChat states it (`data-w`, `data-ratio` = height ÷ width), else as HTML does. */
function statedSize(image: Element): [number | undefined, number | undefined] {
  const number = (name: string): number => Number.parseFloat(attribute(image, name) ?? "");
  const [width, ratio] = [number("data-w"), number("data-ratio")];
  if (width >= 1 && ratio > 0 && width < 100_000 && ratio < 1000) return [Math.round(width), Math.max(1, Math.round(width * ratio))];
  if (/%/.test(`${attribute(image, "width") ?? ""}${attribute(image, "height") ?? ""}`)) return [undefined, undefined];
  const [plainWidth, plainHeight] = [number("width"), number("height")];
  return plainWidth >= 1 && plainHeight >= 1 ? [Math.round(plainWidth), Math.round(plainHeight)] : [undefined, undefined];
}
