/** Marks in the table of contents the section that is being read: the last whose heading is above the upper third. */
export function setUpContents(body: HTMLElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-contents] a")];
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
  if (links.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const line = window.innerHeight / 3;
    const reached = headings.filter((heading) => heading !== null && heading.getBoundingClientRect().top <= line).length;
    const next = body.getBoundingClientRect().bottom < 0 ? undefined : links[reached - 1];
    if (next === current) return;
    current?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    current = next;
  };
  onScroll(mark);
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
