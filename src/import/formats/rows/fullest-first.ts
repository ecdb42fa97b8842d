interface Candidate {
  joined: { text: string };
  kind: "html" | "markdown" | "text";
}

const unseen = /<(script|style)\b[^>]{0,2000}>[^<]*<\/\1>|<[^<>]*>|&nbsp;|[\s\u200b]+/gi;
const dots = /(?:…|\.{3}|。{3}|\[…\]|\[\.{3}\]|阅读全文|查看全文){1,9}$/;
const picture = /<img\b|<video\b|<iframe\b|!\[/i;
const muchLonger = 3;

/**
 * The candidates, before the first the one whose text goes on where the first breaks off: a column may hold but a snippet of what another has in
 * full. Where both have the same text the first keeps its place, so that markup goes before what was taken from it.
 */
export function fullestFirst<T extends Candidate>(candidates: readonly T[]): T[] {
  const [first, ...others] = candidates;
  if (first === undefined || others.length === 0) return [...candidates];
  const texts = new Map(candidates.map((one) => [one, one.joined.text.replace(unseen, "")]));
  let best = first;
  for (const other of others) if (holdsMore(other, best, texts)) best = other;
  return best === first ? [...candidates] : [best, ...candidates.filter((one) => one !== best)];
}

function holdsMore<T extends Candidate>(other: T, best: T, texts: ReadonlyMap<T, string>): boolean {
  const [more, whole] = [texts.get(other) ?? "", texts.get(best) ?? ""];
  const less = whole.replace(dots, "");
  if (more.length <= whole.length || (picture.test(best.joined.text) && !picture.test(other.joined.text))) return false;
  if (more.length >= muchLonger * less.length) return true;
  const isCut = less.length < whole.length;
  return (isCut && more.includes(less)) || (other.kind === best.kind && more.startsWith(less));
}
