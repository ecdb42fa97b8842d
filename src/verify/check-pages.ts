import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntryFile } from "../entry/entry-file.ts";
import { entryPathToAddress, entryPathToProvenanceAddress } from "../entry/entry-id.ts";
import { isWithdrawn, readEntry, type ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { entryToBareText } from "./entry-to-text.ts";
import { bare, pageToFacts, type PageFacts } from "./page-to-facts.ts";

/** What is left of a page once its text has been compared: enough to follow every link. */
export type PageLinks = Pick<PageFacts, "links" | "ids">;

/** Compares every page with its entry, and gives what the links of the site need, by address. */
export function checkPages(archive: ArchiveFolder): { check: Check; pages: Map<string, PageLinks> } {
  const differences: Difference[] = [];
  const pages = new Map<string, PageLinks>();
  const expected = new Map(archive.entries.map((entry) => [entryPathToAddress(entry), entry]));
  const shown = archive.entries.filter((entry) => !isWithdrawn(archive, entry));
  const provenance = new Set(shown.map(entryPathToProvenanceAddress));
  for (const page of archive.site.filter((path) => path.endsWith(".html"))) {
    const facts = pageToFacts(readFileSync(join(archive.dist, page), "utf8"));
    pages.set(page, { links: [...new Set(facts.links)], ids: facts.ids });
    const entry = expected.get(page);
    if (entry !== undefined) differences.push(...comparePage(archive, page, entry, facts));
    else if (page.startsWith("articles/") && !provenance.has(page)) differences.push(difference(page, "an entry that it shows", "none"));
  }
  const absent = [...expected.keys(), ...provenance].filter((page) => !pages.has(page));
  differences.push(...absent.map((page) => difference(page, "the page of an entry", "no file")));
  return { check: { claim: "pages show their entries' text", examined: expected.size, differences }, pages };
}

/** The body must be the entry's text and nothing else; the title stands somewhere on the page. */
function comparePage(archive: ArchiveFolder, page: string, entry: string, { bareText, bareBody }: PageFacts): Difference[] {
  if (isWithdrawn(archive, entry)) return [];
  const file = readEntry(archive, entry);
  if (file === undefined) {
    return [
      { file: `content/articles/${entry}`, expected: "front matter of the schema", found: "something else", remedy: remedies.restore },
    ];
  }
  const body = textOf(file);
  if (typeof body !== "string") return [{ file: `content/articles/${entry}`, ...body, remedy: remedies.restore }];
  const titled = bareText.includes(bare(file.frontMatter.title ?? ""));
  if (bareBody === body && titled) return [];
  return [difference(page, titled ? `the ${body.length} characters of ${entry}` : `the title of ${entry}`, "another text")];
}

/** The text of an entry, or what is wrong with one that nobody can render. */
function textOf(file: EntryFile): string | { expected: string; found: string } {
  try {
    return entryToBareText(file);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { expected: "Markdown that a parser can read", found: cause.message };
  }
}

function difference(page: string, expected: string, found: string): Difference {
  return { file: `dist/${page}`, expected, found, remedy: remedies.build };
}
