/** Pages have a copy of this module of their own, made by Vite; the count is where both find it. */
const place = Symbol.for("juanzong.rendered-pages");
const shared = globalThis as { [place]?: number };

/** Counts one more page as rendered. */
export function countRenderedPage(): void {
  shared[place] = renderedPages() + 1;
}

/** Pages rendered so far in this process. */
export function renderedPages(): number {
  return shared[place] ?? 0;
}
