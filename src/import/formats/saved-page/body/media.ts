import { attribute, childrenOf, collapse, findNode, hasClass, isElement, textOf, walk, type Element, type Node } from "../markup/nodes.ts";
import { frameToWidget, plugInToWidget } from "./frames.ts";
import { remoteAddress } from "./picture.ts";
import {
  audio,
  card,
  channelsVideo,
  first,
  music,
  nothing,
  recording,
  video,
  videoFrame,
  type Widget,
  type WidgetReader,
} from "./players.ts";
import { isVideoFrame } from "./video-frame.ts";

const weapp = card("小程序", "data-miniprogram-title", "data-weapp-title", "data-miniprogram-nickname", "data-nickname", "title");

const mostNodes = 200;

/** A picture from a set of drawn faces. */
const sticker: WidgetReader = (element) => {
  const url = remoteAddress(first(element, "data-emoji_url", "data-src", "src") ?? "");
  return url === undefined ? "nothing" : { url, alt: first(element, "data-title", "alt") ?? "" };
};

/** Elements of WeChat's editor that show no text of the author's, by tag. */
const readers: ReadonlyMap<string, WidgetReader> = new Map(
  Object.entries<WidgetReader>({
    mpvoice: audio,
    "mp-common-mpaudio": audio,
    audio: recording,
    qqmusic: music,
    "mp-common-qqmusic": music,
    "mp-common-plain-music": music,
    "mp-common-kugou-music": music,
    "mp-common-clmusic": music,
    video,
    mpvideo: video,
    "mp-common-video": video,
    "mp-common-mpvideo": video,
    "mp-common-videodata": video,
    "mp-video": video,
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
    "mp-wxaproduct": card("商品", "data-title", "data-name"),
    "mp-common-poi": card("地点", "data-name", "data-title"),
    mppoi: card("地点", "data-name", "data-title"),
    "mp-common-vote": card("投票", "data-votesubject", "data-title"),
    "mp-common-article": card("文章", "data-title"),
    "mp-common-shopprofile": card("小店", "data-nickname"),
    "mp-common-redpacketcover": card("红包封面", "data-covername", "data-title"),
    iframe: frameToWidget,
    embed: plugInToWidget,
    object: plugInToWidget,
    "mp-common-sticker": sticker,
    mpcpc: nothing,
    mpgongyi: nothing,
    "mp-common-cpsad": nothing,
    "mp-style-type": nothing,
  }),
);

/** The widget that an element is, or undefined where it is ordinary markup. */
export function elementToWidget(element: Element, pageUrl: string): Widget | undefined {
  if (isVideoFrame(element)) return videoFrame(element, pageUrl);
  if (hasClass(element, "audio_card")) return cardToAudio(element, pageUrl);
  const reader = readers.get(element.tagName);
  return reader === undefined && hasClass(element, "weapp_display_element") ? drawnWeapp(element, pageUrl) : reader?.(element, pageUrl);
}

/** A card that an exporter drew around a recording; WeChat's own cards hold none, and stand beside what they show. */
function cardToAudio(element: Element, pageUrl: string): Widget | undefined {
  let player: Element | undefined;
  let title = "";
  walk(element, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName === "audio" && attribute(node, "controls") !== undefined) player ??= node;
    if (hasClass(node, "audio_card_title")) title ||= collapse(textOf(node));
    return true;
  });
  const url = remoteAddress(attribute(player ?? element, "src") ?? "");
  return player === undefined ? undefined : { url: url ?? pageUrl, alt: title || "音频", title: "audio" };
}

/** The card that the page's script drew behind a mini-program's element; without that one it stands for it, by its title. */
function drawnWeapp(drawn: Element, pageUrl: string): Widget {
  const around = drawn.parentNode === null ? [] : childrenOf(drawn.parentNode);
  let at = around.indexOf(drawn) - 1;
  while (around[at] !== undefined && !isElement(around[at] as Node)) at -= 1;
  if (readers.get(around[at]?.nodeName ?? "") === weapp) return "nothing";
  const title = ["weapp_card_title", "weapp_card_nickname"].map((name) => textOfClass(drawn, name)).find((text) => text !== "");
  return { url: pageUrl, alt: title ?? "小程序", title: "link" };
}

function textOfClass(top: Element, name: string): string {
  const found = findNode(top, (node) => isElement(node) && hasClass(node, name), mostNodes);
  return found === undefined ? "" : collapse(textOf(found));
}
