import { CborWriter } from "./cbor-writer.ts";
import { contentName, type IndexFiles, packFile } from "./index-files.ts";
import { collectPostings, countPostings, type PostingGroup, type RankedArticles } from "./postings.ts";
import { type Beginning, frequentBeginnings, summarise } from "./summaries.ts";
import { writeKey, writeSummary } from "./write-key.ts";

/** A chunk of the index: the keys from `from` to `to` (shortened to what tells them from their neighbours) are in file `hash`. */
export interface IndexChunk {
  from: string;
  to: string;
  hash: string;
}

/** How the index is cut. */
export interface IndexSizes {
  /** Bytes of a chunk before compression beyond which the next key begins a new one; a larger key has a chunk to itself. */
  chunkBytes: number;
  /** Postings beyond which a beginning gets a summary. */
  summaryPostings: number;
  /** Postings sorted at a time: bounds memory at 8 bytes each. */
  groupPostings: number;
}

/** Chosen by measurement; see the table of scale in README.md. */
export const SIZES: IndexSizes = { chunkBytes: 24_000, summaryPostings: 3_000, groupPostings: 6_000_000 };

class ChunkWriter {
  readonly chunks: IndexChunk[] = [];
  private readonly files: IndexFiles;
  private readonly body = new CborWriter();
  private keys: string[] = [];
  private readonly chunkBytes: number;

  constructor(files: IndexFiles, chunkBytes: number) {
    this.files = files;
    this.chunkBytes = chunkBytes;
  }

  /** Appends a key; gives what to wait for where a chunk is full. */
  add(key: string, packed: Uint8Array): Promise<void> | undefined {
    const full = this.keys.length > 0 && this.body.length + packed.length > this.chunkBytes ? this.flush() : undefined;
    this.keys.push(key);
    this.body.raw(packed);
    return full;
  }

  async flush(): Promise<void> {
    if (this.keys.length === 0) return;
    const head = new CborWriter();
    head.array(1);
    head.array(this.keys.length);
    const chunk = Buffer.concat([head.take(), this.body.take()]);
    const hash = `${this.chunks.length.toString(36)}-${contentName(chunk, 4)}`;
    this.chunks.push({ from: this.keys[0] ?? "", to: this.keys.at(-1) ?? "", hash });
    this.keys = [];
    await this.files.write(`index/${hash}.pf_index`, packFile(chunk));
  }
}

/** Shortens both sides of every border between chunks to the first character in which they differ, as Pagefind does. */
function shortenBorders(chunks: readonly IndexChunk[]): void {
  chunks.forEach((chunk, at) => {
    const next = chunks[at + 1];
    if (next === undefined) return;
    const left = Array.from(chunk.to);
    const right = Array.from(next.from);
    let shared = 0;
    while (shared < left.length && left[shared] === right[shared]) shared += 1;
    const to = left.slice(0, shared + 1).join("");
    if (to >= chunk.from) chunk.to = to;
    next.from = right.slice(0, shared + 1).join("");
  });
}

/** Ranks up to which a group may reach: whole first characters, and no more postings than fit (unless one character has more). */
function endOfGroup(texts: readonly string[], counts: Uint32Array, lo: number, limit: number): number {
  let postings = 0;
  let border = lo;
  for (let rank = lo; rank < texts.length; rank++) {
    if (rank > lo && texts[rank]?.codePointAt(0) !== texts[rank - 1]?.codePointAt(0)) {
      if (postings > limit && border > lo) return border;
      border = rank;
      if (postings > limit) return border;
    }
    postings += counts[rank] ?? 0;
  }
  return postings > limit && border > lo ? border : texts.length;
}

async function writeGroup(group: PostingGroup, ranked: RankedArticles, chunks: ChunkWriter, limit: number): Promise<void> {
  const writer = new CborWriter();
  const summaries = new Map<number, Beginning[]>();
  for (const one of frequentBeginnings(group, ranked.order, limit)) {
    const rank = ranked.order.texts[one.lo] === one.text ? one.lo + 1 : one.lo;
    summaries.set(rank, [...(summaries.get(rank) ?? []), one]);
  }
  for (let rank = group.lo; rank <= group.hi; rank++) {
    for (const beginning of summaries.get(rank) ?? []) {
      writeSummary(writer, beginning.text, summarise(beginning, group));
      await chunks.add(`${beginning.text}*`, writer.lend());
    }
    if (rank === group.hi) break;
    const text = ranked.order.texts[rank] ?? "";
    writeKey(writer, text, group, rank);
    const full = chunks.add(text, writer.lend());
    if (full !== undefined) await full;
  }
}

/** Writes all keys and summaries in order, cut into chunks; gives the table of chunks. */
export async function writeIndexChunks(ranked: RankedArticles, files: IndexFiles, sizes: IndexSizes): Promise<IndexChunk[]> {
  const counts = countPostings(ranked);
  const { texts } = ranked.order;
  const chunks = new ChunkWriter(files, sizes.chunkBytes);
  for (let lo = 0; lo < texts.length;) {
    const hi = endOfGroup(texts, counts, lo, sizes.groupPostings);
    await writeGroup(collectPostings(ranked, counts, lo, hi), ranked, chunks, sizes.summaryPostings);
    lo = hi;
  }
  await chunks.flush();
  shortenBorders(chunks.chunks);
  return chunks.chunks;
}
