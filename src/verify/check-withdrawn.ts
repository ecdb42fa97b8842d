import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { entryPathToAddress, entryPathToId, entryPathToProvenanceAddress } from "../entry/entry-id.ts";
import { isWithdrawn, readEntry, type ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { entryToBareText } from "./entry-to-text.ts";
import { bare, pageToFacts } from "./page-to-facts.ts";
import { listLedgers, readDumpFacts, readLedgerLines } from "./read-ledgers.ts";

const windowLength = 24;
const windowCount = 12;
/** A shorter title may well be a word of another page. */
const shortestTitle = 6;

/** What must not be found: the article's address and title in pages and indexes, its dumps, and stretches of text that only it has. */
interface Trace {
  id: string;
  /** Its own two pages, which hold the notice. */
  notices: readonly string[];
  dumpNames: readonly string[];
  title: string | undefined;
  stretches: readonly string[];
}

/** Looks through every file of the site, packed ones unpacked, for what a withdrawn article would leave there. */
export function checkWithdrawn(archive: ArchiveFolder): Check {
  const traces = archive.withdrawn.size === 0 ? [] : findTraces(archive);
  const files = traces.length === 0 ? [] : archive.site;
  const differences = files.flatMap((path) => {
    const { raw, text } = readUnpacked(join(archive.dist, path), path);
    return traces.filter((trace) => leaves(trace, path, raw, text)).map((trace) => difference(path, trace));
  });
  const unknown = traces.filter(isUnknown).map(strayNotice);
  return { claim: "withdrawn articles are nowhere", examined: archive.withdrawn.size, differences: [...unknown, ...differences] };
}

/** True for an id that neither an entry nor a ledger has: the article that was meant is still published. */
function isUnknown({ notices, dumpNames }: Trace): boolean {
  return notices.length === 0 && dumpNames.length === 0;
}

function strayNotice({ id }: Trace): Difference {
  return {
    file: "content/archive.yml",
    expected: "withdrawn ids that the archive has",
    found: `${id}, which no entry and no ledger names`,
    remedy: "correct the id (the file name of its entry, without .md); the article that is meant is still published",
  };
}

function findTraces(archive: ArchiveFolder): Trace[] {
  const others = archive.entries.filter((entry) => !isWithdrawn(archive, entry)).map((entry) => textOf(archive, entry));
  const dumps = dumpNamesById(archive);
  return [...archive.withdrawn].map((id) => {
    const entry = archive.entries.find((path) => entryPathToId(path) === id);
    const isOwn = (text: string): boolean => !others.some((other) => other.includes(text));
    const title = entry === undefined ? "" : bare(readEntry(archive, entry)?.frontMatter.title ?? "");
    return {
      id,
      notices: entry === undefined ? [] : [entryPathToAddress(entry), entryPathToProvenanceAddress(entry)],
      dumpNames: dumps.get(id) ?? [],
      title: title.length >= shortestTitle && isOwn(title) ? title : undefined,
      stretches: entry === undefined ? [] : cutStretches(textOf(archive, entry)).filter(isOwn),
    };
  });
}

/** Names under which dumps would be served that the ledger knows to hold an article, by its id. */
function dumpNamesById(archive: ArchiveFolder): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const dump of listLedgers(archive)) {
    const name = readDumpFacts(archive, dump)?.sha256.slice(0, 16) ?? "";
    const ids = (readLedgerLines(archive, dump) ?? []).flatMap(({ entry }) => (entry === undefined ? [] : entryPathToId(entry)));
    for (const id of new Set(ids)) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return names;
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

/** A file's content, and of that the text without white space: of a page what it shows, of a packed file what is in it. */
function readUnpacked(file: string, path: string): { raw: string; text: string } {
  const raw = unpack(readFileSync(file)).toString("utf8");
  return { raw, text: path.endsWith(".html") ? pageToFacts(raw).bareText : bare(raw) };
}

/** A damaged pack is a difference for the manifests, not for this check. */
function unpack(bytes: Buffer): Buffer {
  try {
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}

function leaves({ id, notices, dumpNames, title, stretches }: Trace, path: string, raw: string, text: string): boolean {
  if (dumpNames.some((name) => path.startsWith(`data/dumps/${name}`))) return true;
  if (notices.includes(path)) return stretches.some((stretch) => text.includes(stretch));
  if (/^pagefind\/|\.(?:html|xml)$/.test(path) && [`/${id}.html`, `"${id}.html`].some((address) => raw.includes(address))) return true;
  return (title !== undefined && text.includes(title)) || stretches.some((stretch) => text.includes(stretch));
}

function difference(path: string, { id }: Trace): Difference {
  return {
    file: `dist/${path}`,
    expected: `nothing of the withdrawn ${id}`,
    found: "its text, title, address or dump",
    remedy: remedies.build,
  };
}
