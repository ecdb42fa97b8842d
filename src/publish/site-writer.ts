import { hash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file that is larger is not read into memory to be copied. */
const mostAtOnce = 16 * 1024 * 1024;

/**
 * Writes files of a site below one folder, and remembers the sha256 of each for its manifests. A file that the last site has with
 * the same bytes becomes one with it (a hard link): it keeps its date, so that tools which upload what has changed leave it alone,
 * and the disk has nothing to write and, when the last site goes, nothing to free.
 */
export class SiteWriter {
  /** Sha256 (hex) by the file's path in the site. */
  readonly hashes = new Map<string, string>();
  readonly #site: string;
  readonly #last: string | undefined;
  readonly #folders = new Set<string>();

  constructor(site: string, last?: string) {
    this.#site = site;
    this.#last = last !== undefined && existsSync(last) ? last : undefined;
  }

  /** Writes one file that is new. */
  write(name: string, content: string | Uint8Array, sha256 = hash("sha256", content)): void {
    writeFileSync(this.#place(name), content);
    this.hashes.set(name, sha256);
  }

  /** Writes one file that the last site may have, too. */
  keep(name: string, content: Buffer): void {
    if (this.#last !== undefined && isSame(path.join(this.#last, name), content)) this.takeOver(name, content, hash("sha256", content));
    else this.write(name, content);
  }

  /** Writes one file that the last site is known to have. */
  takeOver(name: string, content: Uint8Array, sha256: string): void {
    if (this.#last === undefined || !links(path.join(this.#last, name), this.#place(name))) this.write(name, content, sha256);
    else this.hashes.set(name, sha256);
  }

  /** Copies a file from elsewhere; its sha256 is among the hashes then, unless it is too large to be read at once. */
  copy(from: string, name: string): void {
    if (statSync(from).size > mostAtOnce) copyFileSync(from, this.#place(name));
    else this.keep(name, readFileSync(from));
  }

  #place(name: string): string {
    const file = path.join(this.#site, name);
    const folder = path.dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}

function isSame(file: string, content: Buffer): boolean {
  try {
    return statSync(file).size === content.length && readFileSync(file).equals(content);
  } catch {
    return false;
  }
}

/** False where the disk has no links, or the two lie on different ones. */
function links(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
