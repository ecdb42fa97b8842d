import { parseFragment } from "parse5";

/** An HTML character reference, with its semicolon. */
export const entity = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** By name; what is not known here is looked up once. */
const known = new Map<string, string>([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["#39", "'"],
  ["#34", '"'],
  ["#96", "`"],
]);

/** Undoes HTML character references, once; what only looks like one stays. */
export function unescapeEntities(text: string): string {
  return text.includes("&") ? text.replace(entity, reference) : text;
}

function reference(whole: string, name: string): string {
  let found = known.get(name);
  if (found === undefined) {
    const [node] = parseFragment(whole).childNodes;
    found = node !== undefined && "value" in node ? node.value : whole;
    known.set(name, found);
  }
  return found;
}
