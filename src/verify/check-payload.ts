import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { filesBelow, sha256OfFile } from "./files-below.ts";

/**
 * What the site serves under `data/` is what `content/` holds: each file has the bytes of one there, a dump is named by its
 * own sha256, and a ledger may lack the lines of withdrawn articles but has none of its own.
 */
export function checkPayload(archive: ArchiveFolder): Check {
  const kept = new Map(filesBelow(archive.content).map((path) => [sha256OfFile(join(archive.content, path)), path]));
  const payload = archive.site.filter((path) => path.startsWith("data/"));
  const lines = new LedgerLines(archive);
  const differences = payload.flatMap((path): Difference[] => {
    const digest = sha256OfFile(join(archive.dist, path));
    if (path.startsWith("data/dumps/") && !basename(path).startsWith(digest.slice(0, 16)))
      return [difference(path, `${digest.slice(0, 16)} as its name`)];
    if (kept.has(digest) || (path.startsWith("data/ledger/") && lines.holdAll(readFileSync(join(archive.dist, path), "utf8")))) return [];
    return [difference(path, "the bytes of a file under content/")];
  });
  return { claim: "what is served as data is what content holds", examined: payload.length, differences };
}

/** The lines of all ledgers, read when first asked for. */
class LedgerLines {
  readonly #archive: ArchiveFolder;
  #lines: Set<string> | undefined;

  constructor(archive: ArchiveFolder) {
    this.#archive = archive;
  }

  /** True where every line of the text is a line of a ledger. */
  holdAll(text: string): boolean {
    this.#lines ??= this.#read();
    return text.split("\n").every((line) => line === "" || this.#lines?.has(line) === true);
  }

  #read(): Set<string> {
    const folder = join(this.#archive.content, "ledger");
    const ledgers = filesBelow(folder).filter((path) => path.endsWith(".jsonl"));
    return new Set(ledgers.flatMap((path) => readFileSync(join(folder, path), "utf8").split("\n")));
  }
}

function difference(path: string, expected: string): Difference {
  return { file: `dist/${path}`, expected, found: "other bytes", remedy: remedies.build };
}
