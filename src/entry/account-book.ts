/** What a capture or an entry says of its account. */
export interface AccountMarks {
  name?: string | undefined;
  /** 微信号; WeChat does not tell its capitals from small letters. */
  alias?: string | undefined;
  /** `gh_…`. */
  gh?: string | undefined;
  biz?: string | undefined;
}

/** Strongest first: what an account is one by. */
const kinds = ["biz", "gh", "alias", "name"] as const;
type Kind = (typeof kinds)[number];
const idKinds: readonly Kind[] = ["biz", "gh", "alias"];

/** Everything that is known of one account. */
type Known = ReadonlyMap<Kind, ReadonlySet<string>>;

/**
 * Which account an article belongs to, over the whole archive: one by biz, else `gh_…`, else 微信号, else exact name; an id seen
 * beside a name joins them, conflicting ids never do. Call it with every account first, in any order, then ask {@link AccountBook.keyOf}.
 */
export class AccountBook {
  readonly #parent = new Map<string, string>();
  readonly #known = new Map<string, Known>();

  constructor(accounts: Iterable<AccountMarks>) {
    const marks = new Map(Array.from(accounts, (account) => [marksOf(account).join("\n"), marksOf(account)]));
    const all = [...marks.keys()].toSorted().map((key) => marks.get(key) ?? []);
    for (const kind of kinds.slice(1)) {
      for (const [mark, beside] of besides(all, kind)) this.#joinMark(mark, beside);
    }
    for (const each of all) this.#noteNames(each);
  }

  /** Key of the account, the same for all its articles; undefined where nothing names it. */
  keyOf(account: AccountMarks): string | undefined {
    const [mark] = marksOf(account);
    return mark === undefined ? undefined : this.#find(mark);
  }

  /** True for two that cannot be one account: ids of one kind differ, or no name that is known of the one is known of the other. */
  conflict(one: AccountMarks, other: AccountMarks): boolean {
    const [a, b] = [this.keyOf(one), this.keyOf(other)];
    return a !== undefined && b !== undefined && a !== b && clash(this.#knownOf(a), this.#knownOf(b), kinds);
  }

  /** A mark that accounts with conflicting ids share belongs to none of them. */
  #joinMark(mark: string, beside: readonly string[]): void {
    const roots = [...new Set(beside.map((each) => this.#find(each)))];
    const known = roots.map((root) => this.#knownOf(root));
    if (known.some((one, at) => known.slice(at + 1).some((other) => clash(one, other, idKinds)))) return;
    for (const root of roots) this.#join(root, mark);
  }

  #join(one: string, other: string): void {
    const [a, b] = [this.#find(one), this.#find(other)];
    if (a === b) return;
    this.#known.set(a, union(this.#knownOf(a), this.#knownOf(b)));
    this.#parent.set(b, a);
  }

  /** Also names that several accounts share are known of each. */
  #noteNames(marks: readonly string[]): void {
    const [root] = marks;
    const name = marks.find((mark) => mark.startsWith("name:"));
    if (root !== undefined && name !== undefined)
      this.#known.set(this.#find(root), union(this.#knownOf(this.#find(root)), markToKnown(name)));
  }

  #knownOf(root: string): Known {
    return this.#known.get(root) ?? markToKnown(root);
  }

  #find(mark: string): string {
    let root = mark;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    return root;
  }
}

function marksOf(account: AccountMarks): string[] {
  return kinds.flatMap((kind) => {
    const value = kind === "alias" ? account.alias?.toLowerCase() : account[kind];
    return value === undefined || value === "" ? [] : [`${kind}:${value}`];
  });
}

/** Marks of one kind, each with the strongest marks that stand beside it. */
function besides(all: readonly (readonly string[])[], kind: Kind): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const marks of all) {
    const [strongest] = marks;
    const mark = marks.find((each) => each.startsWith(`${kind}:`));
    if (strongest === undefined || mark === undefined || mark === strongest) continue;
    const beside = found.get(mark);
    if (beside === undefined) found.set(mark, [strongest]);
    else beside.push(strongest);
  }
  return found;
}

function markToKnown(mark: string): Known {
  const kind = kinds.find((each) => mark.startsWith(`${each}:`)) ?? "name";
  return new Map([[kind, new Set([mark])]]);
}

function union(one: Known, other: Known): Known {
  return new Map(kinds.map((kind) => [kind, new Set([...(one.get(kind) ?? []), ...(other.get(kind) ?? [])])]));
}

/** True where both are known by marks of one of the kinds, and share none of them. */
function clash(one: Known, other: Known, among: readonly Kind[]): boolean {
  return among.some((kind) => {
    const [a, b] = [one.get(kind) ?? new Set(), other.get(kind) ?? new Set()];
    return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
  });
}
