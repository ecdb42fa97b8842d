/** What a capture or an entry says of its account. */
export interface AccountMarks {
  name?: string | undefined;
  /** 微信号. */
  alias?: string | undefined;
  /** `gh_…`. */
  gh?: string | undefined;
  biz?: string | undefined;
}

const kinds = ["biz", "gh", "alias"] as const;

/**
 * Which account an article belongs to, over the whole archive: one by biz, else `gh_…`, else 微信号, else exact name; an id seen
 * beside a name joins them, conflicting ids never do. Call it with every account first, then ask {@link AccountBook.keyOf}.
 */
export class AccountBook {
  readonly #parent = new Map<string, string>();
  readonly #ids = new Map<string, Partial<Record<(typeof kinds)[number], string>>>();

  constructor(accounts: Iterable<AccountMarks>) {
    const known = [...accounts];
    for (const account of known) this.#joinIds(account);
    for (const [name, roots] of this.#rootsByName(known)) this.#joinName(name, roots);
  }

  /** Key of the account, the same for all its articles; undefined where nothing names it. */
  keyOf(account: AccountMarks): string | undefined {
    const key = accountKeys(account)[0];
    return key === undefined ? undefined : this.#find(key);
  }

  #joinIds(account: AccountMarks): void {
    const [first, ...others] = idKeys(account);
    if (first !== undefined) for (const other of others) this.#join(first, other);
  }

  #rootsByName(accounts: readonly AccountMarks[]): Map<string, Set<string>> {
    const byName = new Map<string, Set<string>>();
    for (const account of accounts) {
      const [id] = idKeys(account);
      if (id === undefined || account.name === undefined) continue;
      const roots = byName.get(account.name) ?? new Set();
      byName.set(account.name, roots.add(this.#find(id)));
    }
    return byName;
  }

  /** A name that accounts with conflicting ids share belongs to none of them. */
  #joinName(name: string, roots: ReadonlySet<string>): void {
    const all = [...roots].toSorted();
    if (kinds.some((kind) => new Set(all.map((root) => this.#idsOf(root)[kind]).filter(Boolean)).size > 1)) return;
    for (const root of all) this.#join(root, `name:${name}`);
  }

  #join(one: string, other: string): void {
    const [a, b] = [this.#find(one), this.#find(other)];
    if (a === b) return;
    const [idsA, idsB] = [this.#idsOf(a), this.#idsOf(b)];
    if (kinds.some((kind) => idsA[kind] !== undefined && idsB[kind] !== undefined && idsA[kind] !== idsB[kind])) return;
    this.#parent.set(b, a);
    this.#ids.set(a, { ...idsB, ...idsA });
  }

  #idsOf(root: string): Partial<Record<(typeof kinds)[number], string>> {
    const kind = kinds.find((each) => root.startsWith(`${each}:`));
    return this.#ids.get(root) ?? (kind === undefined ? {} : { [kind]: root.slice(kind.length + 1) });
  }

  #find(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    return root;
  }
}

function idKeys(account: AccountMarks): string[] {
  return kinds.flatMap((kind) => (account[kind] === undefined ? [] : [`${kind}:${account[kind]}`]));
}

function accountKeys(account: AccountMarks): string[] {
  return account.name === undefined ? idKeys(account) : [...idKeys(account), `name:${account.name}`];
}
