import type { Picture } from "../../../article.ts";
import { bytesToPicture, dataAddressToBytes, pictureToAddress } from "../../../pictures/bytes-to-picture.ts";
import { unwrapAddress } from "../archived-address.ts";
import { attribute, type Element } from "../nodes.ts";

/** Where pictures come from, and where those that came with the page are put. */
export interface PictureShelf {
  /** Bytes of a file saved beside the page. */
  find?: ((address: string) => Uint8Array | undefined) | undefined;
  /** Pictures taken from the page so far, by sha256. */
  kept: Map<string, Picture>;
}

const remoteAttributes = ["data-src", "data-original", "data-backsrc", "data-lazy-src", "data-croporisrc", "_src"];
const secureHosts = /^http:\/\/([\w.-]+\.(?:qpic|qlogo)\.cn|(?:res|mp)\.(?:wx|weixin)\.qq\.com)(?=\/)/i;

/** Address and size of an `<img>`: bytes that came with the page win over the network; undefined for lazy-loading placeholders. */
export function elementToPicture(image: Element, shelf: PictureShelf): { url: string; title?: string } | undefined {
  const source = attribute(image, "src") ?? "";
  const remote = remoteAttributes.map((name) => remoteAddress(attribute(image, name) ?? "")).find((address) => address !== undefined);
  const local = localPicture(source, shelf);
  if (local !== undefined && !isPlaceholder(local, remote)) {
    shelf.kept.set(local.sha256, local);
    return withSize(pictureToAddress(local), local.width, local.height);
  }
  const url = remote ?? remoteAddress(source);
  return url === undefined ? undefined : withSize(url, ...statedSize(image));
}

function localPicture(source: string, shelf: PictureShelf): Picture | undefined {
  const bytes = /^data:/i.test(source) ? dataAddressToBytes(source) : isFile(source) ? shelf.find?.(source) : undefined;
  return bytes === undefined ? undefined : bytesToPicture(bytes);
}

function isFile(source: string): boolean {
  return source !== "" && unwrapAddress(source) === source && !/^(?:https?:|\/\/|about:|javascript:)/i.test(source);
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
