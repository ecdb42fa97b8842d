import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder of files in the system's temporary folder, removed by `remove`. */
export interface FolderOnDisk {
  folder: string;
  write: (path: string, content: string | Uint8Array) => void;
  remove: () => void;
}

/** Writes files (path → content) to a new temporary folder. */
export function filesOnDisk(files: Readonly<Record<string, string | Uint8Array>>): FolderOnDisk {
  const folder = mkdtempSync(join(tmpdir(), "juanzong-files-"));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An entry file with a title and a body. */
export function entryText(title: string, markdown: string): string {
  return `---\ntitle: ${title}\nstructure: given\n---\n\n${markdown}\n`;
}
