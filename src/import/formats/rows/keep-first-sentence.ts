import { marksToSpans } from "../../mark-spans.ts";
import type { Body, Reading } from "../../article.ts";
import type { Source } from "../../record.ts";
import type { Role, Span } from "../../../entry/span.ts";
import { spansToBodyText } from "../text-scrape/body-text.ts";

const aboveText: ReadonlySet<Role> = new Set(["title", "white-space"]);

/**
 * A text beside its title may begin with the title's words, or be nothing else (a post without a title is called by its first words):
 * they are the text's own where nothing else stands above it and no break parts them from what follows.
 */
export function keepFirstSentence(source: Source, reading: Reading): Reading {
  const { spans, fault, gone } = reading;
  const first = spans.findIndex(({ role }) => !aboveText.has(role));
  const above = first < 0 ? spans : spans.slice(0, first);
  const title = above.findLastIndex(({ role }) => role === "title");
  const isOnce = withoutBlanks(slice(source, spans[title])) === withoutBlanks(reading.metadata.title ?? "");
  const isParted = first >= 0 && (spans[first]?.role !== "body" || title !== first - 1);
  if (title < 0 || !isOnce || isParted || gone !== undefined || (fault !== undefined && fault.code !== "no-article")) return reading;
  const marks = spans.filter(({ role }, at) => at !== title && role !== "body");
  const kept = marksToSpans(source.text.length, marks, "body", source.field);
  const { fault: _, ...rest } = reading;
  const body = reading.body?.structure === "given" ? withWords(reading.body, slice(source, spans[title])) : toFlat(source, kept);
  return body === undefined ? reading : { ...rest, spans: kept, body };
}

function toFlat({ text }: Source, spans: readonly Span[]): Body {
  return { structure: "flat", text: spansToBodyText(text, spans) };
}

/** Blocks whose first paragraph has these words before its own; undefined where they are not sure to be its words and nothing else. */
function withWords(body: Extract<Body, { structure: "given" }>, words: string): Body | undefined {
  const [first, ...rest] = body.root.children;
  if (first?.type !== "paragraph" || !plainWords.test(words)) return undefined;
  const paragraph = { ...first, children: [{ type: "text" as const, value: words }, ...first.children] };
  return { structure: "given", root: { ...body.root, children: [paragraph, ...rest] } };
}

/** Words that Markdown has no other writing for. */
const plainWords = /^[\p{L}\p{N}，。、：；！？（）《》“”‘’—…·]+$/u;

function slice({ text }: Source, span: Span | undefined): string {
  return span === undefined ? "" : text.slice(span.start, span.end);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}
