import { onScroll } from "./contents.ts";

/** Under this key the browser keeps where reading stopped: page → anchor of a block, the last page last. */
const key = "juanzong-places";
const mostPages = 200;

/** Remembers the paragraph at which a reader leaves a long article, and next time offers the way back to it. */
export function setUpReadingPlace(body: HTMLElement): void {
  const page = location.pathname;
  const link = document.querySelector<HTMLAnchorElement>("[data-resume-reading]");
  const kept = readPlaces()[page];
  if (link !== null && kept !== undefined && location.hash === "" && document.getElementById(kept) !== null) {
    link.href = `#${kept}`;
    link.hidden = false;
    const begun = scrollY;
    link.addEventListener("click", () => (link.hidden = true));
    onScroll(() => {
      if (Math.abs(scrollY - begun) > innerHeight) link.hidden = true;
    });
  }
  addEventListener("pagehide", () => keepPlace(page, blockBeingRead(body)));
}

/** Anchor of the block at the top of the window; undefined at the article's beginning and past its end. */
function blockBeingRead(body: HTMLElement): string | undefined {
  const { top, bottom } = body.getBoundingClientRect();
  if (top > -innerHeight || bottom < innerHeight) return undefined;
  return [...body.querySelectorAll("[id]")].find((block) => block.getBoundingClientRect().bottom > innerHeight / 4)?.id;
}

function keepPlace(page: string, place: string | undefined): void {
  const { [page]: _, ...others } = readPlaces();
  const places = Object.entries(place === undefined ? others : { ...others, [page]: place });
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(places.slice(-mostPages))));
  } catch {
    // A browser that keeps nothing.
  }
}

function readPlaces(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}
