import { existsSync } from "node:fs";
import path from "node:path";
import type { Settings } from "../entry/settings.ts";
import { inspectDump, type KeptDumpFacts } from "./inspect-dump.ts";
import { readKept, writeKept } from "./kept-facts.ts";

/** Why a dump is not served. */
export type Refusal = "none" | "session" | "unchecked" | "missing" | "changed" | "withdrawn";

/** Whether and where a dump is served. */
export type DumpPublication =
  | { served: true; /** Relative to the site's root. */ address: string; bytes: number }
  | { served: false; reason: Refusal; bytes: number | undefined };

/** A dump as an entry names it. */
export interface DumpName {
  file: string;
  sha256: string;
}

const keptName = "dumps.json";

/** Decides which dumps are served; a dump is read once, and again only when its file has changed. */
export class DumpPublisher {
  readonly #dumps: string;
  readonly #publish: Settings["publishDumps"];
  readonly #withdrawn: ReadonlySet<string>;
  readonly #cache: string;
  #known: Map<string, KeptDumpFacts>;
  readonly #decided = new Map<string, DumpPublication>();

  /** `withdrawn`: files that hold a withdrawn article. `cache`: where facts are kept from build to build. */
  constructor(dumps: string, publish: Settings["publishDumps"], withdrawn: ReadonlySet<string>, cache: string) {
    this.#dumps = dumps;
    this.#publish = publish;
    this.#withdrawn = withdrawn;
    this.#cache = cache;
    this.#known = readKept(cache, keptName);
  }

  /** Decides for one dump, once. */
  async publish(dump: DumpName): Promise<DumpPublication> {
    const key = `${dump.sha256} ${dump.file}`;
    const decided = this.#decided.get(key) ?? (await this.#decide(dump));
    this.#decided.set(key, decided);
    return decided;
  }

  async #decide({ file, sha256 }: DumpName): Promise<DumpPublication> {
    const full = path.join(this.#dumps, file);
    if (!full.startsWith(this.#dumps + path.sep) || !existsSync(full)) return { served: false, reason: "missing", bytes: undefined };
    const facts = await inspectDump(full, this.#known.get(file));
    this.#known.set(file, facts);
    const reason = this.#refuse(file, sha256, facts);
    if (reason !== undefined) return { served: false, reason, bytes: facts.bytes };
    return { served: true, address: dumpAddress(facts.sha256, facts.text), bytes: facts.bytes };
  }

  #refuse(file: string, sha256: string, facts: KeptDumpFacts): Refusal | undefined {
    if (facts.sha256 !== sha256) return "changed";
    if (this.#withdrawn.has(file)) return "withdrawn";
    if (this.#publish === "none") return "none";
    if (this.#publish === "all") return undefined;
    return { absent: undefined, present: "session" as const, unchecked: "unchecked" as const }[facts.session];
  }

  /** Keeps what was learnt, of the dumps asked for, for the next build. */
  keep(): void {
    writeKept(this.#cache, keptName, this.#known);
  }
}

/** `data/dumps/<16 hex>.txt` for text, `.bin` for all else: never a name that a browser renders. */
function dumpAddress(sha256: string, text: boolean): string {
  return `data/dumps/${sha256.slice(0, 16)}.${text ? "txt" : "bin"}`;
}
