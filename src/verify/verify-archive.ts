import type { Limits } from "../import/limits.ts";
import { openArchive, type ArchiveFolder } from "./archive-folder.ts";
import { checkBeside } from "./check-beside.ts";
import { checkDerivation } from "./check-derivation.ts";
import { checkEntries } from "./check-entries.ts";
import { checkLedger } from "./check-ledger.ts";
import { checkLinks } from "./check-links.ts";
import { checkManifests } from "./check-manifests.ts";
import { checkOddFiles } from "./check-odd-files.ts";
import { checkPages } from "./check-pages.ts";
import { checkPayload } from "./check-payload.ts";
import { checkPictures } from "./check-pictures.ts";
import { checkSettings } from "./check-settings.ts";
import { checkWithdrawn } from "./check-withdrawn.ts";
import { remedies, type Check } from "./difference.ts";
import { isFolder } from "./files-below.ts";

/** Every claim of the archive in a folder that holds `content/` and `dist/`, examined from the files alone. */
export function verifyArchive(folder: string, limits: Limits): Check[] {
  const archive = readable(folder);
  if (!("settings" in archive)) return [archive];
  return [
    ...examine("every file is a plain one", () => [checkOddFiles(archive)]),
    ...examine("dumps, ledgers and entries agree", () => [...checkLedger(archive, limits), ...checkDerivation(archive, limits)]),
    ...examine("entries and pictures are as listed", () => [checkEntries(archive), checkBeside(archive), checkPictures(archive)]),
    ...checkSite(archive),
  ];
}

/** A file that cannot be read, or a dump on which the importer itself fails, is a difference as well; the other claims are still examined. */
function examine(claim: string, run: () => Check[]): Check[] {
  try {
    return run();
  } catch (cause) {
    const { path = "content and dist", stack, message } = cause as NodeJS.ErrnoException;
    const file = "code" in (cause as object) ? path : "content/dumps";
    const difference = { file, expected: "something that can be read", found: stack ?? message, remedy: remedies.restore };
    return [{ claim, examined: 0, differences: [difference] }];
  }
}

/** The archive, or the one check that says why its settings cannot be read. */
function readable(folder: string): ArchiveFolder | Check {
  try {
    return openArchive(folder);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message.split("\n", 4).join(" ") : String(cause);
    const difference = { file: "content/archive.yml", expected: "settings of the schema", found, remedy: remedies.restore };
    return { claim: "settings can be read", examined: 1, differences: [difference] };
  }
}

function checkSite(archive: ArchiveFolder): Check[] {
  if (!isFolder(archive.dist)) {
    const difference = { file: "dist", expected: "a built site", found: "no folder", remedy: remedies.build };
    return [{ claim: "the site is built", examined: 1, differences: [difference] }];
  }
  return [
    ...examine("the site is as its manifests list it", () => [checkSettings(archive), checkManifests(archive.dist, archive.site)]),
    ...examine("what is served as data is what content holds", () => [checkPayload(archive)]),
    ...examine("pages show their entries and lead somewhere", () => {
      const { check, pages } = checkPages(archive);
      return [check, checkLinks(archive, pages)];
    }),
    ...examine("withdrawn articles are nowhere", () => [checkWithdrawn(archive)]),
  ];
}
