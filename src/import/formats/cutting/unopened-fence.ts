const unopened = /^(?:\ufeff|\s){0,4}(?=[a-z_]{3,20}:)((?:[^\n]{1,2000}\n){2,40}?)\s{0,4}-{3,20}[ \t]*(?:\r?\n|$)/;
const blogKeys = /^(?:title|date|tags|categories|category|permalink|author|keywords|description|layout|updated|slug):(?:[ \t]|\r?$)/gm;

/**
 * Front matter of a blog's that lost its opening: keys that blogs know, two at least, from the very start to a line of hyphens. Whole, nothing for the
 * opening, and the fields; undefined for any other text.
 */
export function unopenedFence(text: string): readonly string[] | undefined {
  const found = unopened.exec(text);
  if (found === null) return undefined;
  const [whole, yaml = ""] = found;
  if ((yaml.match(blogKeys)?.length ?? 0) < 2) return undefined;
  const opening = whole.slice(0, whole.indexOf(yaml));
  return yaml.split("\n").every((one) => one.trim() === "" || /^(?:\s|- |[\w-]{1,40}:(?:[ \t]|\r?$))/.test(one))
    ? [whole, opening, yaml]
    : undefined;
}
