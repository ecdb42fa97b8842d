import { frontMatterToText } from "../../entry/entry-file.ts";
import type { FrontMatter } from "../../entry/front-matter.ts";
import type { Metadata } from "../article.ts";
import type { ArticleCapture } from "../capture.ts";

/** What the entry file of a capture begins with; `identity` is what the entry is known by. */
export function captureToFrontMatter(capture: ArticleCapture, identity: string): string {
  const { dump, dumpSha256, record } = capture.place;
  const frontMatter: FrontMatter = {
    ...metadataToFrontMatter(capture.metadata),
    structure: capture.structure,
    identity,
    dump: { file: dump, sha256: dumpSha256, record },
  };
  return frontMatterToText(frontMatter);
}

function metadataToFrontMatter(metadata: Metadata): Omit<FrontMatter, "structure"> {
  const { mid: _mid, idx: _idx, file: _file, captured, account, counts, ...rest } = metadata;
  const named = accountToFrontMatter(account);
  return known({
    ...rest,
    account: named === undefined ? undefined : named,
    counts: counts === undefined ? undefined : known({ captured, ...counts }),
  });
}

/** Name, id (微信号, else `gh_…`, else biz), description; undefined where the dump names no account. */
export function accountToFrontMatter(account: Metadata["account"]): FrontMatter["account"] {
  const { name, alias, gh, biz, description } = account;
  const named = known({ name, id: alias ?? gh ?? biz, description, gh, biz });
  return Object.keys(named).length === 0 ? undefined : named;
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out keys without a value, empty strings and empty lists. */
function known<T extends object>(fields: T): Known<T> {
  const full = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(full) as Known<T>;
}
