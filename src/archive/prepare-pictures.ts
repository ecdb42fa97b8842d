import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Settings } from "../entry/settings.ts";
import { outboundRel } from "./prepare-links.ts";
import type { Link } from "./relative-address.ts";

const keptPicture = /^(?:\.\.\/)+pictures\//;
const wechatPicture = /^https?:\/\/[a-z0-9-]+\.qpic\.cn\//i;
const sizeTitle = /^(\d{1,5})[×x](\d{1,5})$/;
const stands: ReadonlySet<string> = new Set(["video", "audio", "link"]);

/**
 * Makes an article's pictures fit its page: kept ones by their address in the site, WeChat's own only when the reader or the
 * settings ask for them, all others as links. Returns whether the page may ask WeChat's servers for pictures.
 */
export function preparePictures(root: Root, link: Link, remote: Settings["remotePictures"]): boolean {
  let asksWechat = false;
  visit(root, "element", (element) => {
    if (element.tagName !== "img") return;
    const source = element.properties["src"] ?? "";
    const title = element.properties["title"] ?? "";
    const kept = keptPictureAddress(source);
    setSize(element, title);
    if (stands.has(title)) standIn(element, source, title);
    else if (kept !== undefined) element.properties["src"] = link(kept);
    else if (wechatPicture.test(source) && remote !== "never") {
      asksWechat = true;
      waitForReader(element, source.replace(/^http:/i, "https:"), remote === "load");
    } else if (!/^data:/i.test(source)) standIn(element, source, "picture");
  });
  return asksWechat;
}

/** Where a picture that the archive keeps (`../../pictures/ab.jpg` in an entry) is served, or undefined for any other. */
export function keptPictureAddress(source: string): string | undefined {
  return keptPicture.test(source) ? source.replace(keptPicture, "data/pictures/") : undefined;
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
  if (atOnce) {
    element.properties["src"] = source;
    return;
  }
  delete element.properties["src"];
  element.properties["dataSrc"] = source;
  element.properties["className"] = ["waits"];
}

/** A film, a recording, a card or a picture that is not here: an empty link, labelled by its attributes, so that the text stays the author's. */
function standIn(element: Element, source: string, kind: string): void {
  const label = element.properties["alt"] ?? "";
  const reachable = /^https?:/i.test(source);
  element.tagName = reachable ? "a" : "span";
  element.properties = {
    className: ["stand-in", kind],
    dataLabel: label,
    ...(reachable && { href: source, rel: [...outboundRel] }),
  };
  element.children = [];
}
