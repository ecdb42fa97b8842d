import type { Nodes, Root } from "mdast";
import { mdastToText } from "../../../entry/mdast-to-text.ts";
import { unwrapAddress } from "../../metadata/archived-address.ts";
import { canonicalUrl } from "../../metadata/canonical-url.ts";

/** Links and pictures that lead through an archive or a proxy lead where they led on the page; what the link back to WeChat leads to. */
export function unwrapAddresses(root: Root): string | undefined {
  const waiting: Nodes[] = [root];
  let own: string | undefined;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "image" || node.type === "link" || node.type === "definition") node.url = unwrapAddress(node.url);
    if (node.type === "link" && isBack(node)) own ??= canonicalUrl(node.url);
    if ("children" in node) waiting.push(...node.children.toReversed());
  }
  return own;
}

function isBack(link: Nodes & { type: "link" }): boolean {
  return mdastToText({ type: "root", children: [{ type: "paragraph", children: link.children }] }).trim() === "跳转微信打开";
}
