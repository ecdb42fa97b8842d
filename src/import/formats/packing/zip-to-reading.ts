import type { Fault } from "../../fault.ts";
import type { ByteRange, Dump, DumpReading } from "../../record.ts";
import { isAsset } from "../is-asset.ts";
import { rangesBetween } from "../ranges-between.ts";
import { besideIn } from "./beside-in.ts";
import { officeToReading } from "./office-to-reading.ts";
import { brokenReading, deeper, newBudget, within, type ReadInner, type Unpacking } from "./unpacking.ts";
import { readZipDirectory, type ZipFile } from "./zip-directory.ts";
import { isUnsafeName, packedRange, unzipFile } from "./zip-file.ts";

/** True for the first bytes of a zip, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/** Reads every file of a zip as a dump of its own, in the order of its directory; pictures and styles are what lies beside pages. */
export function zipToReading(dump: Dump, unpacking: Unpacking, readInner: ReadInner): DumpReading {
  const { limits } = unpacking;
  const files = readZipDirectory(dump.bytes, limits.archiveFiles);
  const fault = files === undefined ? noDirectory : wholeFault(dump.bytes, files, unpacking);
  if (files === undefined || fault !== undefined) return brokenReading("zip", fault ?? noDirectory);
  const office = officeToReading(dump, files, unpacking, readInner);
  if (office !== undefined) return office;
  const names = new Map(files.map((file) => [file.name.replaceAll("\\", "/"), file]));
  if (names.has("META-INF/container.xml")) return brokenReading("epub", ebook);
  if (names.has("mimetype") && names.has("content.xml")) return brokenReading("opendocument", openDocument);
  const readings = files.map((file) => ({ file, reading: readOne(dump, file, names, unpacking, readInner) }));
  const records = readings.flatMap(({ file, reading }) => (reading?.records ?? []).map((record) => within(file.name, record)));
  const covered = readings.flatMap(({ file, reading }): ByteRange[] => {
    const range = reading === undefined ? undefined : packedRange(dump.bytes, file);
    return range === undefined || file.packedSize === 0 ? [] : [range];
  });
  if (records.length === 0)
    return brokenReading("zip", {
      code: "no-article",
      facts: { expected: "a page or a text among its files", found: files.length === 0 ? "no file" : `${files.length} other files` },
    });
  const numbered = records.map((record, index) => ({ ...record, number: index + 1 }));
  return { format: "zip", records: numbered, between: rangesBetween(covered, dump.bytes.length) };
}

const noDirectory: Fault = {
  code: "broken-archive",
  facts: { expected: "the directory at the end of a zip", found: "none, as where a download broke off" },
};

const ebook: Fault = {
  code: "unknown-format",
  facts: { expected: "its articles as HTML, Markdown or text", found: "an e-book (EPUB), whose chapters do not say which are articles" },
};

const openDocument: Fault = {
  code: "unknown-format",
  facts: { expected: "the document saved as .docx, .xlsx, CSV or HTML", found: "a document of OpenOffice or LibreOffice" },
};

function wholeFault(bytes: Uint8Array, files: readonly ZipFile[], { limits, depth }: Unpacking): Fault | undefined {
  if (depth >= limits.archiveDepth)
    return { code: "limit-depth", facts: { limit: "archiveDepth", expected: limits.archiveDepth, found: "more" } };
  if (files.length > limits.archiveFiles)
    return { code: "limit-files", facts: { limit: "archiveFiles", expected: limits.archiveFiles, found: "more" } };
  const ranges = files
    .map((file) => ({ start: file.header, end: packedRange(bytes, file)?.end ?? file.header }))
    .sort((a, b) => a.start - b.start);
  const overlap = ranges.some((range, index) => range.start < (ranges[index - 1]?.end ?? 0));
  return overlap
    ? { code: "broken-archive", facts: { expected: "files that stand apart", found: "files that overlap, as in a zip bomb" } }
    : undefined;
}

function readOne(
  dump: Dump,
  file: ZipFile,
  names: ReadonlyMap<string, ZipFile>,
  unpacking: Unpacking,
  readInner: ReadInner,
): DumpReading | undefined {
  const { name } = file;
  if (name.endsWith("/") && file.size === 0) return undefined;
  if (isUnsafeName(name) || file.link) {
    const found = file.link ? `${name} (a link)` : name;
    return brokenReading("zip", { code: "unsafe-path", facts: { expected: "a path inside the archive", found } });
  }
  if (isAsset(name, new Uint8Array())) return undefined;
  const { bytes, fault } = unzipFile(dump.bytes, file, unpacking);
  if (fault !== undefined) return brokenReading("zip", fault);
  if (isAsset(name, bytes)) return undefined;
  const find = besideIn(name.replaceAll("\\", "/"), names);
  const beside = (address: string) => pictureOf(dump.bytes, find(address), unpacking);
  return readInner({ path: `${dump.path}/${name}`, bytes, beside }, deeper(unpacking));
}

/** A picture is unpacked only when it is asked for, so it has its own budget. */
function pictureOf(bytes: Uint8Array, file: ZipFile | undefined, { limits, depth }: Unpacking): Uint8Array | undefined {
  if (file === undefined || isUnsafeName(file.name) || file.link) return undefined;
  const { bytes: picture, fault } = unzipFile(bytes, file, { limits, depth, budget: newBudget(limits.sourceLength) });
  return fault === undefined ? picture : undefined;
}
