import { hash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file that is larger is not read into memory to be copied. */
const mostAtOnce = 16 * 1024 * 1024;

/** Writes files of a site below one folder, and remembers the sha256 of each for its manifests. */
export class SiteWriter {
  /** Sha256 (hex) by the file's path in the site. */
  readonly hashes = new Map<string, string>();
  readonly #site: string;
  readonly #folders = new Set<string>();

  constructor(site: string) {
    this.#site = site;
  }

  /** Writes one file; `sha256` where it is known already. */
  write(name: string, content: string | Uint8Array, sha256 = hash("sha256", content)): void {
    writeFileSync(this.#place(name), content);
    this.hashes.set(name, sha256);
  }

  /** Copies a file from elsewhere. */
  copy(from: string, name: string): void {
    if (statSync(from).size > mostAtOnce) copyFileSync(from, this.#place(name));
    else this.write(name, readFileSync(from));
  }

  #place(name: string): string {
    const file = path.join(this.#site, name);
    const folder = path.dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}
