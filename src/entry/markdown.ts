import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers } from "mdast-util-to-markdown";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkParse from "remark-parse";
import remarkStringify, { type Options } from "remark-stringify";
import { unified, type Processor } from "unified";
import { readBlocks } from "./plain-blocks.ts";
import { isHarmless, writePlainImage, writePlainParagraph } from "./write-plain.ts";

/**
 * Tables, as the only extension of CommonMark that entries use: GFM's autolinks, strike-through and task lists would
 * read plain text as markup that the dump did not have.
 */
export function remarkTables(this: Processor): void {
  const settings = this.data() as Record<string, unknown[] | undefined>;
  (settings["micromarkExtensions"] ??= []).push(gfmTable());
  (settings["fromMarkdownExtensions"] ??= []).push([gfmTableFromMarkdown()]);
  (settings["toMarkdownExtensions"] ??= []).push(gfmTableToMarkdown({ tablePipeAlign: false }));
}

const reader = unified().use(remarkParse).use(remarkTables).use(remarkCjkFriendly).freeze();

/** Beside these the writer takes an underscore for one within a word, and the parser for a mark. */
const astral = /[\u{10000}-\u{10ffff}]/u;

/** Spares most Chinese text the search for what might be read as markup, half of the time of writing. */
const writeText: typeof defaultHandlers.text = (node, parent, state, info) => {
  if (isHarmless(node.value)) return node.value;
  const text = defaultHandlers.text(node, parent, state, info);
  return text.includes("_") && astral.test(text) ? text.replace(/(?<!\\)_/g, "\\_") : text;
};

const writeParagraph: typeof defaultHandlers.paragraph = (node, parent, state, info) =>
  writePlainParagraph(node.children) ?? defaultHandlers.paragraph(node, parent, state, info);

const writeImage: typeof defaultHandlers.image = Object.assign(
  (...[node, parent, state, info]: Parameters<typeof defaultHandlers.image>) =>
    writePlainImage(node) ?? defaultHandlers.image(node, parent, state, info),
  { peek: defaultHandlers.image.peek },
);

/** How entries are written, where Markdown leaves a choice. */
export const markdownStyle: Options = {
  bullet: "-",
  emphasis: "*",
  strong: "*",
  fences: true,
  rule: "-",
  resourceLink: true,
  listItemIndent: "one",
};

const writer = unified()
  .use(remarkStringify, { ...markdownStyle, handlers: { text: writeText, paragraph: writeParagraph, image: writeImage } })
  .use(remarkTables)
  .use(remarkCjkFriendly)
  .freeze();

/** Reads the Markdown of an entry (CommonMark and tables). */
export function markdownToMdast(markdown: string): Root {
  return readBlocks(markdown, parseMarkdown);
}

/** The same by micromark alone, ten times slower on plain text. */
export function parseMarkdown(markdown: string): Root {
  return reader.parse(markdown);
}

/** Writes Markdown that {@link markdownToMdast} reads back with the same text. */
export function mdastToMarkdown(root: Root): string {
  return writer.stringify(root).replaceAll("\r\n", "\n");
}
