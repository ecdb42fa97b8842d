import { attribute, isElement, isText, type Element, type Node } from "../markup/nodes.ts";

/** Classes of the players, cards and tips that a browser's rendering leaves inside the body. */
const interfaceClasses =
  /(?:^|\s)(?:js_tx_video_container|js_mpvedio|js_video_channel_container|js_page_video|page_video_wrapper|wx_video_context|wx_video_play_opr|video_fill|audio_card|audio_area|share_audio_context|music_card|music_area|qqmusic_area|db_qqmusic_area|js_audio_frame|js_wx_tap_highlight_audio|video_iframe_area_ui|wx-edui-media-wrp|js_uneditable|weui-mask|js_editor_cps_tips|vote_area_ui|picture_item_label|js_wx_profile_card|video_poster__info\w*|video_full-screen__[\w-]+|video_tail_module|video_quick_play_context)(?:\s|$)/;

/** True for an element that a player or the page itself drew, not the author. */
export function isPlayerInterface(element: Element): boolean {
  const classes = attribute(element, "class");
  if (classes !== undefined && /(?:^|\s)interact_video(?:\s|$)/.test(classes)) return element.childNodes.every(isLink);
  return (classes !== undefined && interfaceClasses.test(classes)) || attribute(element, "id") === "video_detail_btn";
}

/** The row of links below a player holds nothing else. */
function isLink(node: Node): boolean {
  return isText(node) ? node.value.trim() === "" : !isElement(node) || node.tagName === "a" || node.childNodes.every(isLink);
}
