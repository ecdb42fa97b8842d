/** Route parameters of an entry's path: `2018/x.md` is year `2018`, id `x`. */
export function entryParams(path: string): { year: string; id: string } {
  const [year = "", file = ""] = path.split("/");
  return { year, id: file.replace(/\.md$/, "") };
}
