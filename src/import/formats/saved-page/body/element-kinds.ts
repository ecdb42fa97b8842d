import { html } from "parse5";
import { attribute, type Element } from "../markup/nodes.ts";

/** Elements whose text no reader sees, with the ledger's role for them. */
export const silentElements: ReadonlyMap<string, "script" | "style"> = new Map(
  Object.entries<"script" | "style">({
    script: "script",
    noscript: "script",
    template: "script",
    annotation: "script",
    "annotation-xml": "script",
    style: "style",
    link: "style",
    meta: "style",
  }),
);

/** What a drawing says of itself to programs; no browser shows it among the text. */
const ofDrawings = new Set(["title", "desc", "metadata"]);

/** The ledger's role of an element whose text no reader sees; undefined for every other. */
export function silentRole({ tagName, namespaceURI }: Element): "script" | "style" | "media-residue" | undefined {
  return namespaceURI === html.NS.SVG && ofDrawings.has(tagName) ? "media-residue" : silentElements.get(tagName);
}

/** Elements that begin and end a block. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html legend li listing main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul xmp " +
    "mp-common-blockquote mp-common-profile foreignobject foreignObject"
  ).split(" "),
);

const inlineElements = new Set("a abbr b big cite del em font i ins label mark s small span strike strong time u".split(" "));
const blockDisplays = new Set("block flex flow-root grid list-item table table-row -webkit-box -webkit-flex".split(" "));
const displays = /(?:^|;)\s*display\s*:\s*([a-z-]{1,20})/gi;

/** True for inline elements that their style makes blocks. */
export function isStyledBlock(element: Element): boolean {
  const style = inlineElements.has(element.tagName) ? (attribute(element, "style") ?? "") : "";
  return blockDisplays.has([...style.matchAll(displays)].at(-1)?.[1]?.toLowerCase() ?? "");
}

/** `h1` … `h6`. */
export const headingElements: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
