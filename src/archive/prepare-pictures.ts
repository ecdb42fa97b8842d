import type { Element, ElementContent, Root } from "hast";
import { eachElement } from "../entry/each-element.ts";
import type { Settings } from "../entry/settings.ts";
import { outboundRel } from "./prepare-links.ts";
import type { Link } from "./relative-address.ts";

/** A picture below `content/pictures`, as an entry two folders down names it; no step out of that folder. */
const keptPicture = /^\.\.\/\.\.\/(pictures\/(?:[\w-]+\/)*[\w-]+\.\w+)$/;
const wechatPicture = /^https?:\/\/[a-z0-9-]+\.qpic\.cn\//i;
const sizeTitle = /^(\d{1,5})[×x](\d{1,5})$/;
/** What stands where a picture, film, recording or card is not in the archive, and where a picture in a link needs one of its own. */
export type StandIn = "picture" | "video" | "audio" | "link" | "address";

/** How a page may show pictures, and what it calls the things that it cannot show. */
export interface PictureManner {
  link: Link;
  remote: Settings["remotePictures"];
  labels: Readonly<Record<StandIn, string>>;
  /** For readers that have neither the site's styles nor its scripts: names stand as text, and nothing waits. */
  bare?: boolean;
}

/** A link with pictures in it. */
interface OuterLink {
  /** What the link stands among. */
  among: ElementContent[];
  /** The link itself, or the last that was put behind it. */
  last: Element;
}

/**
 * Makes an article's pictures fit its page: kept ones by their address in the site, WeChat's own only when the reader or the
 * settings ask for them, all others as links. Returns whether the page may ask WeChat's servers for pictures.
 */
export function preparePictures(root: Root, { link, remote, labels, bare = false }: PictureManner): boolean {
  let asksWechat = false;
  const outer = linksAroundPictures(root);
  eachElement(root, (element) => {
    if (element.tagName !== "img") return;
    const source = element.properties["src"]?.toString() ?? "";
    const title = element.properties["title"]?.toString() ?? "";
    const kept = keptPictureAddress(source);
    setSize(element, title);
    if (title === "video" || title === "audio" || title === "link")
      standIn(element, source, { label: labels[title], isLinked: outer.has(element), bare });
    else if (kept !== undefined) element.properties["src"] = link(kept);
    else if (!/^data:/i.test(source)) {
      const isWechats = wechatPicture.test(source) && remote !== "never";
      const address = isWechats ? source.replace(/^http:/i, "https:") : source;
      if (isWechats && remote === "load") element.properties["src"] = address;
      else replacePicture(element, address, { labels, outer: outer.get(element), bare, waits: isWechats });
      asksWechat ||= isWechats && (remote === "load" || !bare);
    }
  });
  return asksWechat;
}

/** Pictures that stand within a link already: what stands in for them can be none. */
function linksAroundPictures(root: Root): ReadonlyMap<Element, OuterLink> {
  const found = new Map<Element, OuterLink>();
  const look = (parent: Root | Element): void => {
    const among = parent.children as ElementContent[];
    for (const link of among) {
      if (link.type !== "element" || link.tagName !== "a") continue;
      const outer = { among, last: link };
      eachElement(link, (element) => {
        if (element.tagName === "img") found.set(element, outer);
      });
    }
  };
  look(root);
  eachElement(root, look);
  return found;
}

/** Where a picture that the archive keeps (`../../pictures/ab.jpg` in an entry) is served, or undefined for any other. */
export function keptPictureAddress(source: string): string | undefined {
  const kept = keptPicture.exec(source)?.[1];
  return kept && `data/${kept}`;
}

function setSize(element: Element, title: string): void {
  const size = sizeTitle.exec(title);
  if (size !== null) {
    Object.assign(element.properties, { width: size[1], height: size[2] });
    delete element.properties["title"];
  }
  Object.assign(element.properties, { loading: "lazy", decoding: "async" });
  element.properties["alt"] ??= "";
}

/** A picture of nothing, where it is not known how large the real one is. */
const blank = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

/** How a picture is to be replaced. */
interface Replacement {
  labels: PictureManner["labels"];
  outer: OuterLink | undefined;
  bare: boolean;
  /** The reader may ask for the picture itself. */
  waits: boolean;
}

/** A box as large as the picture, named by it, that leads to it; where that cannot be, because it lies in a link, another one behind does. */
function replacePicture(element: Element, source: string, { labels, outer, bare, waits }: Replacement): void {
  const { width, height } = element.properties;
  const isSized = Number(width) > 0 && Number(height) > 0;
  const properties = { ...element.properties, src: isSized ? blankOf(String(width), String(height)) : blank };
  const box: Element = { type: "element", tagName: "img", properties: { ...properties, ...(waits && { dataSrc: source }) }, children: [] };
  standIn(element, source, { label: labels.picture, isLinked: outer !== undefined, bare });
  if (!bare && (waits || isSized)) element.children = [box];
  if (outer === undefined || !isAddress.test(source)) return;
  const address: Element = { type: "element", tagName: "img", properties: {}, children: [] };
  standIn(address, source, { label: labels.address, isLinked: false, bare });
  outer.among.splice(outer.among.indexOf(outer.last) + 1, 0, address);
  outer.last = address;
}

/** A picture of nothing that is as large as another. */
function blankOf(width: string, height: string): string {
  return `data:image/svg+xml,${encodeURI(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)}`;
}

const isAddress = /^https?:/i;

/** An empty link to what is not here, named by its attributes, so that the text stays the author's; a bare one is named by text. */
function standIn(element: Element, source: string, { label, isLinked, bare }: { label: string; isLinked: boolean; bare: boolean }): void {
  const alt = element.properties["alt"]?.toString() ?? "";
  const name = alt === "" ? label : `${label}：${alt}`;
  const isReachable = isAddress.test(source) && !isLinked;
  element.tagName = isReachable ? "a" : "span";
  element.properties = {
    ...(!bare && { className: ["stand-in"], ariaLabel: name }),
    ...(isReachable && { href: source, rel: [...outboundRel] }),
    ...(!isReachable && !bare && { role: "img" }),
  };
  element.children = bare ? [{ type: "text", value: name }] : [];
}
