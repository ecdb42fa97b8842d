import { parseFragment } from "parse5";

const common: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  "#39": "'",
  "#34": '"',
  "#96": "`",
};

/** Undoes HTML character references, once; what only looks like one stays. */
export function unescapeEntities(text: string): string {
  return text.includes("&") ? text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, reference) : text;
}

function reference(whole: string, name: string): string {
  const known = common[name];
  if (known !== undefined) return known;
  const [node] = parseFragment(whole).childNodes;
  return node !== undefined && "value" in node ? node.value : whole;
}
