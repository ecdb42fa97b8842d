import type { Link, Parent, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { canonicalUrl } from "../../metadata/canonical-url.ts";

/** A link that is none of the article's: a button of WeChat's page, which runs a script, or one that the program put there that kept the article. */
export type ButtonKind = "script" | "program";

const original =
  /^(?:原文(?:链接|地址)?|查看原文|原文出处|(?:read|view|open|see) (?:the )?original(?: article)?|original(?: link| article)?)$/i;
const inProgram = /^(?:read|open|view|show) (?:in|on|with) \S{2,20}$|^在 ?\S{2,20} ?[中里](?:打开|阅读|查看)$/i;
/** Programs that keep articles for later. */
const programs =
  /^https?:\/\/(?:[\w-]+\.)*(?:cubox\.(?:pro|cc)|omnivore\.app|readwise\.io|getpocket\.com|instapaper\.com|raindrop\.io|inoreader\.com|feedly\.com|simpread\.pro)\//i;

/** What kind of button a link is; `address` is the article's own. */
export function linkToButton(link: Link, address: string | undefined): ButtonKind | undefined {
  if (/^javascript:/i.test(link.url)) return "script";
  const label = toString(link).trim();
  const isOwn = original.test(label) && address !== undefined && canonicalUrl(link.url) === address;
  return isOwn || (inProgram.test(label) && programs.test(link.url)) ? "program" : undefined;
}

/** Where the title, or a link to the original above the article's text, leads: to the article itself. */
export function headToAddress({ children }: Root): string | undefined {
  for (const [at, block] of children.entries()) {
    if (block.type === "thematicBreak" || (block.type === "heading" && at > 0)) continue;
    if (block.type !== "heading" && block.type !== "paragraph") return undefined;
    const [link, ...rest] = block.children.filter((node) => node.type !== "text" || node.value.trim() !== "");
    const isLink = link?.type === "link" && rest.length === 0;
    if (isLink && isArticleAddress(link.url) && (block.type === "heading" || original.test(toString(link).trim())))
      return canonicalUrl(link.url);
    if (block.type === "paragraph" && !isLink && link?.type !== "image") return undefined;
  }
  return undefined;
}

/** Gives links without words their address for words, where a label before them says what it is (来源: [](https://…)). */
export function nameEmptyLinks(parent: Root | Parent): void {
  for (const [at, child] of parent.children.entries()) {
    const before = parent.children[at - 1];
    const isLabelled = before?.type === "text" && /[:：]\s*$/.test(before.value);
    if (child.type === "link" && child.children.length === 0 && isLabelled && /^https?:/i.test(child.url))
      child.children = [{ type: "text", value: child.url, ...(child.position === undefined ? {} : { position: child.position }) }];
    else if ("children" in child) nameEmptyLinks(child);
  }
}
