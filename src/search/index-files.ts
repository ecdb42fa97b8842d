import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);
/** Pagefind begins every packed file with this word, inside the compression. */
export const PACKED_MARK = "pagefind_dcd";
const MARK = new TextEncoder().encode(PACKED_MARK);
const AT_ONCE = 32;

/** A name from content: the first `length` hex digits of its SHA-256. */
export function contentName(content: Uint8Array | string, length: number): string {
  return createHash("sha256").update(content).digest("hex").slice(0, length);
}

/** Writes files below one folder, a few at a time, and counts them. */
export class IndexFiles {
  files = 0;
  bytes = 0;
  private readonly outDir: string;
  private readonly pending = new Set<Promise<void>>();
  private readonly folders = new Set<string>();

  constructor(outDir: string) {
    this.outDir = outDir;
  }

  /** Compresses as Pagefind does and writes; waits only when many files are under way. */
  async pack(name: string, content: Uint8Array | string): Promise<void> {
    await this.queue(async () => {
      const packed = await compress(Buffer.concat([MARK, typeof content === "string" ? Buffer.from(content) : content]), { level: 9 });
      await this.save(name, packed);
    });
  }

  /** Writes as it is. */
  async write(name: string, content: Uint8Array | string): Promise<void> {
    await this.queue(() => this.save(name, Buffer.from(content)));
  }

  /** Waits for all that is under way; the first failure is thrown. */
  async finish(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async queue(task: () => Promise<void>): Promise<void> {
    const running = task().finally(() => this.pending.delete(running));
    this.pending.add(running);
    while (this.pending.size >= AT_ONCE) await Promise.race(this.pending);
  }

  private async save(name: string, content: Uint8Array): Promise<void> {
    const path = join(this.outDir, name);
    const folder = dirname(path);
    if (!this.folders.has(folder)) await mkdir(folder, { recursive: true });
    this.folders.add(folder);
    await writeFile(path, content);
    this.files += 1;
    this.bytes += content.length;
  }
}
