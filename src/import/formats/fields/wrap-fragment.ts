import { fragmentId } from "../saved-page/content/fragment.ts";
import type { JoinedParts } from "./join-parts.ts";

const contentNode =
  /(?:id|class)\s{0,3}=\s{0,3}["']?[^"'<>]{0,200}(?:js_content|js_text_(?:desc|title)|js_image_(?:desc|content)|rich_media_content|js_underline_content|js_common_share|js_share_notice|share_notice|share_content_page)/i;
const pageScript = /(?:var|window\.|let|const)\s{0,3}(?:msg_title|cgiData|item_show_type|biz|ct)\b/;
const wholePage = /<(?:!doctype|html|body)[\s>]/i;
/** What parsers write around a fragment: a document that has nothing but a body, or its body alone. */
const bareDocument =
  /^\s{0,100}(?:<!doctype[^<>]{0,200}>\s{0,100})?(?:<html[^<>]{0,200}>\s{0,100}(?:<head>\s{0,100}(?:<meta[^<>]{0,200}>\s{0,100}){0,5}<\/head>\s{0,100})?)?<body(?:\s[^<>]{0,300})?>/i;
const open = `<div id="${fragmentId}">`;
const close = "</div>";

/** Markup of a body field that brings no node that a page keeps its body in, put into one of ours; its parts move along. */
export function wrapFragment(joined: JoinedParts): JoinedParts {
  const { text } = joined;
  if (contentNode.test(text) || pageScript.test(text) || (wholePage.test(text) && !bareDocument.test(text))) return joined;
  const parts = joined.parts.map((part) => ({ ...part, start: part.start + open.length, end: part.end + open.length }));
  return { ...joined, text: open + text + close, parts };
}
