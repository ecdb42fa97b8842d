import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseEntryFile, type EntryFile } from "../entry/entry-file.ts";
import { entryPathToId } from "../entry/entry-id.ts";
import { settingsSchema, type Settings } from "../entry/settings.ts";
import { filesBelow } from "./files-below.ts";

/** An archive as files: `content/` and `dist/` of one folder, listed once. */
export interface ArchiveFolder {
  content: string;
  dist: string;
  settings: Settings;
  /** Paths under `content/articles`. */
  entries: readonly string[];
  /** Paths under `dist`. */
  site: readonly string[];
  /** Ids that the settings withdraw. */
  withdrawn: ReadonlySet<string>;
}

/** Lists an archive; throws a YAMLParseError or ZodError where its settings cannot be read. */
export function openArchive(folder: string): ArchiveFolder {
  const content = join(folder, "content");
  const settings = readSettings(join(content, "archive.yml"));
  return {
    content,
    dist: join(folder, "dist"),
    settings,
    entries: filesBelow(join(content, "articles")).filter((path) => path.endsWith(".md")),
    site: filesBelow(join(folder, "dist")),
    withdrawn: new Set(settings.withdrawn.map(({ id }) => entryPathToId(id))),
  };
}

function readSettings(path: string): Settings {
  let text = "";
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
  }
  const settings = (parse(text) ?? {}) as Record<string, unknown>;
  const siteUrl = process.env["SITE_URL"] ?? "";
  return settingsSchema.parse(siteUrl === "" ? settings : { ...settings, siteUrl });
}

/** True for an entry that the settings withdraw. */
export function isWithdrawn(archive: ArchiveFolder, entry: string): boolean {
  return archive.withdrawn.has(entryPathToId(entry));
}

/** Reads an entry; undefined where its front matter is not of the schema. */
export function readEntry(archive: ArchiveFolder, entry: string): EntryFile | undefined {
  try {
    return parseEntryFile(readFileSync(join(archive.content, "articles", entry), "utf8"));
  } catch {
    return undefined;
  }
}
