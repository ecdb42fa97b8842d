import { unescapeEntities } from "../entities.ts";
import { attribute, collapse, hasClass, isElement, textOf, walk, type Element } from "../nodes.ts";
import type { PictureRun } from "./leaf.ts";
import { remoteAddress } from "./picture.ts";
import { isClosedEarly, isVideoFrame, posterTitle, videoIn } from "./video-frame.ts";

/** A player, card or form of WeChat's: what stands for it, or nothing where it shows nothing of its own. */
export type Widget = Omit<PictureRun, "kind" | "marks"> | "nothing";

type Reader = (element: Element, pageUrl: string) => Widget;

const audio: Reader = (element, pageUrl) => {
  const file = attribute(element, "voice_encode_fileid");
  const title = first(element, "name", "data-name", "title") ?? "音频";
  const link = remoteAddress(first(element, "audiourl", "data-audiourl") ?? "");
  return {
    url: link ?? (file ? `https://res.wx.qq.com/voice/getvoice?mediaid=${encodeURIComponent(file)}` : pageUrl),
    alt: withLength(title, length(element)),
    title: "audio",
  };
};

const music: Reader = (element, pageUrl) => {
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

const video: Reader = (element, pageUrl) => {
  const address = first(element, "data-src", "src", "data-url", "origin_src") ?? "";
  const id = attribute(element, "data-mpvid") ?? attribute(element, "vid") ?? /[?&]vid=([\w-]+)/.exec(address)?.[1];
  const site = /v\.qq\.com/.test(address) && id ? `https://v.qq.com/x/page/${id}.html` : remoteAddress(address);
  return {
    url: site ?? pageUrl,
    alt: withLength(first(element, "data-title", "title", "data-desc") ?? posterTitle(element) ?? "视频", length(element)),
    title: "video",
  };
};

const videoFrame: Reader = (frame, pageUrl) => {
  const inside = videoIn(frame);
  if (inside !== undefined) return video(inside, pageUrl);
  return isClosedEarly(frame) ? "nothing" : video(frame, pageUrl);
};

const channelsVideo: Reader = (element, pageUrl) => {
  const who = first(element, "data-nickname");
  const what = first(element, "data-desc", "data-title");
  return { url: pageUrl, alt: [who, what].filter((part) => part !== undefined).join("：") || "视频号视频", title: "video" };
};

const card =
  (fallback: string, ...names: string[]): Reader =>
  (element, pageUrl) => {
    const link = remoteAddress(first(element, "data-url", "data-miniprogram-url", "href") ?? "");
    return { url: link ?? pageUrl, alt: first(element, ...names) ?? (collapse(textOf(element)) || fallback), title: "link" };
  };

const nothing: Reader = () => "nothing";

const weapp = card("小程序", "data-miniprogram-title", "data-weapp-title", "data-miniprogram-nickname", "data-nickname", "title");

/** Elements of WeChat's editor that show no text of the author's, by tag. */
const readers: Readonly<Record<string, Reader>> = {
  mpvoice: audio,
  "mp-common-mpaudio": audio,
  audio,
  qqmusic: music,
  "mp-common-qqmusic": music,
  "mp-common-plain-music": music,
  "mp-common-kugou-music": music,
  video,
  mpvideo: video,
  "mp-common-video": video,
  mpvideosnap: channelsVideo,
  "mp-common-videosnap": channelsVideo,
  "mp-common-profile": card("公众号", "data-nickname"),
  mpprofile: card("公众号", "data-nickname"),
  "mp-miniprogram": weapp,
  "mp-weapp": weapp,
  "mp-common-miniprogram": weapp,
  mpcps: card("商品", "data-title", "data-name"),
  mpproduct: card("商品", "data-title", "data-name"),
  "mp-common-product": card("商品", "data-title", "data-name"),
  mpshop: card("商品", "data-title", "data-name"),
  mpcpc: nothing,
  "mp-style-type": nothing,
  "mp-common-sticker": nothing,
  object: nothing,
  embed: nothing,
};

/** The widget that an element is, or undefined where it is ordinary markup. */
export function elementToWidget(element: Element, pageUrl: string): Widget | undefined {
  if (element.tagName === "iframe") return frameToWidget(element, pageUrl);
  if (isVideoFrame(element)) return videoFrame(element, pageUrl);
  if (hasClass(element, "audio_card")) return cardToAudio(element, pageUrl);
  return readers[element.tagName]?.(element, pageUrl);
}

/** A card that an exporter drew around a recording; WeChat's own cards hold none, and stand beside what they show. */
function cardToAudio(element: Element, pageUrl: string): Widget | undefined {
  let recording: Element | undefined;
  let title = "";
  walk(element, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName === "audio" && attribute(node, "controls") !== undefined) recording ??= node;
    if (hasClass(node, "audio_card_title")) title ||= collapse(textOf(node));
    return true;
  });
  const url = remoteAddress(attribute(recording ?? element, "src") ?? "");
  return recording === undefined ? undefined : { url: url ?? pageUrl, alt: title || "音频", title: "audio" };
}

function frameToWidget(frame: Element, pageUrl: string): Widget {
  const address = `${attribute(frame, "data-src") ?? ""} ${attribute(frame, "data-display-src") ?? ""} ${attribute(frame, "src") ?? ""}`;
  if (/vote/.test(address) || hasClass(frame, "vote_iframe")) return { url: pageUrl, alt: "投票", title: "link" };
  if (/weapp|cardmsg|card_iframe/.test(address) || hasClass(frame, "card_iframe")) return card("卡片", "data-title")(frame, pageUrl);
  if (/qqmusic|music_iframe/.test(address) || hasClass(frame, "qqmusic_iframe")) return music(frame, pageUrl);
  if (/audio|voice/.test(address)) return audio(frame, pageUrl);
  return /vid=|video|youku|bilibili|v\.qq\.com/i.test(address) ? video(frame, pageUrl) : "nothing";
}

function first(element: Element, ...names: string[]): string | undefined {
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

function length(element: Element): string | undefined {
  const stated = first(element, "play_length", "data-play_length", "data-duration", "duration");
  return stated;
}

/** Title with its length as minutes and seconds; numbers above ten hours' seconds are milliseconds. */
export function withLength(title: string, stated: string | undefined): string {
  const value = Number(stated);
  if (stated === undefined || !(value > 0)) return title;
  const seconds = Math.round(value > 36_000 ? value / 1000 : value);
  return `${title} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
