import { areStaff } from "./staff-names.ts";

const labelled = /^[\s*_（(【[▏|｜·•]{0,6}(?:本文|原文|文章)?原?作者\s{0,4}[:：∶|｜]\s{0,4}([^:：∶|｜，。！？；]{2,40}?)[\s*_】\]]{0,8}$/u;
const nobody = /^(?:佚名|匿名|网络|未知|不详|见文末|投稿人?|微信|公众号)|公众号|编辑|来源/u;

/** The name without the bracket around the whole line; one that the name opened is its own. */
function withoutFrame(name: string): string {
  return /[（(]/.test(name) ? name : name.replace(/[）)]{1,4}$/u, "");
}

/** Whom a line that says nothing else names as the article's author (作者：老周); none where a converter tore a foreign name (Mas / on). */
function lineToAuthor(line: string, next: string): string | undefined {
  const named = labelled.exec(line)?.[1];
  const name = named === undefined ? undefined : withoutFrame(named.trim());
  const isTorn = name !== undefined && /[a-z]$/i.test(name) && /^[\s*_]{0,4}[a-z]/.test(next);
  return name === undefined || isTorn || nobody.test(name) || !areStaff(name) ? undefined : name;
}

/** The author whom one of the first lines of a text names; a text that names several is of several articles or poems. */
export function authorOfLines(lines: readonly string[], reach: number): string | undefined {
  const named = lines.flatMap((line, at) => {
    const author = lineToAuthor(line, lines[at + 1] ?? "");
    return author === undefined ? [] : [{ author, at }];
  });
  const [first, ...more] = named;
  return first !== undefined && more.length === 0 && first.at < reach ? first.author : undefined;
}
