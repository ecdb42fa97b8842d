import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { entryFileToText, parseEntryFile } from "../entry/entry-file.ts";
import { ledgerWithoutCommentWords } from "../entry/ledger.ts";
import { isWithdrawn, type ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { filesBelow, sha256OfFile } from "./files-below.ts";
import { listLedgers, readDumpFacts } from "./read-ledgers.ts";

/**
 * What the site serves under `data/` is what `content/` holds: dumps and ledgers are found by the sha256 in their names, entries
 * and pictures by their paths. Where readers' comments are not published entries may lack them, and ledgers lack their words; ledgers lack
 * the lines of withdrawn articles, too.
 */
export function checkPayload(archive: ArchiveFolder): Check {
  const held: Held = {
    dumps: new Set(filesBelow(join(archive.content, "dumps")).map((path) => sha256OfFile(join(archive.content, "dumps", path)))),
    ledgers: Map.groupBy(listLedgers(archive), (dump) => readDumpFacts(archive, dump)?.sha256.slice(0, shortLength) ?? ""),
  };
  const payload = archive.site.filter((path) => path.startsWith("data/"));
  const differences = payload.flatMap((path): Difference[] => {
    const expected = findFault(archive, held, path);
    return expected === undefined ? [] : [{ file: `dist/${path}`, expected, found: "other bytes", remedy: remedies.build }];
  });
  return { claim: "what is served as data is what content holds", examined: payload.length, differences };
}

/** What of `content/` is served under names of its own. */
interface Held {
  /** Sha256 of every dump. */
  dumps: ReadonlySet<string>;
  /** Dumps that have a ledger, by the first digits of their sha256. */
  ledgers: ReadonlyMap<string, string[]>;
}

const shortLength = 16;

/** What a served file should be and is not; undefined where all is well. */
function findFault(archive: ArchiveFolder, { dumps, ledgers }: Held, path: string): string | undefined {
  const [, folder, below = ""] = /^data\/([a-z]+)\/(.+)$/.exec(path) ?? [];
  const served = readFileSync(join(archive.dist, path));
  const short = basename(below).slice(0, shortLength);
  if (folder === "dumps") {
    const digest = sha256OfFile(join(archive.dist, path));
    return digest.startsWith(short) && dumps.has(digest) ? undefined : "a dump under content/dumps whose sha256 its name begins";
  }
  if (folder === "ledger") {
    const texts = (ledgers.get(short) ?? []).map((dump) => servedLedger(archive, readText(archive, `ledger/${dump}.jsonl`)));
    return texts.includes(served.toString("utf8")) ? undefined : "the ledger of the dump whose sha256 its name begins";
  }
  if (folder === "articles" || folder === "pictures") {
    const same = Buffer.compare(served, readBytes(archive, `${folder}/${below}`)) === 0;
    return same || isWithoutComments(archive, path, below) ? undefined : `the bytes of content/${folder}/${below}`;
  }
  return "a dump, ledger, entry or picture";
}

function servedLedger(archive: ArchiveFolder, ledger: string): string {
  const kept = withoutWithdrawn(archive, ledger);
  return archive.settings.publishComments ? kept : ledgerWithoutCommentWords(kept);
}

function withoutWithdrawn(archive: ArchiveFolder, ledger: string): string {
  if (archive.withdrawn.size === 0) return ledger;
  const lines = ledger.split("\n").filter((line) => line === "" || !isWithdrawn(archive, entryOf(line)));
  return lines.join("\n");
}

function entryOf(line: string): string {
  try {
    return (JSON.parse(line) as { entry?: string }).entry ?? "";
  } catch {
    return "";
  }
}

function isWithoutComments(archive: ArchiveFolder, path: string, entry: string): boolean {
  if (!path.startsWith("data/articles/") || archive.settings.publishComments) return false;
  try {
    const { frontMatter, markdown } = parseEntryFile(readText(archive, `articles/${entry}`));
    const { comments: _comments, ...published } = frontMatter;
    return readFileSync(join(archive.dist, path), "utf8") === entryFileToText({ frontMatter: published, markdown });
  } catch {
    return false;
  }
}

function readText(archive: ArchiveFolder, path: string): string {
  return Buffer.from(readBytes(archive, path)).toString("utf8");
}

function readBytes({ content }: ArchiveFolder, path: string): Buffer {
  try {
    return readFileSync(join(content, path));
  } catch {
    return Buffer.alloc(0);
  }
}
