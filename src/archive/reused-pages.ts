/** Pages have a copy of this module of their own, made by Vite; the set is where both find it. */
const place = Symbol.for("juanzong.reused-pages");
const shared = globalThis as { [place]?: ReadonlySet<string> };

/** Names the pages (by address) that the build under way takes from the last one. */
export function setReusedPages(addresses: ReadonlySet<string>): void {
  shared[place] = addresses;
}

/** True for a page that is in the site already and need not be rendered. */
export function isReused(address: string): boolean {
  return shared[place]?.has(address) ?? false;
}
