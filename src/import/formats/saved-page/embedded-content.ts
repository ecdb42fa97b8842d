import { parseFragment } from "parse5";
import type { Mark } from "../../mark-spans.ts";
import type { Leaf, PictureRun } from "./body/leaf.ts";
import { remoteAddress } from "./body/picture.ts";
import type { PostType } from "./content-node.ts";
import type { Value } from "./js-value.ts";
import { childrenOf, collapse, type Node } from "./nodes.ts";
import type { Page } from "./page.ts";

/** Body text and pictures that a page keeps in its variables for a script to show. */
export interface EmbeddedContent {
  nodes: readonly Node[];
  leaves: Leaf[];
  marks: Mark[];
}

/** What the variables add to a body: the text where the node has none, and the pictures of an image post or the video of a video post. */
export function embeddedContent(page: Page, type: PostType, hasOwn: boolean): EmbeddedContent {
  const value = hasOwn
    ? undefined
    : firstValue(page, ["cgi.content_noencode", "content_noencode", ...(type === "article" ? [] : ["desc", "cgi.desc", "msg_desc"])]);
  const nodes = value === undefined ? [] : textToNodes(value.text);
  const marks: Mark[] = value === undefined ? [] : [{ start: value.start, end: value.end, role: "body" }];
  const leaves = type === "image" ? pictureLeaves(page) : type === "video" ? videoLeaves(page) : [];
  return { nodes, leaves, marks };
}

function firstValue(page: Page, names: readonly string[]): Value | undefined {
  return names.flatMap((name) => page.variables.get(name) ?? []).find((value) => value.text.trim() !== "");
}

/** Plain text keeps its lines as paragraphs; markup is read as such. */
function textToNodes(text: string): readonly Node[] {
  const html =
    /<[a-z][^<>]*>/i.test(text) && /<(?:p|section|div|span|br|img|a)\b/i.test(text)
      ? text.replace(/\n/g, "<br>")
      : escape(text).replace(/\n/g, "<br>");
  return childrenOf(parseFragment(html));
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** One leaf a picture, in the order of the post. */
function pictureLeaves({ variables }: Page): Leaf[] {
  const prefix = variables.has("pictures.0.cdn_url") ? "pictures" : "cgi.picture_page_info_list";
  const leaves: Leaf[] = [];
  for (let index = 0; ; index += 1) {
    const url = remoteAddress(variables.get(`${prefix}.${index}.cdn_url`)?.[0]?.text ?? "");
    if (url === undefined) return leaves;
    const [width, height] = ["width", "height"].map((name) => Number(variables.get(`${prefix}.${index}.${name}`)?.[0]?.text ?? 0));
    leaves.push(pictureToLeaf({ kind: "picture", url, alt: "", marks: {}, ...(width && height ? { title: `${width}×${height}` } : {}) }));
  }
}

function videoLeaves(page: Page): Leaf[] {
  const url =
    remoteAddress(page.metas.get("og:url")?.text ?? page.variables.get("msg_link")?.[0]?.text ?? "") ?? "https://mp.weixin.qq.com/";
  const title = page.variables.get("msg_title")?.[0]?.text ?? page.metas.get("og:title")?.text ?? "视频";
  return [pictureToLeaf({ kind: "picture", url, alt: collapse(title), title: "video", marks: {} })];
}

function pictureToLeaf(run: PictureRun): Leaf {
  return { kind: "paragraph", runs: [run], path: [], look: {} };
}
