import { unescapeEntities } from "../../../unescape-entities.ts";
import { attribute, childrenOf, collapse, isElement, textOf, type Element } from "../markup/nodes.ts";
import type { PictureRun } from "./leaf.ts";
import { remoteAddress } from "./picture.ts";
import { isClosedEarly, posterTitle, videoIn } from "./video-frame.ts";

/** A player, card or form of WeChat's: what stands for it, or nothing where it shows nothing of its own. */
export type Widget = Omit<PictureRun, "kind" | "marks"> | "nothing";

const ownHosts = /^(?:https?:)?\/\/[\w.-]*\b(?:qq\.com|qpic\.cn)\//;

/** Reads one kind of widget; links of those that name none lead to the page. */
export type WidgetReader = (element: Element, pageUrl: string) => Widget;

/** A recording in WeChat's player. */
export const audio: WidgetReader = (element, pageUrl) => {
  const file = attribute(element, "voice_encode_fileid");
  const title = (first(element, "name", "data-name", "title") ?? inTemplate(element)?.name) || "音频";
  const link = remoteAddress(first(element, "audiourl", "data-audiourl") ?? "");
  return {
    url: link ?? (file ? `https://res.wx.qq.com/voice/getvoice?mediaid=${encodeURIComponent(file)}` : pageUrl),
    alt: withLength(title, length(element)),
    title: "audio",
  };
};

/** A recording in a player of HTML's own. */
export const recording: WidgetReader = (element, pageUrl) => {
  const stated = audio(element, pageUrl);
  const url = remoteAddress(first(element, "src", "data-src") ?? sourceIn(element) ?? "");
  return stated === "nothing" || url === undefined ? stated : { ...stated, url };
};

/** A song, named with its singer. */
export const music: WidgetReader = (element, pageUrl) => {
  const title = [first(element, "music_name", "data-musicname", "name"), first(element, "singer", "data-singer")]
    .filter((part) => part !== undefined)
    .join(" - ");
  const id = first(element, "mid", "data-mid");
  const link = remoteAddress(first(element, "audiourl", "data-url", "other_source_url") ?? "");
  return {
    url: id ? `https://y.qq.com/n/ryqq/songDetail/${encodeURIComponent(id)}` : (link ?? pageUrl),
    alt: title || "音乐",
    title: "audio",
  };
};

/** A video; one that WeChat keeps under a number of its own plays on the page only. */
export const video: WidgetReader = (element, pageUrl) => {
  const address = first(element, "data-src", "src", "data-url", "origin_src") ?? sourceIn(element) ?? "";
  const id = attribute(element, "data-mpvid") ?? attribute(element, "vid") ?? /[?&]vid=([\w-]+)/.exec(address)?.[1];
  const isMoved = element.tagName === "iframe" && /^wxv_/.test(id ?? "") && !ownHosts.test(address);
  const site = /v\.qq\.com/.test(address) && id ? `https://v.qq.com/x/page/${id}.html` : remoteAddress(address);
  return {
    url: isMoved ? pageUrl : (site ?? pageUrl),
    alt: withLength(first(element, "data-title", "title", "data-desc") ?? posterTitle(element) ?? "视频", length(element)),
    title: "video",
  };
};

/** The frame that WeChat's page draws around a video. */
export const videoFrame: WidgetReader = (frame, pageUrl) => {
  const inside = videoIn(frame);
  if (inside !== undefined) return video(inside, pageUrl);
  return isClosedEarly(frame) ? "nothing" : video(frame, pageUrl);
};

/** A video of a channel (视频号). */
export const channelsVideo: WidgetReader = (element, pageUrl) => {
  const who = first(element, "data-nickname");
  const what = first(element, "data-desc", "data-title");
  return { url: pageUrl, alt: [who, what].filter((part) => part !== undefined).join("：") || "视频号视频", title: "video" };
};

/** A card: its name by the attributes that may hold it, best first, else by its text, else by its kind. */
export const card =
  (fallback: string, ...names: string[]): WidgetReader =>
  (element, pageUrl) => {
    const link = remoteAddress(first(element, "data-url", "data-miniprogram-url", "href") ?? "");
    return { url: link ?? pageUrl, alt: first(element, ...names) ?? (collapse(textOf(element)) || fallback), title: "link" };
  };

/** What shows nothing that a reader of the entry could use. */
export const nothing: WidgetReader = () => "nothing";

/** The file that a player of HTML's own names in a `<source>`. */
function sourceIn(player: Element): string | undefined {
  const sources = childrenOf(player).filter((node): node is Element => isElement(node) && node.tagName === "source");
  return sources.map((source) => first(source, "src", "data-src")).find((address) => address !== undefined);
}

/** The first of the attributes that says something. */
export function first(element: Element, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = collapse(decode(unescapeEntities(attribute(element, name) ?? "")));
    if (value !== "") return value;
  }
  return undefined;
}

/** WeChat writes some attributes percent-encoded. */
function decode(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Seconds that a player states; WeChat's editor writes `play_length` in milliseconds. */
function length(element: Element): number {
  const stated = Number(first(element, "play_length", "data-play_length"));
  const own = stated >= shortest ? stated / 1000 : stated;
  return inTemplate(element)?.seconds || own || Number(first(element, "data-duration", "duration"));
}

/** Milliseconds of the shortest recording; smaller numbers are seconds, as other programs write them. */
const shortest = 1000;
const template = /^\/cgi-bin\/readtemplate\?t=tmpl\/audio_tmpl&(.{1,2000})$/;

/** What the address of WeChat's own player says of a recording: `&name=%E9%92%9F&play_length=02:11`. */
function inTemplate(element: Element): { name: string; seconds: number } | undefined {
  const query = template.exec(attribute(element, "src") ?? "")?.[1];
  if (query === undefined) return undefined;
  const said = new URLSearchParams(query);
  const [seconds = Number.NaN, minutes = 0, hours = 0] = (said.get("play_length") ?? "").split(":").map(Number).reverse();
  const name = collapse(said.get("name") ?? "");
  return { name: name.includes("\ufffd") ? "" : name, seconds: seconds + 60 * minutes + 3600 * hours };
}

/** Title with its length as minutes and seconds; numbers above ten hours' seconds are milliseconds. */
export function withLength(title: string, stated: number | undefined): string {
  if (stated === undefined || !(stated > 0)) return title;
  const seconds = Math.round(stated > 36_000 ? stated / 1000 : stated);
  return `${title} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
