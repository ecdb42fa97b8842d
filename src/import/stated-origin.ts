import type { Nodes } from "mdast";
import { mdastToText } from "../entry/mdast-to-text.ts";
import type { Metadata, Reading } from "./article.ts";
import { textToPublished } from "./formats/fields/text-to-published.ts";
import { canonicalUrl } from "./metadata/canonical-url.ts";
import { isArticleAddress } from "./metadata/address-facts.ts";
import { lineToRepostStatement, type RepostStatement } from "./metadata/repost-statement.ts";

interface Block {
  text: string;
  /** Addresses of WeChat's articles that the block leads to, each once. */
  addresses: string[];
}

/** What sites put below a statement: a date, whom to write to, who answers for it, buttons. */
const besideStatement =
  /侵权|侵删|免责|声明|版权|原始发表|本文参与|经授权|未经许可|转载请|^(?:举报|点赞|收藏|分享|评论|赞)?\s*\d{0,6}$|^https?:\/\/\S+$|^\[图片/u;
const longestBeside = 300;
const mostBlocks = 8;
const firstPublished = /^原始发表(?:时间|日期)?\s?[:：]\s?(.{4,30})$/u;

/**
 * Takes account, address, author and day of a copy from what the site that it was copied to says of them at its very end, where nothing else names
 * them: only from a statement with the article's own address, or in a site's fixed words with the account's id.
 */
export function addStatedOrigin({ metadata, body }: Reading): void {
  if (body === undefined || isArticleAddress(metadata.url ?? "")) return;
  const blocks = body.structure === "given" ? lastBlocks(body.root.children) : lastLines(body.text);
  const said = findStatement(blocks);
  if (said === undefined) return;
  const { name } = metadata.account;
  if (name !== undefined && name !== said.statement.name) return;
  addTo(metadata, said);
}

interface Said {
  statement: RepostStatement;
  address: string | undefined;
  published: string | undefined;
}

function findStatement(blocks: readonly Block[]): Said | undefined {
  const read = blocks.map(({ text }) => lineToRepostStatement(text.trim()));
  const at = read.findLastIndex((one) => one !== undefined);
  const statement = read[at];
  const below = blocks.slice(at + 1);
  if (statement === undefined || !below.every(isBeside)) return undefined;
  const addresses = blocks[at]?.addresses ?? [];
  const address = addresses.length === 1 ? addresses[0] : undefined;
  const isNamed = statement.isTemplate && (statement.gh ?? statement.alias) !== undefined;
  if (address === undefined && !isNamed) return undefined;
  return { statement, address, published: below.flatMap(({ text }) => textToDay(text) ?? [])[0] };
}

function isBeside({ text }: Block): boolean {
  return text.length <= longestBeside && besideStatement.test(text.trim());
}

function textToDay(text: string): string | undefined {
  const day = firstPublished.exec(text.trim())?.[1];
  const read = day === undefined ? undefined : textToPublished(day);
  return read === undefined || "impossible" in read ? undefined : read.published;
}

function addTo(metadata: Metadata, { statement, address, published }: Said): void {
  const { account } = metadata;
  account.name ??= statement.name;
  if (statement.gh !== undefined) account.gh ??= statement.gh;
  if (statement.alias !== undefined) account.alias ??= statement.alias;
  if (statement.author !== undefined) metadata.author ??= statement.author;
  if (published !== undefined) metadata.published ??= published;
  if (address !== undefined) metadata.url = address;
}

function lastBlocks(children: readonly Nodes[]): Block[] {
  return children
    .slice(-mostBlocks)
    .map((node) => ({ text: nodeToText(node), addresses: addressesIn(node) }))
    .filter(({ text }) => text.trim() !== "");
}

function nodeToText(node: Nodes): string {
  return node.type === "root" ? mdastToText(node) : mdastToText({ type: "root", children: [node] });
}

function addressesIn(top: Nodes): string[] {
  const found = new Set<string>();
  const waiting: Nodes[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const address = node.type === "link" ? canonicalUrl(node.url) : undefined;
    if (address !== undefined && isArticleAddress(address)) found.add(address);
    if ("children" in node) for (const child of node.children) waiting.push(child);
  }
  return [...found];
}

const address = /https?:\/\/mp\.weixin\.qq\.com\/s[^\s<>"）)]{1,500}/g;

function lastLines(text: string): Block[] {
  return text
    .slice(-4000)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-mostBlocks)
    .map((line) => ({ text: line, addresses: [...new Set((line.match(address) ?? []).flatMap((one) => canonicalUrl(one) ?? []))] }));
}
