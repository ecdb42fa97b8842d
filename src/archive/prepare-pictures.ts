import type { Element, Root } from "hast";
import { eachElement } from "../entry/each-element.ts";
import type { Settings } from "../entry/settings.ts";
import { outboundRel } from "./prepare-links.ts";
import type { Link } from "./relative-address.ts";

/** A picture below `content/pictures`, as an entry two folders down names it; no step out of that folder. */
const keptPicture = /^\.\.\/\.\.\/(pictures\/(?:[\w-]+\/)*[\w-]+\.\w+)$/;
const wechatPicture = /^https?:\/\/[a-z0-9-]+\.qpic\.cn\//i;
const sizeTitle = /^(\d{1,5})[×x](\d{1,5})$/;
/** What stands where a picture, film, recording or card is not in the archive. */
export type StandIn = "picture" | "video" | "audio" | "link";

/** How a page may show pictures, and what it calls the things that it cannot show. */
export interface PictureManner {
  link: Link;
  remote: Settings["remotePictures"];
  labels: Readonly<Record<StandIn, string>>;
}

/** A picture of nothing, until the reader asks for the real one. */
const blank = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

/**
 * Makes an article's pictures fit its page: kept ones by their address in the site, WeChat's own only when the reader or the
 * settings ask for them, all others as links. Returns whether the page may ask WeChat's servers for pictures.
 */
export function preparePictures(root: Root, { link, remote, labels }: PictureManner): boolean {
  let asksWechat = false;
  const linked = picturesInLinks(root);
  eachElement(root, (element) => {
    if (element.tagName !== "img") return;
    const source = element.properties["src"]?.toString() ?? "";
    const title = element.properties["title"]?.toString() ?? "";
    const kept = keptPictureAddress(source);
    setSize(element, title);
    if (title === "video" || title === "audio" || title === "link") standIn(element, source, { label: labels[title], linked });
    else if (kept !== undefined) element.properties["src"] = link(kept);
    else if (wechatPicture.test(source) && remote !== "never") {
      asksWechat = true;
      waitForReader(element, source.replace(/^http:/i, "https:"), remote === "load");
    } else if (!/^data:/i.test(source)) standIn(element, source, { label: labels.picture, linked });
  });
  return asksWechat;
}

/** Pictures that stand within a link already: what stands in for them can be none. */
function picturesInLinks(root: Root): ReadonlySet<Element> {
  const found = new Set<Element>();
  eachElement(root, (link) => {
    if (link.tagName !== "a") return;
    eachElement(link, (element) => {
      if (element.tagName === "img") found.add(element);
    });
  });
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

function waitForReader(element: Element, source: string, atOnce: boolean): void {
  element.properties["src"] = atOnce ? source : blank;
  if (atOnce) return;
  element.properties["dataSrc"] = source;
  element.properties["className"] = ["waits"];
}

/** An empty link to what is not here, named by its attributes, so that the text stays the author's. */
function standIn(element: Element, source: string, { label, linked }: { label: string; linked: ReadonlySet<Element> }): void {
  const name = element.properties["alt"]?.toString() ?? "";
  const reachable = /^https?:/i.test(source) && !linked.has(element);
  element.tagName = reachable ? "a" : "span";
  element.properties = {
    className: ["stand-in"],
    ariaLabel: name === "" ? label : `${label}：${name}`,
    ...(reachable ? { href: source, rel: [...outboundRel] } : { role: "img" }),
  };
  element.children = [];
}
