import type { Limits } from "../import/limits.ts";
import { openArchive, type ArchiveFolder } from "./archive-folder.ts";
import { checkBeside } from "./check-beside.ts";
import { checkDerivation } from "./check-derivation.ts";
import { checkEntries } from "./check-entries.ts";
import { checkLedger } from "./check-ledger.ts";
import { checkLinks } from "./check-links.ts";
import { checkManifests } from "./check-manifests.ts";
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
    ...deriveSafely(() => [...checkLedger(archive, limits), ...checkDerivation(archive, limits)]),
    checkEntries(archive),
    checkBeside(archive),
    checkPictures(archive),
    ...checkSite(archive),
  ];
}

/** A dump on which the importer itself fails is a difference as well; the other claims are still examined. */
function deriveSafely(derive: () => Check[]): Check[] {
  try {
    return derive();
  } catch (cause) {
    const found = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    const difference = { file: "content/dumps", expected: "dumps that can be imported again", found, remedy: "report it with the dump" };
    return [{ claim: "entries and ledgers are what the dumps give", examined: 0, differences: [difference] }];
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
  const { check, pages } = checkPages(archive);
  return [
    checkSettings(archive),
    checkManifests(archive.dist, archive.site),
    checkPayload(archive),
    check,
    checkLinks(archive, pages),
    checkWithdrawn(archive),
  ];
}
