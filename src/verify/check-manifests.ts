import { readFileSync } from "node:fs";
import { join } from "node:path";
import { remedies, type Check, type Difference } from "./difference.ts";
import { sha256OfFile } from "./files-below.ts";

/** As the bag is written: lower-case digits, two spaces, a path without characters that BagIt would escape. */
const line = /^(?<digest>[0-9a-f]{64}) {2}(?<path>[^\r%]+)$/;

/**
 * Reads both manifests of the bag (RFC 8493) strictly and hashes every file of the site: each must be listed once, in
 * order, in the manifest that it belongs to, with its own sha256. A change of one letter anywhere is a difference.
 */
export function checkManifests(folder: string, files: readonly string[]): Check {
  const payload = files.filter((path) => path.startsWith("data/"));
  const tags = files.filter((path) => !path.startsWith("data/") && path !== "tagmanifest-sha256.txt");
  const differences = [
    ...checkManifest(folder, "manifest-sha256.txt", payload),
    ...checkManifest(folder, "tagmanifest-sha256.txt", tags),
    ...["bagit.txt", "bag-info.txt"].filter((tag) => !files.includes(tag)).map(missing),
  ];
  return { claim: "files are as the manifests list them", examined: files.length, differences };
}

function checkManifest(folder: string, manifest: string, files: readonly string[]): Difference[] {
  const text = readText(join(folder, manifest));
  if (text === undefined) return [missing(manifest)];
  const lines = text.split("\n");
  const last = lines.pop();
  const listed = lines.map((each) => line.exec(each)?.groups);
  const badLine = last === "" ? listed.indexOf(undefined) : lines.length;
  if (badLine >= 0) {
    return [
      difference(
        manifest,
        "lines of sha256, two spaces, path, line feed",
        `line ${badLine + 1}: ${(lines[badLine] ?? last ?? "").slice(0, 100)}`,
      ),
    ];
  }
  const digests = new Map(listed.map((each) => [each?.["path"] ?? "", each?.["digest"] ?? ""]));
  const inOrder = [...digests.keys()].every((path, index, all) => index === 0 || (all[index - 1] ?? "") < path);
  const disordered =
    inOrder && digests.size === lines.length ? [] : [difference(manifest, "each path once, in order", "another order or a path twice")];
  return [...disordered, ...compareFiles(folder, manifest, digests, new Set(files))];
}

function compareFiles(folder: string, manifest: string, digests: ReadonlyMap<string, string>, files: ReadonlySet<string>): Difference[] {
  const lost = [...digests.keys()].filter((path) => !files.has(path));
  const stray = [...files].filter((path) => !digests.has(path));
  const changed = [...files].filter((path) => digests.has(path) && digests.get(path) !== sha256OfFile(join(folder, path)));
  return [
    ...lost.map((path) => difference(path, `the file that dist/${manifest} lists`, "no file")),
    ...stray.map((path) => ({ ...difference(path, `a line in dist/${manifest}`, "none: the file is a stray"), remedy: remedies.remove })),
    ...changed.map((path) => difference(path, `sha256 ${digests.get(path) ?? ""} as dist/${manifest} has it`, "other bytes")),
  ];
}

function missing(tag: string): Difference {
  return difference(tag, "a tag file of the bag", "no file");
}

function difference(path: string, expected: string, found: string): Difference {
  return { file: `dist/${path}`, expected, found, remedy: remedies.build };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
