import type { Root } from "mdast";
import { mdastToText } from "../../../entry/mdast-to-text.ts";
import type { Reading } from "../../article.ts";
import type { Source } from "../../record.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { isSiteFrame } from "./site-frame.ts";

/** WeChat's own limit: what is longer is the text of a post, which WeChat calls by its text. */
const longestTitle = 64;
const longestFrame = 1000;
const signs = /[^\p{L}\p{N}]+/gu;

/**
 * Reads a post of nothing but text whose dump has the frame around it: names and signs, or a site's menu and script, are no body (`no-body`),
 * and what a field states as its title is its text where no title is so long.
 */
export function readTextPost(reading: Reading, sources: readonly Source[]): Reading {
  const framed = isBareNames(reading) || isFrameOfSite(reading) ? withoutBody(reading) : reading;
  const { gone, metadata, spans } = framed;
  const at = gone === "no-body" || gone === "empty-shell" ? spans.findIndex(({ role }) => role === "title") : -1;
  const source = sources.find(({ field }) => field === spans[at]?.field);
  const text = source?.text.slice(spans[at]?.start, spans[at]?.end) ?? "";
  if (text.length <= longestTitle || text !== metadata.title || !sources.some(isBody)) return framed;
  const { gone: _, ...rest } = framed;
  return {
    ...rest,
    spans: spans.map((span, index) => (index === at ? { ...span, role: "body" } : span)),
    body: { structure: "flat", text },
  };
}

function isBody({ field = "", kind, text }: Source): boolean {
  const meaning = fieldToMeaning(field)?.meaning;
  return text.trim() !== "" && (kind === "markdown" || (meaning !== undefined && isBodyMeaning(meaning)));
}

/** True for a body that says the account's name, perhaps the author's, and nothing else beside a title. */
function isBareNames({ body, metadata }: Reading): boolean {
  const { title, account, author } = metadata;
  if (body === undefined || title === undefined || account.name === undefined) return false;
  if (body.structure === "given" && !isWords(body.root)) return false;
  const words = body.structure === "given" ? mdastToText(body.root) : body.text;
  if (words.length > longestFrame) return false;
  const rest = [account.name, author ?? "", "原创"].reduce((left, name) => left.replace(name, ""), words);
  return words.includes(account.name) && rest.replace(signs, "") === "";
}

function isFrameOfSite({ body, metadata }: Reading): boolean {
  return metadata.title !== undefined && body?.structure === "flat" && isSiteFrame(body.text);
}

/** True for blocks of text without pictures, tables or rules. */
function isWords({ children }: Root): boolean {
  return children.every(
    (node) => (node.type === "paragraph" || node.type === "heading") && node.children.every(({ type }) => type === "text"),
  );
}

function withoutBody({ body: _, spans, ...rest }: Reading): Reading {
  return {
    ...rest,
    gone: "no-body",
    spans: spans.map((span) => (span.role === "body" ? { ...span, role: "boilerplate", rule: "page-frame" } : span)),
  };
}
