import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What of the project decides how a page looks, and which packages are installed; the import has no part in it. */
const parts = ["src", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json", "node_modules/.package-lock.json"];
const apart = `src${path.sep}import${path.sep}`;

/** Sha256 of the program as far as it renders pages: its files, the lock file, the release of Node. */
export function hashProgram(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of parts.flatMap((part) => filesOf(root, part)).sort()) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function filesOf(root: string, part: string): string[] {
  const full = path.join(root, part);
  if (!existsSync(full)) return [];
  if (part !== "src") return [part];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(apart));
}
