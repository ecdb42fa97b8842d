import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { besideFile } from "../entry/beside.ts";
import { fetchedPicturesFile, textToFetchedPictures } from "../entry/fetched-pictures.ts";
import { readEntry, type ArchiveFolder } from "./archive-folder.ts";
import { readBeside } from "./check-beside.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { filesBelow, sha256OfFile } from "./files-below.ts";

/** Files that version control needs, anywhere. */
const ofVersionControl = /(?:^|\/)\.git(?:keep|ignore|attributes)$/;
/** What a run that was stopped leaves; the next import clears it. */
const ofStoppedRuns = /(?:^|\/)\.(?:import\.lock(?:\.[0-9a-f]{8})?|\d+\.juanzong-tmp)$/;
/** A text that an import wrote over, named by the first digits of its sha256. */
const backup = /^ledger\/.*\.([0-9a-f]{12})\.backup\.md$/;

/** What would account for a file of a folder, and what to do where nothing does. */
const reasons: Readonly<Record<string, readonly [expected: string, remedy: string]>> = {
  articles: ["a dump that it comes from, or an entry that names none", remedies.entry],
  dumps: [`a line in content/ledger/${besideFile}, or articles in it`, remedies.list],
  ledger: ["a dump that it speaks of", remedies.prune],
  pictures: [`a dump that it comes with, or a line in content/pictures/${fetchedPicturesFile}`, remedies.picture],
};

/** Looks for files under `content/` that nothing accounts for; `given` are those that its dumps give, and the dumps themselves. */
export function checkStrays(archive: ArchiveFolder, given: ReadonlySet<string>): Check {
  const files = filesBelow(archive.content);
  const known = new Set([...given, "archive.yml", ...listBeside(archive), ...listFetched(archive)]);
  const differences = files.filter((path) => !known.has(path) && !ofVersionControl.test(path)).flatMap((path) => judge(archive, path));
  return { claim: "nothing else lies in content", examined: files.length, differences };
}

function listBeside(archive: ArchiveFolder): string[] {
  return [`ledger/${besideFile}`, ...(readBeside(archive) ?? []).map(({ file }) => `dumps/${file}`)];
}

function listFetched({ content }: ArchiveFolder): string[] {
  const list = join(content, "pictures", fetchedPicturesFile);
  if (!existsSync(list)) return [];
  return [fetchedPicturesFile, ...textToFetchedPictures(readFileSync(list, "utf8")).map(({ file }) => file)].map(
    (file) => `pictures/${file}`,
  );
}

function judge(archive: ArchiveFolder, path: string): Difference[] {
  const { content } = archive;
  if (isHandWritten(archive, path)) return [];
  const file = `content/${path}`;
  const named = backup.exec(path)?.[1];
  if (named !== undefined) {
    const found = sha256OfFile(join(content, path));
    if (found.startsWith(named)) return [];
    return [{ file, expected: `a backup whose sha256 begins with ${named}`, found: `sha256 ${found}`, remedy: remedies.restore }];
  }
  const [expected, remedy] = reasons[path.split("/", 1)[0] ?? ""] ?? ["a settings file or one of the archive's folders", remedies.remove];
  return [{ file, expected, found: "none", remedy: ofStoppedRuns.test(path) ? remedies.import : remedy }];
}

/** True for an entry where entries lie that says of itself that it comes from no dump. */
function isHandWritten(archive: ArchiveFolder, path: string): boolean {
  const entry = /^articles\/([^/.][^/]*\/[^/.][^/]*\.md)$/.exec(path)?.[1];
  const read = entry === undefined ? undefined : readEntry(archive, entry);
  return read !== undefined && read.frontMatter.dump === undefined && read.frontMatter.identity === undefined;
}
