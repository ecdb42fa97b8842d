import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { entryPathToAddress } from "../entry/entry-id.ts";
import { isWithdrawn, readEntry, type ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { entryToBareText } from "./entry-to-text.ts";
import { bare, pageToFacts } from "./page-to-facts.ts";

const windowLength = 24;
const windowCount = 12;

/** What must not be found: the article's address in an index or feed, its dump, and stretches of text that only it has. */
interface Trace {
  entry: string;
  address: string;
  dumpName: string | undefined;
  stretches: string[];
}

/** Looks through every file of the site, packed ones unpacked, for what a withdrawn article would leave there. */
export function checkWithdrawn(archive: ArchiveFolder): Check {
  const withdrawn = archive.entries.filter((entry) => isWithdrawn(archive, entry));
  const traces = withdrawn.length === 0 ? [] : findTraces(archive, withdrawn);
  const showing = new Set(archive.entries.filter((entry) => !isWithdrawn(archive, entry)).map(entryPathToAddress));
  const files = traces.length === 0 ? [] : archive.site.filter((path) => !showing.has(path));
  const differences = files.flatMap((path) => {
    const text = readUnpacked(join(archive.dist, path), path);
    return traces.filter((trace) => leaves(trace, path, text)).map((trace) => difference(path, trace));
  });
  return { claim: "withdrawn articles are nowhere", examined: archive.withdrawn.size, differences };
}

function findTraces(archive: ArchiveFolder, withdrawn: readonly string[]): Trace[] {
  const others = archive.entries.filter((entry) => !isWithdrawn(archive, entry)).map((entry) => textOf(archive, entry));
  return withdrawn.map((entry) => {
    const stretches = cutStretches(textOf(archive, entry)).filter((stretch) => !others.some((text) => text.includes(stretch)));
    const dumpName = readEntry(archive, entry)?.frontMatter.dump?.sha256.slice(0, 16);
    return { entry, address: entryPathToAddress(entry), dumpName, stretches };
  });
}

function textOf(archive: ArchiveFolder, entry: string): string {
  const file = readEntry(archive, entry);
  return file === undefined ? "" : entryToBareText(file);
}

/** Stretches of a text, evenly spread over it. */
function cutStretches(text: string): string[] {
  const step = Math.max(1, Math.floor((text.length - windowLength) / (windowCount - 1)));
  const stretches = Array.from({ length: windowCount }, (_, index) => text.slice(index * step, index * step + windowLength));
  return [...new Set(stretches)].filter((stretch) => stretch.length === windowLength || stretch === text).filter(Boolean);
}

/** The text of a file without white space: of a page what it shows, of a packed file what is in it. */
function readUnpacked(file: string, path: string): string {
  const bytes = readFileSync(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (packed ? gunzipSync(bytes) : bytes).toString("utf8");
  return path.endsWith(".html") ? pageToFacts(text).bareText : bare(text);
}

function leaves(trace: Trace, path: string, text: string): boolean {
  if (trace.dumpName !== undefined && path.startsWith(`data/dumps/${trace.dumpName}`)) return true;
  if (/^pagefind\/|feed|atom/.test(path) && text.includes(trace.address)) return true;
  return trace.stretches.some((stretch) => text.includes(stretch));
}

function difference(path: string, { entry }: Trace): Difference {
  return {
    file: `dist/${path}`,
    expected: `nothing of the withdrawn ${entry}`,
    found: "its text, address or dump",
    remedy: remedies.build,
  };
}
