import { silentElements } from "../body/element-kinds.ts";
import { attribute, collapse, isElement, isText, textOf, walk, type Element } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** Id of the node that a row's markup is put into where it brings no content node of its own. */
export const fragmentId = "juanzong-fragment";

/** The node around a row's markup; undefined on a page. */
export function findFragment(page: Page): Element | undefined {
  return page.ids.get(fragmentId);
}

/** What WeChat's page prints above and below an article, by id or class. */
const frameIds =
  /^(?:meta_content\w*|js_(?:name|author_name\w*|wx_follow\w*|ip_wording\w*|title_modify\w*|profile_\w+|tags\w*|tool\w*|toobar\d?|view_source|read_area\d?|report_article\d?|pc_\w+|cmt_\w+|friend_cmt_\w+|reward_\w+|preview_\w+|minipro_\w+|link_dialog\w*|product_dialog\w*|jump_wx_\w+|alert_\w+|a11y_\w+|like_\w+|hotspot_area|share_appmsg|temp_bottom_area|article_bottom_bar|stream_bottom_bar\w*|network_msg_\w+|(?:top|bottom|sponsor)_ad_area)|profileBt|post-(?:user|date)|publish_time|copyright_(?:logo|info)|(?:content|page|stream_article)_bottom_area|(?:readNum|likeNum|like)\d|unlogin_bottom_bar)$/;
const frameClasses =
  /^(?:rich_media_(?:meta\w*|info|thumb\w*|tool\w*|extra\w*|area_extra\w*)|profile_(?:container|inner|nickname|avatar|meta\w*|arrow\w*)|qr_code_pc\w*|reward_(?:area|qrcode|tips|user|button)\w*|wx_follow_\w+|article-tag__\w+|article_extend_area|discuss_\w+|like_comment_\w+|tips_global\w*|ct_mpda_wrp|mpda_\w+|wx_bottom_modal_\w+|weui-(?:dialog|mask|toast|desktop-popover)\w*|original_primary_\w+)$/;
const titleId = "activity-name";
const titleClass = "rich_media_title";

/** Elements of a fragment that are the page's own: its title where nothing stands above it, byline, profile, tools, dialogs. */
export function frameElements(fragment: Element, title?: string): Set<Element> {
  const frame = new Set<Element>();
  let begun = false;
  walk(fragment, (node) => {
    if (silentElements.has(node.nodeName)) return false;
    if (isText(node) && /\S/.test(node.value)) begun = true;
    if (!isElement(node) || !(isFrame(node, begun) || (!begun && isTitle(node, title)))) return true;
    frame.add(node);
    return false;
  });
  return frame;
}

/** A heading that says nothing but the title that a field beside the markup has. */
function isTitle(element: Element, title: string | undefined): boolean {
  return title !== undefined && /^h[1-3]$/.test(element.tagName) && collapse(textOf(element)) === collapse(title);
}

function isFrame(element: Element, begun: boolean): boolean {
  if (element.tagName === "title") return true;
  const [id, classes] = [attribute(element, "id"), attribute(element, "class")?.split(/\s+/) ?? []];
  if (id === titleId || classes.includes(titleClass)) return !begun;
  return (id !== undefined && frameIds.test(id)) || classes.some((name) => frameClasses.test(name));
}
