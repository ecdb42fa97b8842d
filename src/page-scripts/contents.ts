/** Marks in the table of contents the section that is being read: the last whose heading is above the upper third. */
export function setUpContents(body: HTMLElement): void {
  const contents = document.querySelector<HTMLElement>("[data-contents]");
  const links = [...(contents?.querySelectorAll("a") ?? [])];
  if (contents === null || links.length === 0) return;
  openBeside(contents);
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
  const reading = contents.querySelector("[data-reading]");
  let current: HTMLAnchorElement | undefined;
  onScroll(() => {
    const line = window.innerHeight / 3;
    const reached = headings.filter((heading) => heading !== null && heading.getBoundingClientRect().top <= line).length;
    const next = body.getBoundingClientRect().bottom < 0 ? undefined : links[reached - 1];
    if (next === current) return;
    current?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    if (reading !== null) reading.textContent = next?.textContent ?? "";
    current = next;
  });
}

/** Beside the text the list is open; above it, it opens over the text and goes when a section has been chosen. */
function openBeside(contents: HTMLElement): void {
  const details = contents.querySelector("details");
  if (details === null) return;
  const beside = matchMedia("(min-width: 70rem)");
  const follow = (): void => {
    details.open = beside.matches;
  };
  const close = (): void => {
    if (!beside.matches) details.open = false;
  };
  follow();
  beside.addEventListener("change", follow);
  contents.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) close();
  });
  contents.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || beside.matches) return;
    close();
    contents.querySelector("summary")?.focus();
  });
}

/** Calls back on scrolling, once a frame at most, and once now. */
export function onScroll(callback: () => void): void {
  let waiting = false;
  const run = (): void => {
    waiting = false;
    callback();
  };
  const ask = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(run);
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask, { passive: true });
  ask();
}
