import { parseFragment } from "parse5";
import type { Mark } from "../../../mark-spans.ts";
import { withLength } from "../body/players.ts";
import { isFull, type Leaf } from "../body/leaf.ts";
import type { PictureShelf } from "../body/picture.ts";
import { contentNames, type PostType } from "./content-node.ts";
import { pictureToLeaf, postPictures } from "./post-pictures.ts";
import { readValue, type Value } from "../metadata/js-value.ts";
import { childrenOf, collapse, findNode, textOf, type Element, type Node } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** Body text and pictures that a page keeps in its variables for a script to show. */
export interface EmbeddedContent {
  /** Pictures, or a player. */
  leaves: Leaf[];
  /** Text between them and what the body's node has. */
  above: readonly Node[];
  /** Text below all of it. */
  below: readonly Node[];
  marks: Mark[];
}

/** Where else the text of a post stands, best first: the digest and the title are the whole text of posts that are no articles. */
const postNames: Readonly<Record<PostType, readonly string[]>> = {
  article: [],
  video: ["cgi.desc", "desc", "msg_desc"],
  audio: ["cgi.desc", "desc", "msg_desc"],
  image: ["image_desc", "ssr.desc", "cgi.desc", "desc", "msg_desc"],
  text: ["ssr.title", "cgi.title", "title", "msg_title"],
};

/** What the page's node has of the text, the words of its sharer if it shows them, the page's address, and where pictures are put. */
interface Shown {
  own: readonly Leaf[];
  notice?: Element | undefined;
  pageUrl: string;
  shelf: PictureShelf;
}

/** What the variables add to a body: its text where the node has none, what a sharer wrote above it, pictures or the video of a post. */
export function embeddedContent(page: Page, type: PostType, { own, notice: shown, pageUrl, shelf }: Shown): EmbeddedContent {
  const isTold = own.some(type === "image" ? hasWords : isFull);
  const notice = hiddenNotice(page, shown);
  const text = isTold ? undefined : (writtenText(page) ?? firstValue(page, [...contentNames, ...postNames[type]]));
  const values = [notice, text].filter((value) => value !== undefined);
  const nodes = values.flatMap((value) => textToNodes(value.text));
  const marks = values.map(({ start, end }): Mark => ({ start, end, role: "body" }));
  const isEmpty = !own.some(isFull) && text === undefined;
  const showsPlayer = isPlayed(type) && !own.some((leaf) => isPlayer(leaf, type)) && (!isEmpty || hasPlayer(page));
  const showsPictures = type === "image" || (isEmpty && !showsPlayer);
  const pictures = showsPictures ? postPictures(page, { own, shelf }) : { leaves: [], marks: [] };
  const leaves = showsPlayer ? [playerLeaf(page, type, pageUrl)] : pictures.leaves;
  const placed = type === "image" ? { above: [], below: nodes } : { above: nodes, below: [] };
  return { leaves, ...placed, marks: [...marks, ...pictures.marks] };
}

/** What a script would write for the sharer, where the page does not show it. */
function hiddenNotice(page: Page, shown: Element | undefined): Value | undefined {
  const written = firstValue(page, ["share_notice"]);
  const isShown = written !== undefined && shown !== undefined && bare(textOf(shown)).includes(bare(written.text));
  return isShown ? undefined : written;
}

const bare = (text: string): string => text.replace(/\s+/g, "");

/** True where a variable holds the text of an article. */
export function statesContent(page: Page): boolean {
  return firstValue(page, contentNames) !== undefined;
}

function isPlayed(type: PostType): type is "video" | "audio" {
  return type === "video" || type === "audio";
}

const player = /^(?:videos\.\d|(?:cgi|ssr)\.(?:(?:video_page_infos?|voice_in_appmsg)\.|voiceid$))/;

/** True where the variables tell of a video or a recording, or a browser has shown it: a page that only says of what kind it is may be a notice. */
function hasPlayer({ variables, ids }: Page): boolean {
  const shown = ids.get("js_mpvedio");
  const isShown = shown !== undefined && findNode(shown, ({ nodeName }) => nodeName === "video") !== undefined;
  return isShown || variables.keys().some((name) => player.test(name));
}

function isPlayer({ runs }: Leaf, type: "video" | "audio"): boolean {
  return runs.some((run) => run.kind === "picture" && run.title === type);
}

function hasWords({ runs, rows }: Leaf): boolean {
  return rows !== undefined || runs.some((run) => run.kind === "text" && /\S/.test(run.text));
}

/** Classes of the nodes that a script within them fills with the text of a post of pictures or of text, and where it says what with. */
const written: readonly (readonly [name: string, opening: RegExp])[] = [
  ["share_notice", /document\.write\(/],
  ["share_media_text", /\bvar\s+content\s?=(?!=)/],
];

/** The text that a script writes where it stands. */
function writtenText({ html, classes }: Page): Value | undefined {
  return written
    .flatMap(([name, opening]) => (classes.get(name) ?? []).flatMap(childrenOf).map((node) => ({ node, opening })))
    .map(({ node: { nodeName, sourceCodeLocation: place }, opening }) => {
      const found = nodeName === "script" && place ? opening.exec(html.slice(place.startOffset, place.endOffset)) : null;
      return place && found ? readValue(html, place.startOffset + found.index + found[0].length, place.endOffset) : undefined;
    })
    .find((value) => value !== undefined && value.text.trim() !== "");
}

function firstValue(page: Page, names: readonly string[]): Value | undefined {
  return names.flatMap((name) => page.variables.get(name) ?? []).find((value) => value.text.trim() !== "");
}

/** Plain text keeps its lines; markup is read as such. */
function textToNodes(text: string): readonly Node[] {
  const lines = text.trim().replace(/\n/g, "<br>");
  const html = /<(?:p|section|div|span|br|img|a)\b[^<>]*>/i.test(text) ? lines : lines.replace(/&/g, "&amp;").replace(/<(?!br>)/g, "&lt;");
  return childrenOf(parseFragment(`<section>${html}</section>`));
}

const lengthName = /^(?:cgi|ssr|videos)\.(?:.*[._])?(duration|duration_ms|play_length)$/;

/** What stands for the video or the recording that a post consists of: title, length, the page's address. */
function playerLeaf({ variables, metas }: Page, type: "video" | "audio", pageUrl: string): Leaf {
  const title = variables.get("msg_title")?.[0]?.text ?? metas.get("og:title")?.text ?? variables.get("cgi.title")?.[0]?.text;
  const fallback = type === "video" ? "视频" : "音频";
  return pictureToLeaf({
    kind: "picture",
    url: pageUrl,
    alt: withLength(collapse(title ?? fallback), lengthOf(variables)),
    title: type,
    marks: {},
  });
}

/** Seconds of the first player that states its length. */
function lengthOf(variables: Page["variables"]): number | undefined {
  for (const [name, [value]] of variables) {
    const unit = lengthName.exec(name)?.[1];
    const stated = Number(value?.text);
    if (unit !== undefined && stated > 0) return unit === "duration_ms" ? stated / 1000 : stated;
  }
  return undefined;
}
