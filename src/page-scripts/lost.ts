/** Leads from a missing page, which may be served at any depth, back to the home page: the folders of the site are known by name. */
const folders = /\/(?:articles|accounts|years|assets|data|pagefind)\/.*$/;
const link = document.querySelector<HTMLAnchorElement>("a[data-home]");
if (link !== null) {
  const path = location.pathname;
  const base = folders.test(path) ? path.replace(folders, "/") : path.replace(/[^/]*$/, "");
  link.href = `${base}index.html`;
}
