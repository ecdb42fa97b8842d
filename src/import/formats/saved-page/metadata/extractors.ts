import { postType } from "../content/content-node.ts";
import { unescapeEntities } from "../../../unescape-entities.ts";
import { documentTitle } from "./document-title.ts";
import { feedByline } from "./feed-byline.ts";
import { headingAbove } from "./heading-above.ts";
import { unescapeScript } from "./js-value.ts";
import { keptAddresses, keptTimes } from "./keeper.ts";
import { attribute, elementToFound, hasClass, type Element } from "../markup/nodes.ts";
import { articleMeta, byClass, byId, byTag, linkRelation, meta, variable, type Extractor } from "./places.ts";
import { originalAddress, repostedAccount } from "./reposted.ts";
import { rebuiltAddress, rebuiltByline, rebuiltCount, rebuiltTitle } from "../content/rebuilt-page.ts";

/** Data that a page states, each read from the places below. */
export type Datum =
  | "title"
  | "accountName"
  | "alias"
  | "gh"
  | "biz"
  | "accountDescription"
  | "author"
  | "original"
  | "published"
  | "url"
  | "digest"
  | "cover"
  | "album"
  | "ipLocation"
  | "read"
  | "like"
  | "mid"
  | "idx"
  | "captured"
  | "repostedFrom"
  | "originalUrl";

/** `微信号` and `功能介绍` of the profile box (2014–2022): values behind their labels, in either interface language. */
const profile =
  (labels: RegExp): Extractor =>
  (page) =>
    (page.classes.get("profile_meta") ?? []).flatMap((row) => {
      const parts = row.childNodes.filter((node): node is Element => "tagName" in node);
      const [label, value] = [
        parts.find((part) => hasClass(part, "profile_meta_label")),
        parts.find((part) => hasClass(part, "profile_meta_value")),
      ];
      return label && value && labels.test(elementToFound(label).text) ? [elementToFound(value)] : [];
    });

/** Author of templates without `#js_author_name`: the byline's plain text that is neither a date nor the account. */
const bylineText: Extractor = (page) =>
  (page.classes.get("rich_media_meta_text") ?? [])
    .filter((element) => !attribute(element, "id") && !hasClass(element, "rich_media_meta_nickname") && !hasClass(element, "meta_tag_text"))
    .map(elementToFound)
    .filter(({ text }) => text !== "" && text.length <= 40 && !/\d{4}-\d|^\d|原[创創]|Original|发表于|阅读|^\d+年/.test(text));

/** Author of the template before 2014: beside the day, and not the account's link. */
const oldBylineText: Extractor = (page) =>
  (page.classes.get("activity-meta") ?? []).filter((element) => element.attrs.length === 1).map(elementToFound);

const originalMark: Extractor = (page) =>
  byId("copyright_logo")(page)
    .concat(byClass("meta_original_tag", "js_original_tag")(page))
    .filter(({ text }) => /原[创創]|Original/i.test(text))
    .map((found) => ({ ...found, text: "1" }));

const tagNames: Extractor = (page) =>
  byClass(
    "article-tag__item",
    "album_read_title",
    "js_album_title",
    "appmsg__album-title",
  )(page).map((found) => ({ ...found, text: found.text.replace(/^#/, "") }));

const shortest = 4;

/** The title's variable; a page that was tampered with may hold a mere `1` there, beside the title that its reader sees. */
const titleVariable: Extractor = (page) => {
  const seen = byId("activity-name")(page)[0]?.text ?? "";
  return variable(
    "msg_title",
    "cgi.title",
  )(page).filter(({ text }) => text.length >= shortest || seen.length < shortest || seen.includes(text));
};

/** What a meta element says; of a post of text it is the whole text with a script's escapes, whose first line heads it. */
const metaTitle: Extractor = (page) => {
  const found = meta("og:title", "twitter:title")(page);
  return postType(page) === "text" ? found.map((one) => ({ ...one, text: firstLine(unescapeEntities(unescapeScript(one.text))) })) : found;
};

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? text;
}

/** Where each datum stands, best first; one table for all template generations. */
export const extractors: Readonly<Record<Datum, readonly Extractor[]>> = {
  title: [
    titleVariable,
    byId("activity-name"),
    metaTitle,
    byId("js_text_title", "js_video_page_title"),
    variable("ssr.title"),
    byClass("rich_media_title"),
    rebuiltTitle,
    byTag("sr-rd-title"),
    documentTitle,
    headingAbove,
  ],
  accountName: [
    variable("nickname", "cgi.nick_name", "nick_name", "ssr.nick_name"),
    byId("js_name", "js_wx_follow_nickname", "post-user"),
    byClass("profile_nickname", "wx_follow_nickname", "rich_media_meta_nickname", "account_nickname_inner"),
    rebuiltByline("nick_name"),
  ],
  alias: [variable("cgi.alias", "alias"), profile(/微信号|WeChat ID|Weixin ID/i)],
  gh: [variable("user_name", "cgi.user_name")],
  biz: [variable("biz", "cgi.bizuin", "appuin")],
  accountDescription: [variable("cgi.signature", "signature"), profile(/功能介绍|Intro|简介/i)],
  author: [
    articleMeta("author", "og:article:author", "twitter:creator"),
    variable("cgi.author", "author"),
    byId("js_author_name_text", "js_author_name"),
    bylineText,
    rebuiltByline("author"),
    byClass("reader-credits"),
    oldBylineText,
    feedByline("author"),
  ],
  original: [
    variable("_copyright_stat", "cgi.copyright_info.copyright_stat", "copyright_stat", "ssr.copyright_info.copyright_stat"),
    originalMark,
    feedByline("original"),
  ],
  published: [
    variable(
      "ct",
      "cgi.ori_send_time",
      "ori_send_time",
      "createTime",
      "cgi.create_time",
      "create_time",
      "cgi.ori_create_time",
      "oriCreateTime",
    ),
    byId("publish_time", "post-date"),
    variable("publish_time"),
    meta("article:published_time", "og:release_date"),
    byClass("rich_media_meta_text"),
    rebuiltByline("create_time"),
    feedByline("published"),
  ],
  url: [
    meta("og:url"),
    variable("msg_link", "cgi.link", "short_link", "cgi.user_info.short_link"),
    keptAddresses,
    linkRelation("canonical"),
    rebuiltAddress,
  ],
  digest: [variable("msg_desc", "cgi.desc", "desc"), meta("og:description", "twitter:description", "description")],
  cover: [variable("msg_cdn_url", "cgi.cdn_url", "cdn_url", "cdn_url_235_1"), meta("og:image", "twitter:image")],
  album: [variable("cgi.appmsgalbuminfo.title", "albums.0.title"), tagNames],
  ipLocation: [
    byId("js_ip_wording"),
    variable("cgi.ip_wording.province_name", "provinceName", "ip.provinceName", "cgi.ip_wording.country_name", "ip.countryName"),
    rebuiltByline("ip"),
    feedByline("ipLocation"),
  ],
  read: [
    variable("cgi.user_info.appmsg_bar_data.read_num", "read_num"),
    byId("readNum3", "content_read_num", "js_read_num"),
    rebuiltCount(0),
  ],
  like: [variable("cgi.user_info.appmsg_bar_data.old_like_count", "like_num"), byId("likeNum3"), rebuiltCount(1)],
  mid: [variable("mid", "cgi.mid", "appmsgid")],
  idx: [variable("idx", "cgi.idx")],
  captured: [variable("svr_time", "cgi.svr_time"), keptTimes],
  repostedFrom: repostedAccount,
  originalUrl: originalAddress,
};
