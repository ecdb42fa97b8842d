import { pinyin } from "pinyin-pro";

const longest = 60;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Date and pinyin of the title as lower-case ASCII words joined by `-`, at most 60 characters, cut at a word. */
export function titleToId(title: string, day: string | undefined): string {
  const syllables = pinyin(title.normalize("NFKC").slice(0, 120), { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  const words = syllables.flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  const id = joinWithin(day === undefined ? words : [day, ...words], longest);
  return id === "" || reserved.test(id) ? "untitled" : id;
}

function joinWithin(words: readonly string[], limit: number): string {
  let id = "";
  for (const word of words) {
    const next = id === "" ? word.slice(0, limit) : `${id}-${word}`;
    if (next.length > limit) break;
    id = next;
  }
  return id;
}

/** The id with the first hex digits of a hash behind it, cut so that the whole stays within 60 characters. */
export function collidingId(id: string, hash: string, digits = 6): string {
  const suffix = `-${hash.slice(0, digits)}`;
  return id.slice(0, longest - suffix.length).replace(/-+$/, "") + suffix;
}

/** Path of an entry under the articles folder: `<year>/<id>.md`, or `undated/<id>.md`. */
export function entryPath(id: string, day: string | undefined): string {
  return `${day === undefined ? "undated" : day.slice(0, 4)}/${id}.md`;
}

/** `2018/x.md` → `articles/2018/x.html`, relative to the site's root. */
export function entryPathToAddress(path: string): string {
  return `articles/${path.replace(/\.md$/, ".html")}`;
}

/** `2018/x.md` → `articles/2018/x.provenance.html`, relative to the site's root. */
export function entryPathToProvenanceAddress(path: string): string {
  return `articles/${path.replace(/\.md$/, ".provenance.html")}`;
}

/** The id in a path: `2018/x.md` → `x`. */
export function entryPathToId(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.md$/, "");
}
