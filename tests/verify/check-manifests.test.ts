import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeBag } from "../../src/publish/bag.ts";
import { checkManifests } from "../../src/verify/check-manifests.ts";
import { filesBelow } from "../../src/verify/files-below.ts";
import { filesOnDisk, type FolderOnDisk } from "./archive-on-disk.ts";

describe("checkManifests", () => {
  let site: FolderOnDisk;
  const check = (): string[] => checkManifests(site.folder, filesBelow(site.folder)).differences.map(({ file }) => file);

  beforeEach(() => {
    site = filesOnDisk({ "index.html": "<p>青石镇", "articles/2020/a.html": "<p>正文", "data/dumps/00.txt": "dump", "data/a.md": "entry" });
    writeBag(site.folder, { "External-Description": "archive", "Bag-Software-Agent": "test" });
  });
  afterEach(() => site.remove());

  it("accepts a bag as it was written", () => {
    expect(check()).toEqual([]);
  });

  it("sees every single byte changed in every file, letter case and line ends too", () => {
    const unseen: string[] = [];
    for (const path of filesBelow(site.folder)) {
      const bytes = readFileSync(join(site.folder, path));
      for (const at of bytes.keys()) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 0x20;
        site.write(path, flipped);
        if (check().length === 0) unseen.push(`${path} at ${at}`);
      }
      site.write(path, bytes);
    }
    expect(unseen).toEqual([]);
  });

  it.each(["stray.html", "data/stray.txt", "articles/2020/.hidden", "articles/stray/x"])("names the stray %s", (path) => {
    site.write(path, "");
    expect(check()).toEqual([`dist/${path}`]);
  });

  it.each(["manifest-sha256.txt", "tagmanifest-sha256.txt"])("does not take %s in another order or with a line twice", (manifest) => {
    const lines = readFileSync(join(site.folder, manifest), "utf8").trimEnd().split("\n");
    site.write(manifest, `${lines.toReversed().join("\n")}\n`);
    expect(check()).toContain(`dist/${manifest}`);
    site.write(manifest, `${[...lines, lines.at(-1)].join("\n")}\n`);
    expect(check()).toContain(`dist/${manifest}`);
  });

  it("names what a site without a bag lacks", () => {
    const bare = filesOnDisk({ "index.html": "" });
    const { differences } = checkManifests(bare.folder, ["index.html"]);
    bare.remove();
    expect(differences.map(({ file }) => file)).toEqual([
      "dist/manifest-sha256.txt",
      "dist/tagmanifest-sha256.txt",
      "dist/bagit.txt",
      "dist/bag-info.txt",
    ]);
  });
});
