import { existsSync } from "node:fs";
import path from "node:path";
import type { Settings } from "../entry/settings.ts";
import { inspectDump, type KeptDumpFacts } from "./inspect-dump.ts";
import { readKept, writeKept } from "./kept-facts.ts";

/** Why a dump is not served. */
export type Refusal = "none" | "session" | "unchecked" | "comments" | "missing" | "changed" | "withdrawn";

/** Whether and where a dump is served. */
export type DumpPublication =
  | { served: true; /** Relative to the site's root. */ address: string; bytes: number }
  | { served: false; reason: Refusal; bytes: number | undefined };

/** A dump as an entry names it. */
export interface DumpName {
  file: string;
  sha256: string;
}

/** What decides over a dump besides its bytes. */
export interface PublicationRules {
  publish: Settings["publishDumps"];
  /** Files that hold a withdrawn article. */
  withdrawn: ReadonlySet<string>;
  /** Whether a file holds readers' comments that are not published. */
  hidesComments: (file: string) => boolean;
}

const keptName = "dumps.json";

/** Decides which dumps are served; a dump is read once, and again only when its file has changed. */
export class DumpPublisher {
  readonly #dumps: string;
  readonly #rules: PublicationRules;
  readonly #cache: string;
  #known: Map<string, KeptDumpFacts>;
  readonly #decided = new Map<string, DumpPublication>();

  /** `cache`: where facts are kept from build to build. */
  constructor(dumps: string, rules: PublicationRules, cache: string) {
    this.#dumps = dumps;
    this.#rules = rules;
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
    const { publish, withdrawn, hidesComments } = this.#rules;
    if (withdrawn.has(file)) return "withdrawn";
    if (publish === "none") return "none";
    if (publish === "all") return undefined;
    if (facts.session !== "absent") return facts.session === "present" ? "session" : "unchecked";
    return hidesComments(file) ? "comments" : undefined;
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
