import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import { Memo } from "./memo.ts";

const source = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The memo of an archive, kept in `.cache` (or `JUANZONG_CACHE`) and thrown away when the importer's own code, its
 * dependencies or Node change; `save` writes it where it changed.
 */
export function openMemo(disk: Disk, content: string): { memo: Memo; save: () => void } {
  const path = join(process.env["JUANZONG_CACHE"] ?? ".cache", `import-${sha256(resolve(content)).slice(0, 16)}.tsv`);
  const version = `${importerHash(disk)}\n`;
  const text = new TextDecoder().decode(disk.read(path));
  const memo = new Memo(text.startsWith(version) ? text.slice(version.length) : "");
  return {
    memo,
    save: () => {
      if (memo.changed) disk.write(path, version + memo.toText());
    },
  };
}

function importerHash(disk: Disk): string {
  const files = ["entry", "import"].flatMap((folder) => disk.list(join(source, folder)).map((file) => join(source, folder, file)));
  const hashes = [...files, join(source, "..", "package-lock.json")].map((file) => sha256(disk.read(file) ?? ""));
  return sha256([process.version, ...hashes].join("\n"));
}
