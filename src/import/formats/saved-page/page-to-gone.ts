import type { GoneReason } from "../../../entry/outcome.ts";
import { foldText } from "../../boilerplate/fold-text.ts";
import { goneNotices } from "../../boilerplate/gone-notices.ts";
import { findFragment } from "./content/fragment.ts";
import { textOf } from "./markup/nodes.ts";
import type { Page } from "./markup/page.ts";
import { isRebuilt } from "./content/rebuilt-page.ts";

const verificationScripts = /secitptpage\/(?:template\/)?verify|\bpoc_token\s*:|\bcap_appid\b|TencentCaptcha\(/;
const otherPages = /aboutbiz|mp\/profile_ext|profile_history|mp\/homepage|appmsgalbum|weixin\.sogou\.com|\babout-page\b/;
const articleFrame = ["js_article", "img-content", "page-content", "js_base_container", "activity-name", "js_content"];
const longestNotice = 3000;

/**
 * Why a page without a body is no article: what its notice says, else what kind of page it is. `empty-shell` has WeChat's
 * article frame and no title, `no-body` a title too, `not-an-article` neither. A row's markup is `no-body`: the row is the article's.
 */
export function pageToGone(page: Page, title: string | undefined): GoneReason {
  const text = bare(textOf(page.document)).slice(0, longestNotice);
  const heading = bare((page.tags.get("title") ?? []).map((element) => textOf(element)).join(" "));
  const said = goneNotices.find(([, pattern]) => pattern.test(text) || pattern.test(heading))?.[0];
  if (said !== undefined) return said;
  if (findFragment(page) !== undefined) return "no-body";
  const own = ownWords(page);
  if (verificationScripts.test(own)) return "verification";
  if (page.variables.has("transferTargetLink")) return "migrated";
  if (otherPages.test(own) && !page.ids.has("js_content")) return "not-an-article";
  if (!hasFrame(page) && !isRebuilt(page)) return "not-an-article";
  return title === undefined ? "empty-shell" : "no-body";
}

/** True for a page of WeChat's own, article or not: it has the frame of one, or the scripts of another kind of page. */
export function isOtherPage(page: Page): boolean {
  const own = ownWords(page);
  return hasFrame(page) || verificationScripts.test(own) || page.variables.has("transferTargetLink") || otherPages.test(own);
}

const ownTags = ["script", "link", "meta", "base"];

/** What a page says of itself: its scripts and addresses, ids and classes. What it says to its reader, and links to, is an author's. */
function ownWords({ html, tags, comments, ids, classes }: Page): string {
  const elements = ownTags.flatMap((tag) => tags.get(tag) ?? []);
  const places = elements.flatMap(({ sourceCodeLocation }) => sourceCodeLocation ?? []);
  const sources = places.map(({ startOffset, endOffset }) => html.slice(startOffset, endOffset));
  return [...sources, ...comments.map(({ data }) => data), ...ids.keys(), ...classes.keys()].join("\n");
}

const noticeTitles = /^(?:verify|(?:温馨)?提示|提示信息|(?:安全|访问)?验证|警告|warning|error|出错了)$/i;

/** True for a title that is what a notice says, or what such a page calls itself, and nothing more. */
export function isNoticeTitle(title: string): boolean {
  const text = bare(title).replace(/[\p{P}\p{S}]+/gu, "");
  return noticeTitles.test(text) || (text !== "" && goneNotices.some(([, notice]) => text.replace(notice, "") === ""));
}

function hasFrame({ ids }: Page): boolean {
  return articleFrame.some((id) => ids.has(id));
}

const bare = (text: string) => foldText(text.replace(/[\s\u200b-\u200f\ufeff]+/g, ""));
