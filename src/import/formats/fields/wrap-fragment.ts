import type { JoinedParts } from "./join-parts.ts";

const wholePage =
  /<(?:!doctype|html|body)[\s>]|(?:id|class)\s{0,3}=\s{0,3}["']?[^"'<>]{0,200}(?:js_content|js_text_desc|js_image_desc|rich_media|js_common_share|js_share_notice)/i;
const open = '<div id="js_content">';
const close = "</div>";

/** A body field that holds markup without a page around it, put into the node that a page keeps its body in; its parts move along. */
export function wrapFragment(joined: JoinedParts): JoinedParts {
  if (wholePage.test(joined.text)) return joined;
  const parts = joined.parts.map((part) => ({ ...part, start: part.start + open.length, end: part.end + open.length }));
  return { ...joined, text: open + joined.text + close, parts };
}
