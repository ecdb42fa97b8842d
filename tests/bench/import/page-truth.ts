import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** What a saved page says of itself, read apart from the importer: its own variables and its content node. */
export interface PageTruth {
  title?: string;
  account?: string;
  author?: string;
  /** The outlet that the page's card names as the article's own. */
  sourceCredit?: string;
  /** True for a page of a few words that says why there is no article. */
  isNotice: boolean;
  /** True for a page that says it is a post, and has text, pictures or a player's data for its scripts to show. */
  isPost: boolean;
  /** `YYYY-MM-DDThh:mm`, China Standard Time. */
  published?: string;
  /** Text nodes of the content node with their places; undefined where the page has none with text. */
  content?: { text: string; start: number; end: number }[];
  /** Texts of the blocks, without white space. */
  blocks: string[];
  images: string[];
  links: number;
  tables: number;
  lists: number;
}

const blockTags = new Set(
  "address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const silent = new Set(["script", "style", "noscript", "template"]);
const players = new Set([
  "mpvoice",
  "mp-common-mpaudio",
  "qqmusic",
  "mp-common-qqmusic",
  "iframe",
  "video",
  "audio",
  "mpvideosnap",
  "mp-common-videosnap",
  "mp-common-profile",
  "mpcpc",
]);

/** Text without white space and characters without width. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g, "");
}

/** Reads a page's truth; what it does not state is absent. */
export function readPageTruth(html: string): PageTruth {
  const elements = listElements(parse(html, { sourceCodeLocationInfo: true }));
  const byId = (id: string): Tree.Element | undefined => elements.find((element) => attributeOf(element, "id") === id);
  const textById = (id: string): string | undefined => trimmed(byId(id) && textOf(byId(id) as Tree.Element));
  const content = byId("js_text_desc") ?? byId("js_image_desc") ?? byId("js_content");
  const seconds = Number(/\bct\s?=\s?["'](\d{10})["']/.exec(html)?.[1] ?? 0);
  const truth: PageTruth = { isNotice: false, isPost: false, blocks: [], images: [], links: 0, tables: 0, lists: 0 };
  const heading = textById("activity-name");
  const stated = variable(html, /\bmsg_title\s?=\s?(["'])(.*?)\1/);
  const title = stated !== undefined && stated.length < 4 ? (heading ?? stated) : (stated ?? heading);
  const account =
    variable(html, /\bvar nickname\s?=\s?(?:htmlDecode\()?(["'])(.*?)\1/) ??
    variable(html, /\bnick_name:\s?JsDecode\((["'])(.*?)\1/) ??
    textById("js_name");
  const author =
    trimmed(
      elements
        .find((element) => element.tagName === "meta" && attributeOf(element, "name") === "author")
        ?.attrs.find(({ name }) => name === "content")?.value,
    ) ?? textById("js_author_name_text");
  if (title !== undefined) truth.title = title;
  if (account !== undefined) truth.account = account;
  if (author !== undefined) truth.author = author;
  if (seconds > 1_300_000_000) truth.published = new Date((seconds + 28_800) * 1000).toISOString().slice(0, 16);
  const credit = trimmed(elements.filter((element) => hasClass(element, "original_primary_nickname")).map(textOf)[0]);
  if (credit !== undefined) truth.sourceCredit = credit;
  const body = elements.find(({ tagName }) => tagName === "body");
  truth.isNotice = content === undefined && body !== undefined && isNotice(bare(textOf(body)));
  if (content !== undefined && bare(textOf(content)) !== "") readContent(content, truth);
  readPost(html, elements, truth);
  return truth;
}

const postType = /\b(?:item_show_type|itemShowType)\s?[=:]\s?["']?(?:5|6|7|8|10|17)\b/;
const postData =
  /\b(?:content_noencode\s?[=:]\s?(?:JsDecode\()?["'][^"']|var content\s?=\s?["'][^"']|text_page_info\s?:\s?\{\s?content|(?:voiceid|voice_id|video_id)\s?:)/i;
const pictureList = /\bpicture_page_info_list\s?[=:]\s?(?=\[\s*\{)/;
const listToken = /\bcdn_url\s?:\s?(["'])(.*?)\1|(["'])(?:\\.|(?!\3).)*\3|[[{]|[\]}]/g;
/** A list, a picture in it, and nothing deeper: watermarks have addresses of their own. */
const depthOfPicture = 2;

function listedPictures(html: string): string[] {
  const start = pictureList.exec(html);
  if (start === null) return [];
  const pictures: string[] = [];
  let depth = 0;
  for (const [token, , url] of html.slice(start.index + start[0].length).matchAll(listToken)) {
    if (url !== undefined && depth === depthOfPicture) pictures.push(decode(url) ?? "");
    if (/^[[{]$/.test(token)) depth += 1;
    if (/^[\]}]$/.test(token) && (depth -= 1) === 0) break;
  }
  return pictures;
}

/** Pictures of a post: those that it lists, else those that a browser has shown in boxes of their own, each once. */
function readPost(html: string, elements: readonly Tree.Element[], truth: PageTruth): void {
  const listed = listedPictures(html);
  const boxes = elements.filter((element) => hasClass(element, "swiper_item"));
  const named = boxes.filter((box) => attributeOf(box, "data-src") !== undefined);
  const shown = (named.length > 0 ? named : boxes).map(
    (box) =>
      attributeOf(box, "data-src") ??
      listElements(box)
        .filter(({ tagName }) => tagName === "img")
        .map((image) => attributeOf(image, "data-src") ?? attributeOf(image, "src"))[0],
  );
  const isImagePost = listed.length > 0 ? postType.test(html) : elements.some((element) => attributeOf(element, "id") === "js_image_desc");
  const pictures = listed.length > 0 ? listed : shown.filter((address) => address !== undefined);
  if (isImagePost && truth.images.length === 0) truth.images.push(...new Set(pictures.map((url) => url.replace(/^(?:https?:)?\/\//, ""))));
  truth.isPost = truth.images.length > 0 || (postType.test(html) && postData.test(html));
}

const notice =
  /已被(?:发布者|作者)删除|无法查看|已过期|已失效|环境异常|完成验证|已迁移|已回收|已(?:自主)?注销|已被(?:屏蔽|封禁|冻结)|参数错误|deleted by/;

function isNotice(text: string): boolean {
  return text.length < 400 && notice.test(text);
}

function hasClass(element: Tree.Element, name: string): boolean {
  return (attributeOf(element, "class") ?? "").split(/\s+/).includes(name);
}

function readContent(content: Tree.Element, truth: PageTruth): void {
  const pieces: NonNullable<PageTruth["content"]> = [];
  let block = "";
  const flush = (): void => {
    if (bare(block) !== "") truth.blocks.push(bare(block));
    block = "";
  };
  const visit = (node: Tree.Node, inPre: boolean): void => {
    if (node.nodeName === "#text" && "value" in node) {
      const place = node.sourceCodeLocation;
      pieces.push({ text: node.value, start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 });
      block += node.value;
    }
    if (!("tagName" in node) || silent.has(node.tagName)) return;
    if (isBlock(node) && !inPre) flush();
    count(node, truth);
    if (!players.has(node.tagName)) for (const child of node.childNodes) visit(child, inPre || node.tagName === "pre");
    if (isBlock(node) && !inPre) flush();
  };
  visit(content, false);
  flush();
  truth.content = pieces;
}

/** A block by its tag, or text whose style makes it one. */
function isBlock(element: Tree.Element): boolean {
  const isStyled = /(?:^|;)\s*display\s*:\s*(?:block|flex)\b(?![^;]*;.*display\s*:)/i.test(attributeOf(element, "style") ?? "");
  return blockTags.has(element.tagName) || (isStyled && element.childNodes.length > 0 && bare(textOf(element)) !== "");
}

function count(element: Tree.Element, truth: PageTruth): void {
  const source = attributeOf(element, "data-src") ?? attributeOf(element, "src") ?? "";
  if (element.tagName === "img" && /^(?:https?:)?\/\//.test(source)) truth.images.push(source.replace(/^(?:https?:)?\/\//, ""));
  if (element.tagName === "a" && /^(?:https?|mailto):/.test(attributeOf(element, "href") ?? "") && bare(textOf(element)) !== "")
    truth.links += 1;
  const rows = element.tagName === "table" ? listElements(element).filter(({ tagName }) => tagName === "tr") : [];
  if (rows.some((row) => row.childNodes.filter(({ nodeName }) => nodeName === "td" || nodeName === "th").length > 1)) truth.tables += 1;
  if (/^[uo]l$/.test(element.tagName) && bare(textOf(element)) !== "") truth.lists += 1;
}

function listElements(top: Tree.Node): Tree.Element[] {
  const found: Tree.Element[] = [];
  const waiting: Tree.Node[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}

function textOf(element: Tree.Element): string {
  return element.childNodes
    .map((node) => ("value" in node ? node.value : "tagName" in node && !silent.has(node.tagName) ? textOf(node) : ""))
    .join("");
}

function attributeOf(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function variable(html: string, pattern: RegExp): string | undefined {
  return decode(pattern.exec(html)?.[2]);
}

/** A script's string as its page shows it. */
function decode(text: string | undefined): string | undefined {
  const raw = text
    ?.replace(/\\x([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, " ");
  return trimmed(
    raw
      ?.replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&nbsp;/g, " ")
      .replace(/&amp;/g, "&"),
  );
}

function trimmed(text: string | undefined): string | undefined {
  const value = text?.replace(/\s+/g, " ").trim();
  return value === "" ? undefined : value;
}
