import { parse, stringify } from "yaml";
import { frontMatterSchema, type FrontMatter } from "./front-matter.ts";
import { readPlainFrontMatter, writePlainFrontMatter } from "./plain-front-matter.ts";

/** A content entry as a file holds it. */
export interface EntryFile {
  frontMatter: FrontMatter;
  /** Markdown below the front matter. */
  markdown: string;
}

const fence = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** Reads an entry file; throws a ZodError or YAMLParseError where front matter is missing or not of the schema. */
export function parseEntryFile(written: string): EntryFile {
  const text = withoutEditorsMarks(written);
  const found = fence.exec(text);
  const frontMatter = frontMatterSchema.parse(found === null ? undefined : readFrontMatter(found[1] ?? ""));
  return { frontMatter, markdown: text.slice(found?.[0].length ?? 0).replace(/^\n/, "") };
}

/** The text of an entry as it is without the byte order mark and the carriage returns that an editor on Windows saves. */
export function withoutEditorsMarks(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
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
