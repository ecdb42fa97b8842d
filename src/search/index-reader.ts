import type { Fragment } from "./article-to-fragment.ts";
import { CborReader } from "./cbor-reader.ts";
import { compareCodePoints } from "./compare-code-points.ts";
import { fetchBytes, fetchPacked } from "./packed-files.ts";
import { mergeLists, NOWHERE, type PostingList, readPostingList } from "./posting-list.ts";

interface Chunk {
  from: string;
  hash: string;
}

/** What a key with a chunk to itself costs, in chunks of the usual size. */
const FREQUENT_COST = 4;

/** An unpacked chunk: for every key where its postings begin. */
interface LoadedChunk {
  bytes: Uint8Array;
  keys: Map<string, number>;
}

/** What pagefind-entry.json and Pagefind's table of contents say. */
export interface IndexContents {
  /** Changes with every change of the index. */
  version: string;
  articleCount: number;
  chunks: Chunk[];
  /** File names of the filters by name. */
  filters: Map<string, string>;
}

function readList<T>(reader: CborReader, readItem: () => T): T[] {
  return Array.from({ length: reader.array() }, readItem);
}

function readContents(version: string, bytes: Uint8Array): IndexContents {
  const reader = new CborReader(bytes);
  const texts = (): string[] => readList(reader, () => reader.text());
  reader.array();
  reader.text();
  const articleCount = readList(reader, () => [reader.array(), reader.text(), reader.integer(), reader.text()]).length;
  const chunks = readList(reader, texts).map(([from = "", , hash = ""]) => ({ from, hash }));
  const filters = new Map(readList(reader, texts).map(([name = "", hash = ""]): [string, string] => [name, hash]));
  return { version, articleCount, chunks, filters };
}

function readKeys(bytes: Uint8Array): Map<string, number> {
  const reader = new CborReader(bytes);
  const keys = new Map<string, number>();
  reader.array();
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    const key = reader.text();
    keys.set(key, reader.at);
    reader.skip();
  }
  return keys;
}

/** The index behind an address: loads the chunks that a key needs, each once. */
export class IndexReader {
  readonly contents: IndexContents;
  private readonly base: string;
  private readonly loading = new Map<number, Promise<LoadedChunk>>();
  private readonly fragments = new Map<number, Promise<Fragment>>();

  private constructor(base: string, contents: IndexContents) {
    this.base = base;
    this.contents = contents;
  }

  /** Loads the table of contents; `base` ends in a slash. */
  static async open(base: string): Promise<IndexReader> {
    const entry: unknown = JSON.parse(new TextDecoder().decode(await fetchBytes(`${base}pagefind-entry.json`, "no-cache")));
    const { hash } = (entry as { languages: { unknown: { hash: string } } }).languages.unknown;
    return new IndexReader(base, readContents(hash, await fetchPacked(`${base}pagefind.${hash}.pf_meta`)));
  }

  /** Where a key stands. */
  async find(key: string): Promise<PostingList> {
    const chunk = await this.load(this.chunkOf(key));
    return this.read(chunk, key) ?? NOWHERE;
  }

  /** The summary of a beginning, where there is one. */
  async findSummary(beginning: string): Promise<PostingList | undefined> {
    const key = `${beginning}*`;
    return this.read(await this.load(this.chunkOf(key)), key);
  }

  /** Where all keys with a beginning stand. */
  async findAll(beginning: string): Promise<PostingList> {
    const last = this.chunkOf(`${beginning}\u{10FFFF}`);
    const wanted: Promise<LoadedChunk>[] = [];
    for (let chunk = this.chunkOf(beginning); chunk <= last; chunk++) wanted.push(this.load(chunk));
    const chunks = await Promise.all(wanted);
    return mergeLists(chunks.flatMap((chunk) => this.readBeginning(chunk, beginning)));
  }

  /** What a key costs: 0 where its chunk is here, more where it has a chunk to itself and so is frequent. */
  costOf(key: string): number {
    const chunk = this.chunkOf(key);
    if (this.loading.has(chunk)) return 0;
    return this.contents.chunks[chunk + 1]?.from === `${key}*` ? FREQUENT_COST : 1;
  }

  /** What all keys with a beginning cost, in chunks. */
  costOfAll(beginning: string): number {
    return this.chunkOf(`${beginning}\u{10FFFF}`) - this.chunkOf(beginning) + this.costOf(beginning);
  }

  /** What is shown of an article; loaded once. */
  loadFragment(article: number): Promise<Fragment> {
    const known = this.fragments.get(article);
    if (known) return known;
    const address = `${this.base}fragment/${article.toString(36)}.pf_fragment?v=${this.contents.version}`;
    const loading = fetchPacked(address).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Fragment);
    this.fragments.set(article, loading);
    loading.catch(() => this.fragments.delete(article));
    return loading;
  }

  async loadFilter(name: string): Promise<Uint8Array> {
    return await fetchPacked(`${this.base}filter/${this.contents.filters.get(name) ?? ""}.pf_filter`);
  }

  /** The last chunk that does not begin after the key. */
  private chunkOf(key: string): number {
    let low = 0;
    let high = this.contents.chunks.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (compareCodePoints(this.contents.chunks[middle]?.from ?? "", key) <= 0) low = middle;
      else high = middle;
    }
    return low;
  }

  private load(chunk: number): Promise<LoadedChunk> {
    const known = this.loading.get(chunk);
    if (known) return known;
    const hash = this.contents.chunks[chunk]?.hash;
    const loading = hash === undefined ? Promise.resolve(new Uint8Array([0x81, 0x80])) : fetchPacked(`${this.base}index/${hash}.pf_index`);
    const loaded = loading.then((bytes) => ({ bytes, keys: readKeys(bytes) }));
    this.loading.set(chunk, loaded);
    loaded.catch(() => this.loading.delete(chunk));
    return loaded;
  }

  private read({ bytes, keys }: LoadedChunk, key: string): PostingList | undefined {
    const at = keys.get(key);
    if (at === undefined) return undefined;
    const reader = new CborReader(bytes);
    reader.at = at;
    return readPostingList(reader);
  }

  private readBeginning(chunk: LoadedChunk, beginning: string): PostingList[] {
    const keys = [...chunk.keys.keys()].filter((key) => key.startsWith(beginning) && !key.endsWith("*"));
    return keys.map((key) => this.read(chunk, key) ?? NOWHERE);
  }
}
