import type { Html, Nodes, Parent, Root } from "mdast";
import { attribute } from "../../saved-page/markup/nodes.ts";
import { holdsBlocks } from "./holds-blocks.ts";
import { tagToImage } from "./tag-to-image.ts";

const namesIn = (...lists: string[]) => new Set(lists.flatMap((names) => names.split(" ")));
/** Tags that converters leave in Markdown. */
const markup = namesIn(
  "a abbr b big cite code del em font i ins kbd label mark q s samp small span strike strong sub sup tt u",
  "address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p",
  "pre section summary ul caption col colgroup table tbody td tfoot th thead tr rp rt ruby",
  "audio br button iframe img input link meta noscript picture qqmusic source style svg template video wbr",
);
/** Those that are such where a drawing is. */
const ofDrawings = namesIn(
  "animate animatemotion animatetransform circle clippath defs desc ellipse feflood filter foreignobject g image line lineargradient",
  "mask path pattern polygon polyline radialgradient rect set stop symbol text textpath title tspan use",
);
/** Other elements of HTML and of formulas: markup where they are closed, or say more than their name. */
const ofHtml = namesIn(
  "area base bdi bdo body canvas data datalist dfn embed fieldset form head html legend map menu meter object optgroup option output param",
  "progress search select slot summary textarea time title track var math mi mn mo mrow ms mspace mtext mfrac msup msub msubsup msqrt mroot",
  "mtable mtr mtd munder mover munderover semantics annotation mstyle mpadded menclose",
);
const ofPage = /^(?:mp|wx|weui|js|mjx)[a-z-]+$/;
/** What runs as soon as it is shown; no converter leaves it but on pictures. */
const running = /\son(?:load|error|begin|toggle|focus)\s*=/i;
const opening = /[“"'‘「『《（(]$/u;
const closing = /^[”"'’」』》）)]/u;

/**
 * Makes text of what CommonMark takes for a tag although the author wrote it (`ping <host>`, `<script>` in a sentence, `<?php`): a dump's
 * Markdown does not always escape it.
 */
export function takeWordsOutOfTags(root: Root, source: string): void {
  visit(root, /<svg\s/i.test(source));
}

function visit(parent: Parent, isDrawn: boolean): void {
  const isBlock = holdsBlocks.has(parent.type);
  const names = new Set(parent.children.flatMap((child) => (child.type === "html" ? tagName(child.value) : [])));
  parent.children = parent.children.map((child, at, all) => {
    if (child.type === "html")
      return isWords(child, { isBlock, isDrawn, isPaired: isPaired(child, names) }) || isQuoted(child, all[at - 1], all[at + 1])
        ? toText(child, isBlock)
        : child;
    if ("children" in child) visit(child, isDrawn);
    return child;
  }) as Parent["children"];
}

interface Place {
  isBlock: boolean;
  isDrawn: boolean;
  isPaired: boolean;
}

/** Name of a tag, with its slash. */
const tagName = (value: string) => /^<(\/?[a-z][a-z\d-]*)/i.exec(value)?.[1]?.toLowerCase() ?? "";

/** True for a tag whose partner stands beside it, or in the same block of HTML. */
function isPaired({ value }: Html, beside: ReadonlySet<string>): boolean {
  const own = tagName(value);
  const partner = own.startsWith("/") ? own.slice(1) : `/${own}`;
  return own !== "" && (beside.has(partner) || value.toLowerCase().includes(`<${partner}`, 1));
}

function isWords({ value }: Html, { isBlock, isDrawn, isPaired: isClosed }: Place): boolean {
  if (value.startsWith("<!--") || (isBlock && /^<!doctype\s/i.test(value))) return false;
  const tag = tagName(value).replace("/", "");
  if (tag === "") return true;
  if (tag === "img") return (!isBlock && /^<img\s*\/?>$/i.test(value)) || (running.test(value) && !isAddress(tagToImage(value)));
  if (isBlock && tag === "script") return false;
  if (markup.has(tag) || (isDrawn && ofDrawings.has(tag))) return tag !== "a" && running.test(value);
  if (ofHtml.has(tag) && (isClosed || /\s[a-z-]+=/i.test(value)) && !running.test(value)) return false;
  return !ofPage.test(tag);
}

function isAddress(image: ReturnType<typeof tagToImage>): boolean {
  return image !== undefined && /[/.]/.test(attribute(image, "src") ?? attribute(image, "data-src") ?? "");
}

/** True for a bare tag that quotation marks or brackets close in: the article speaks of it. */
function isQuoted({ value }: Html, before: Nodes | undefined, behind: Nodes | undefined): boolean {
  const isClosedIn = before?.type === "text" && behind?.type === "text" && opening.test(before.value) && closing.test(behind.value);
  return isClosedIn && /^<\/?[a-z\d]+>$/i.test(value);
}

function toText({ value, position }: Html, isBlock: boolean): Nodes {
  const place = position === undefined ? {} : { position };
  const text = { type: "text" as const, value, ...place };
  return isBlock ? { type: "paragraph", children: [text], ...place } : text;
}
