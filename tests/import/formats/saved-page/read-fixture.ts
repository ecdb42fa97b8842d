import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import type { Picture, Reading } from "../../../../src/import/article.ts";
import { pageToReading } from "../../../../src/import/formats/saved-page/page-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

/** Folder of the fixtures that show saved pages. */
export const fixtures = join(import.meta.dirname, "../../../fixtures");

/** A fixture read: its HTML, what the reader made of it, the Markdown of its body. */
export interface ReadFixture {
  html: string;
  reading: Reading & { pictures?: Picture[] };
  markdown: string;
}

/** Reads `dump.html` of a fixture, with the files beside it. */
export function readFixture(name: string): ReadFixture {
  const folder = join(fixtures, name);
  const html = readFileSync(join(folder, "dump.html"), "utf8");
  const picture = (address: string): Uint8Array | undefined => {
    const path = join(folder, decodeURI(address));
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  const reading = pageToReading({ kind: "html", text: html }, { picture });
  return { html, reading, markdown: reading.body?.structure === "given" ? mdastToMarkdown(reading.body.root) : "" };
}

/** A page of WeChat's frame around a body, for tests of single shapes. */
export function bodyToPage(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1 id="activity-name">题</h1><div id="js_content">${body}</div></body></html>`;
}

/** A page read, for tests of single shapes; its spans must tile it. */
export function readPage(html: string): Pick<Reading, "metadata" | "spans"> & { gone: Reading["gone"] | undefined; markdown: string } {
  const { gone, metadata, spans, body } = pageToReading({ kind: "html", text: html });
  expectTiled(spans, html);
  return { gone, metadata, spans, markdown: body?.structure === "given" ? mdastToMarkdown(body.root) : "" };
}

/** Markdown of a body. */
export function bodyToMarkdown(body: string): string {
  return readPage(bodyToPage(body)).markdown;
}
