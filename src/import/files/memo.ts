/**
 * Answers remembered from one import to the next, string to string. A key must name everything that its answer depends on;
 * what a run does not ask for is forgotten at its end.
 */
export class Memo {
  readonly #old: ReadonlyMap<string, string>;
  readonly #asked = new Map<string, string>();

  constructor(text = "") {
    this.#old = new Map(text.split("\n").map((line) => splitAtTab(line)));
  }

  /** The remembered answer, or a new one. */
  recall(key: string, make: () => string): string {
    const known = this.#asked.get(key) ?? this.#old.get(key);
    const answer = known ?? make();
    this.#asked.set(key, answer);
    return answer;
  }

  /** The remembered answer, where there is one. */
  find(key: string): string | undefined {
    return this.#asked.get(key) ?? this.#old.get(key);
  }

  /** True where this run asked for what no earlier run knew, or no longer asks for what one knew. */
  get changed(): boolean {
    if (this.#asked.size !== this.#old.size) return true;
    for (const [key, answer] of this.#asked) if (this.#old.get(key) !== answer) return true;
    return false;
  }

  /** All that this run asked for, one `key<TAB>answer` a line; neither may hold a tab in its key or a line end. */
  toText(): string {
    return [...this.#asked].map(([key, answer]) => `${key}\t${answer}`).join("\n");
  }
}

function splitAtTab(line: string): [string, string] {
  const tab = line.indexOf("\t");
  return [line.slice(0, tab), line.slice(tab + 1)];
}
