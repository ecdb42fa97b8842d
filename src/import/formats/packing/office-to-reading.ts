import type { Heading, PhrasingContent } from "mdast";
import { mdastToMarkdown } from "../../../entry/markdown.ts";
import type { Fault } from "../../fault.ts";
import type { Dump, DumpReading, DumpRecord } from "../../record.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { rangesBetween } from "../ranges-between.ts";
import { documentToParagraphs, type WordParagraph } from "../xml/document-to-paragraphs.ts";
import { columnName, rowsToColumns } from "../table/table-columns.ts";
import { sharedStrings, sheetToRows, type SheetCell } from "../xml/workbook-to-tables.ts";
import { brokenReading, deeper, within, type ReadInner, type Unpacking } from "./unpacking.ts";
import type { ZipFile } from "./zip-directory.ts";
import { packedRange, unzipFile } from "./zip-file.ts";
import type { Field } from "../fields/field.ts";

/** Reads a zip that is a workbook (a row a record) or a Word document (one text, or the pages packed in it); undefined for any other. */
export function officeToReading(
  dump: Dump,
  files: readonly ZipFile[],
  unpacking: Unpacking,
  readInner: ReadInner,
): DumpReading | undefined {
  const byName = new Map(files.map((file) => [file.name, file]));
  const document = byName.get("word/document.xml");
  if (byName.has("[Content_Types].xml") && document !== undefined) {
    const pages = files.filter(({ name }) => packedPage.test(name));
    const styles = byName.get("word/styles.xml");
    return documentToReading(dump, { document, styles }, unpacking, () => pagesToReading(dump, pages, unpacking, readInner));
  }
  const sheets = files.filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort((a, b) => sheetNumber(a) - sheetNumber(b));
  return sheets.length === 0 ? undefined : workbookToReading(dump, sheets, byName, unpacking);
}

/** A page that a document shows in its place (`altChunk`), as programs write that turn HTML into Word documents. */
const packedPage = /^word\/[^/]{1,100}\.(?:mht|mhtml|html?|xhtml)$/i;

function pagesToReading(dump: Dump, pages: readonly ZipFile[], unpacking: Unpacking, readInner: ReadInner): DumpReading {
  if (pages.length === 0) return brokenReading("docx", { code: "empty-file", facts: { expected: "a document with text", found: "none" } });
  const records = pages.flatMap((page) => {
    const { bytes, fault } = unzipFile(dump.bytes, page, unpacking);
    const { records: inner } =
      fault === undefined ? readInner({ path: dump.path, bytes }, deeper(unpacking)) : brokenReading("docx", fault);
    return inner.map((record) => within(page.name, record));
  });
  return { format: "docx", records: records.map((record, index) => ({ ...record, number: index + 1 })), between: between(dump, pages) };
}

function sheetNumber({ name }: ZipFile): number {
  return Number(/\d+/.exec(name)?.[0]);
}

interface WordFiles {
  document: ZipFile;
  styles: ZipFile | undefined;
}

function documentToReading(dump: Dump, { document, styles }: WordFiles, unpacking: Unpacking, otherwise: () => DumpReading): DumpReading {
  const { text, fault } = readPart(dump, document, unpacking);
  if (fault !== undefined) return brokenReading("docx", fault);
  const paragraphs = documentToParagraphs(text, styles === undefined ? "" : readPart(dump, styles, unpacking).text);
  if (paragraphs.length === 0) return otherwise();
  return { format: "docx", records: [{ number: 1, ...paragraphsToRecord(paragraphs) }], between: between(dump, [document]) };
}

/** Headings make Markdown of a document; a title with none below it stands beside a text, the structure of which is yet to be recovered. */
function paragraphsToRecord(paragraphs: readonly WordParagraph[]): Pick<DumpRecord, "shape" | "sources"> {
  const [first, ...more] = paragraphs;
  const flat = (shown: readonly WordParagraph[]) => shown.map(({ text }) => text.toWellFormed()).join("\n\n");
  if (first?.depth === 1 && more.length > 0 && more.every(({ depth }) => depth === undefined))
    return fieldsToRecord([
      { path: "title", text: first.text.trim().toWellFormed() },
      { path: "content", text: flat(more) },
    ]);
  const isFlat = paragraphs.every(({ depth }) => depth === undefined);
  return isFlat
    ? { shape: "text", sources: [{ kind: "text", text: flat(paragraphs) }] }
    : { shape: "markdown", sources: [{ kind: "markdown", text: paragraphsToMarkdown(paragraphs).toWellFormed() }] };
}

function paragraphsToMarkdown(paragraphs: readonly WordParagraph[]): string {
  return mdastToMarkdown({
    type: "root",
    children: paragraphs.map(({ text, depth }) => {
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      const children = lines.flatMap((value, at): PhrasingContent[] => [
        ...(at === 0 ? [] : [{ type: "break" as const }]),
        { type: "text", value: value.trim() },
      ]);
      if (depth === undefined) return { type: "paragraph", children };
      return { type: "heading", depth: depth as Heading["depth"], children: [{ type: "text", value: text.replace(/\s+/g, " ").trim() }] };
    }),
  });
}

function workbookToReading(
  dump: Dump,
  sheets: readonly ZipFile[],
  byName: ReadonlyMap<string, ZipFile>,
  unpacking: Unpacking,
): DumpReading {
  const readNamed = (name: string) => {
    const file = byName.get(name);
    return file === undefined ? { text: "" } : readPart(dump, file, unpacking);
  };
  const strings = readNamed("xl/sharedStrings.xml");
  const parts = sheets.map((sheet) => ({
    ...readPart(dump, sheet, unpacking),
    relations: readNamed(`xl/worksheets/_rels/${sheet.name.slice(sheet.name.lastIndexOf("/") + 1)}.rels`).text,
  }));
  const fault = [strings, ...parts].find((part) => part.fault !== undefined)?.fault;
  if (fault !== undefined) return brokenReading("xlsx", fault);
  const texts = sharedStrings(strings.text);
  const rows = parts.flatMap((part) => sheetToRecords(sheetToRows(part.text, texts, part.relations)));
  const records = rows.map((record, index) => ({ number: index + 1, ...record }));
  if (records.length === 0)
    return brokenReading("xlsx", {
      code: "no-article",
      facts: { expected: "a sheet with a row of column names (标题, 链接 …)", found: "none" },
    });
  return { format: "xlsx", records, between: between(dump, sheets) };
}

function sheetToRecords(rows: readonly SheetCell[][]): ReturnType<typeof fieldsToRecord>[] {
  const cells = rows.map((row) => ({ cells: row.map(({ text }) => ({ text, start: 0, end: 0 })), next: 0 }));
  const columns = rowsToColumns(cells.slice(0, 30), ",", () => true);
  if (columns === undefined) return [];
  return rows.slice(columns.above).flatMap((row) => {
    const fields = row.flatMap((cell, index) => cellToFields(cell, columns.names[index] ?? columnName(index)));
    return fields.length === 0 ? [] : [fieldsToRecord(fields)];
  });
}

/** What a cell shows; an article's address that it leads to is a field of its own. */
function cellToFields({ text, link = "" }: SheetCell, path: string): Field[] {
  const shown = text.trim() === "" ? [] : [{ path, text }];
  return isArticleAddress(link) && link !== text ? [...shown, { path: linkName, text: link }] : shown;
}

/** A name for the address of a cell's link. */
const linkName = "标题链接";

function readPart({ bytes }: Dump, file: ZipFile, unpacking: Unpacking): { text: string; fault?: Fault } {
  const unpacked = unzipFile(bytes, file, unpacking);
  const text = new TextDecoder().decode(unpacked.bytes);
  return unpacked.fault === undefined ? { text } : { text, fault: unpacked.fault };
}

function between({ bytes }: Dump, files: readonly ZipFile[]): DumpReading["between"] {
  return rangesBetween(
    files.flatMap((file) => packedRange(bytes, file) ?? []),
    bytes.length,
  );
}
