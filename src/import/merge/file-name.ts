/** Letters and digits alone: file systems refuse `:`, `?` and `/`, and every program puts something else there. */
const others = /[^\p{L}\p{N}]+/gu;
const extension = /\.(?:html?|mht|mhtml|md|markdown|txt|json|docx?)$/i;
const day = /(?<!\d)20\d{2}[-_.年]?\d{1,2}[-_.月]?\d{1,2}日?(?!\d)(?:[-_ T]?\d{2}[-_:.]?\d{2}(?:[-_:.]?\d{2})?)?/g;
const shortest = 5;

/** What files and titles are compared by. */
export function nameToKey(name: string): string | undefined {
  const key = name.normalize("NFKC").replace(others, "").toLowerCase();
  return key.length < shortest ? undefined : key;
}

/** Keys of a file's name without its folder: as it stands, and without the day that many exporters put before or behind the title. */
export function fileToKeys(path: string): string[] {
  const stem = (path.split(/[/\\]/).at(-1) ?? "").replace(extension, "");
  const keys = [nameToKey(stem), nameToKey(stem.replace(day, ""))];
  return [...new Set(keys.filter((key) => key !== undefined))];
}
