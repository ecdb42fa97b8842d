import { parse, stringify } from "yaml";
import { frontMatterSchema, type FrontMatter } from "./front-matter.ts";
import { readPlainFrontMatter, writePlainFrontMatter } from "./plain-front-matter.ts";

/** A content entry as a file holds it. */
export interface EntryFile {
  frontMatter: FrontMatter;
  /** Markdown below the front matter. */
  markdown: string;
}

const fence = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Reads an entry file; throws a ZodError or YAMLParseError where front matter is missing or not of the schema. */
export function parseEntryFile(text: string): EntryFile {
  const found = fence.exec(text);
  const frontMatter = frontMatterSchema.parse(found === null ? undefined : readFrontMatter(found[1] ?? ""));
  return { frontMatter, markdown: text.slice(found?.[0].length ?? 0).replace(/^\r?\n/, "") };
}

function readFrontMatter(text: string): unknown {
  return readPlainFrontMatter(text) ?? (parse(text) as unknown);
}

/** Writes an entry file. */
export function entryFileToText({ frontMatter, markdown }: EntryFile): string {
  return frontMatterToText(frontMatter) + markdown;
}

/** What an entry file begins with: keys in the schema's order, dates and strings quoted where YAML would read them otherwise. */
export function frontMatterToText(frontMatter: FrontMatter): string {
  const inOrder = frontMatterSchema.parse(frontMatter);
  return `---\n${writePlainFrontMatter(inOrder) ?? stringify(inOrder, { lineWidth: 0, schema: "yaml-1.1" })}---\n\n`;
}
