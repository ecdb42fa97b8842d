const contentNode = /<\w{1,20}\s[^<>]{0,500}\b(?:id\s*=\s*["']?js_content\b|class\s*=\s*["']?[^"'<>]{0,200}\brich_media_content\b)/;

/** True for markup, as text, that has WeChat's own node of an article. */
export function markupHoldsContent(html: string): boolean {
  return contentNode.test(html);
}
