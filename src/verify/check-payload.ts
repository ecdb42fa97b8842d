import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { entryFileToText, parseEntryFile } from "../entry/entry-file.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { filesBelow, sha256OfFile } from "./files-below.ts";

/**
 * What the site serves under `data/` is what `content/` holds: each file has the bytes of one there, a dump is named by its
 * own sha256, and an entry may lack its readers' comments where they are not published.
 */
export function checkPayload(archive: ArchiveFolder): Check {
  const kept = new Set(filesBelow(archive.content).map((path) => sha256OfFile(join(archive.content, path))));
  const payload = archive.site.filter((path) => path.startsWith("data/"));
  const differences = payload.flatMap((path): Difference[] => {
    const digest = sha256OfFile(join(archive.dist, path));
    const named = !path.startsWith("data/dumps/") || basename(path).startsWith(digest.slice(0, 16));
    if (!named) return [difference(path, `${digest.slice(0, 16)} as its name`)];
    return kept.has(digest) || isEntryWithoutComments(archive, path) ? [] : [difference(path, "the bytes of a file under content/")];
  });
  return { claim: "what is served as data is what content holds", examined: payload.length, differences };
}

function isEntryWithoutComments(archive: ArchiveFolder, path: string): boolean {
  if (!path.startsWith("data/articles/") || archive.settings.publishComments) return false;
  try {
    const { frontMatter, markdown } = parseEntryFile(readFileSync(join(archive.content, path.slice("data/".length)), "utf8"));
    const { comments: _comments, ...published } = frontMatter;
    return readFileSync(join(archive.dist, path), "utf8") === entryFileToText({ frontMatter: published, markdown });
  } catch {
    return false;
  }
}

function difference(path: string, expected: string): Difference {
  return { file: `dist/${path}`, expected, found: "other bytes", remedy: remedies.build };
}
