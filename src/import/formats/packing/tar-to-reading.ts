import type { Dump, DumpReading } from "../../record.ts";
import { isAsset } from "../is-asset.ts";
import { rangesBetween } from "../ranges-between.ts";
import { besideIn } from "./beside-in.ts";
import { readTarDirectory, type TarFile } from "./tar-directory.ts";
import { brokenReading, deeper, within, type ReadInner, type Unpacking } from "./unpacking.ts";
import { isUnsafeName } from "./zip-file.ts";

/** Reads every file of a tar as a dump of its own, in its order; pictures and styles are what lies beside pages. */
export function tarToReading(dump: Dump, unpacking: Unpacking, readInner: ReadInner): DumpReading {
  const { files, fault } = readTarDirectory(dump.bytes, unpacking.limits.archiveFiles);
  const names = new Map(files.filter(({ link }) => !link).map((file) => [file.name, file]));
  const readings = files.flatMap((file) => {
    const reading = readOne(dump, file, names, unpacking, readInner);
    return reading === undefined ? [] : [{ file, reading }];
  });
  const records = readings.flatMap(({ file, reading }) => reading.records.map((record) => within(file.name, record)));
  if (fault !== undefined) records.push({ number: 0, fault });
  if (records.length === 0)
    return brokenReading("tar", {
      code: "no-article",
      facts: { expected: "a page or a text among its files", found: files.length === 0 ? "no file" : `${files.length} other files` },
    });
  return {
    format: "tar",
    records: records.map((record, index) => ({ ...record, number: index + 1 })),
    between: rangesBetween(
      readings.map(({ file }) => file).filter(({ start, end }) => start < end),
      dump.bytes.length,
    ),
  };
}

function readOne(
  { bytes, path }: Dump,
  { name, start, end, link }: TarFile,
  names: ReadonlyMap<string, TarFile>,
  unpacking: Unpacking,
  readInner: ReadInner,
): DumpReading | undefined {
  if (link || isUnsafeName(name)) {
    const found = link ? `${name} (a link)` : name;
    return brokenReading("tar", { code: "unsafe-path", facts: { expected: "a path inside the archive", found } });
  }
  const own = bytes.subarray(start, end);
  if (isAsset(name, own)) return undefined;
  const find = besideIn(name, names);
  const beside = (address: string) => {
    const file = find(address);
    return file === undefined || isUnsafeName(file.name) ? undefined : bytes.subarray(file.start, file.end);
  };
  return readInner({ path: `${path}/${name}`, bytes: own, beside }, deeper(unpacking));
}
