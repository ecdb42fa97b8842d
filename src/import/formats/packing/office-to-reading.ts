import type { Dump, DumpReading } from "../../record.ts";
import type { ReadInner, Unpacking } from "./unpacking.ts";
import type { ZipFile } from "./zip-directory.ts";

/** Reads a zip that is a workbook or a Word document; undefined for any other. */
export function officeToReading(
  _dump: Dump,
  _files: readonly ZipFile[],
  _unpacking: Unpacking,
  _readInner: ReadInner,
): DumpReading | undefined {
  return undefined;
}
