/** Makes addresses relative to one page of the site; both are given relative to the site's root, without a leading `/`. */
export type Link = (to: string) => string;

/** Links as seen from a page: from `articles/2018/x.html`, `index.html` is `../../index.html`. */
export function linksFrom(page: string): Link {
  const from = page.split("/").slice(0, -1);
  return (to) => {
    const parts = to.split("/");
    let shared = 0;
    while (shared < from.length && shared < parts.length - 1 && from[shared] === parts[shared]) shared++;
    return "../".repeat(from.length - shared) + parts.slice(shared).join("/");
  };
}
