import { attribute, findNode, hasClass, isElement, type Element, type Node } from "../markup/nodes.ts";
import { remoteAddress } from "./picture.ts";
import { audio, card, first, music, video, type Widget, type WidgetReader } from "./players.ts";

/** Sites whose frames play something; any other site's is a link. */
const players: readonly [hosts: RegExp, title: "audio" | "video"][] = [
  [/(?:^|\.)(?:music\.163\.com|xiaoyuzhoufm\.com|ximalaya\.com|lizhi\.fm|qingting\.fm|soundcloud\.com|spotify\.com)$/, "audio"],
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|youku\.com|bilibili\.com|iqiyi\.com|ixigua\.com|douyin\.com)$/, "video"],
];
/** WeChat, and the goods that it sells in a text, which a script draws. */
const wechat = /(?:^|\.)(?:weixin|daihuo)\.qq\.com$/;
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const mostNodes = 200;

/** What a frame shows: one of WeChat's forms and players, or another site's page. */
export const frameToWidget: WidgetReader = (frame, pageUrl) => {
  const address = `${attribute(frame, "data-src") ?? ""} ${attribute(frame, "data-display-src") ?? ""} ${attribute(frame, "src") ?? ""}`;
  if (/vote/.test(address) || hasClass(frame, "vote_iframe")) return { url: pageUrl, alt: "投票", title: "link" };
  if (/weapp|cardmsg|card_iframe/.test(address) || hasClass(frame, "card_iframe")) return card("卡片", "data-title")(frame, pageUrl);
  if (/qqmusic|music_iframe/.test(address) || hasClass(frame, "qqmusic_iframe")) return music(frame, pageUrl);
  if (attribute(frame, "data-mpvid") !== undefined || hasClass(frame, "video_iframe")) return video(frame, pageUrl);
  const other = otherSite(frame, first(frame, "data-src", "src"));
  if (other !== undefined) return other;
  if (/audio|voice/.test(address)) return audio(frame, pageUrl);
  return /vid=|video|youku|bilibili|v\.qq\.com/i.test(address) ? video(frame, pageUrl) : "nothing";
};

/** The markup of the page that a frame shows, where it has it instead of an address. */
export function sourceOfFrame(frame: Element): string | undefined {
  const isOther = frame.attrs.some(({ name, value }) => addressNames.has(name) && !/^(?:about:|$)/.test(value.trim()));
  return isOther || isUnseen(frame) || hasClass(frame, "video_iframe") ? undefined : attribute(frame, "srcdoc");
}

const addressNames = new Set(["src", "data-src", "data-display-src", "data-mpvid"]);

/** A player of Flash or another plug-in: the address that it would have loaded. */
export const plugInToWidget: WidgetReader = (element) => {
  const movie = findNode(element, isMovie, mostNodes) as Element | undefined;
  const address = first(element, "src", "data") ?? (movie && first(movie, "value", "src"));
  return otherSite(element, address) ?? "nothing";
};

function isMovie(node: Node): boolean {
  if (!isElement(node)) return false;
  return node.tagName === "embed" || (node.tagName === "param" && /^(?:movie|src)$/i.test(attribute(node, "name") ?? ""));
}

/** A page of another site within this one; undefined for one that nobody sees, and for WeChat's own. */
function otherSite(element: Element, address: string | undefined): Widget | undefined {
  const url = remoteAddress(address ?? "");
  if (url === undefined || isUnseen(element)) return undefined;
  const { hostname } = new URL(url);
  if (wechat.test(hostname)) return undefined;
  const title = players.find(([hosts]) => hosts.test(hostname))?.[1];
  if (title === undefined && /(?:^|\.)v\.qq\.com$|vid=|video/i.test(url)) return undefined;
  const alt = first(element, "data-title", "title") ?? (title === undefined ? hostname : title === "audio" ? "音频" : "视频");
  return { url, alt, title: title ?? "link" };
}

function isUnseen(element: Element): boolean {
  if (unseen.test(attribute(element, "style") ?? "")) return true;
  return ["width", "height"].some((name) => /^[01](?:px)?$/.test(attribute(element, name)?.trim() ?? ""));
}
